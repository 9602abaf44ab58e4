/// A reference to a node that is counted by hand or not at all, for walks over graphs.
///
/// Whoever uses one knows what keeps the node alive meanwhile.
@safe struct NodeReference: Equatable {
  private let pointer: Unmanaged<Node>

  /// Does not count.
  @inline(__always)
  init(_ node: Node) { unsafe pointer = Unmanaged.passUnretained(node) }

  @inline(__always)
  private init(counted node: Node) { unsafe pointer = Unmanaged.passRetained(node) }

  /// Counts, until `taken()`.
  @inline(__always)
  static func counting(_ node: Node) -> NodeReference { NodeReference(counted: node) }

  /// The node, with the count that `counting(_:)` has made.
  @inline(__always)
  func taken() -> Node { unsafe pointer.takeRetainedValue() }

  /// The node.
  @inline(__always)
  var node: Node { unsafe pointer.takeUnretainedValue() }

  /// Looks at the node without counting.
  @inline(__always)
  func with<R>(_ body: (Node) -> R) -> R { unsafe pointer._withUnsafeGuaranteedRef(body) }

  @inline(__always)
  static func == (a: NodeReference, b: NodeReference) -> Bool {
    unsafe a.pointer.toOpaque() == b.pointer.toOpaque()
  }
}
