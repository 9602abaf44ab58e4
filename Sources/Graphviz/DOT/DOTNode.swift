/// A node of a ``DOTGraph``.
public struct DOTNode: Sendable, Hashable, CustomStringConvertible {
  /// The node's name; also its text, unless a label is given.
  public var name: String
  /// The node's own properties.
  public var attributes: [DOTAttribute]

  /// Creates a node.
  public init(_ name: String, _ attributes: [DOTAttribute] = []) {
    self.name = name
    self.attributes = attributes
  }

  /// The node's statement in DOT text.
  public var description: String { "\(DOTEscape.name(name))\(attributes.list);" }
}
