/// An edge of a ``DOTGraph``.
public struct DOTEdge: Sendable, Hashable, CustomStringConvertible {
  /// The name of the node where the edge starts.
  public var tail: String
  /// The point of the tail where the edge is fastened, `nil` for the nearest.
  public var tailPort: DOTPort?
  /// The name of the node where the edge ends.
  public var head: String
  /// The point of the head where the edge is fastened, `nil` for the nearest.
  public var headPort: DOTPort?
  /// The edge's own properties.
  public var attributes: [DOTAttribute]

  /// Creates an edge.
  public init(
    _ tail: String, _ head: String, _ attributes: [DOTAttribute] = [],
    tailPort: DOTPort? = nil, headPort: DOTPort? = nil
  ) {
    self.tail = tail
    self.tailPort = tailPort
    self.head = head
    self.headPort = headPort
    self.attributes = attributes
  }

  /// The edge's statement in DOT text.
  public var description: String {
    "\(Self.end(tail, tailPort)) -> \(Self.end(head, headPort))\(attributes.list);"
  }

  private static func end(_ name: String, _ port: DOTPort?) -> String {
    DOTEscape.name(name) + (port.map { ":\($0.rawValue)" } ?? "")
  }
}
