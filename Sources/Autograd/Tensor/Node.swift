/// What a `Tensor` handle refers to: a value, and how it came about.
///
/// A node of a recorded graph never changes. A leaf is the exception, since an optimizer may replace
/// its value; therefore graphs hold a `snapshot` of a leaf, which keeps the value of that moment
/// and knows whose it was.
///
/// A 0-d value stands in the node itself; `ArrayNode` holds all others. Graphs of numbers have
/// millions of nodes, so what few of them need stands in their `extras`.
class Node {
  final let dtype: DType
  /// Whether the tensor is 0-d.
  final let isScalar: Bool
  final var requiresGrad = false
  /// A plain number in a program or literal: weakest in dtype promotion.
  final var isNumber = false
  /// Computed from something that requires a gradient, while nothing was recorded.
  final var isUntracked = false
  /// Scratch for the walk that orders a graph; -1 outside of it.
  final var place: Int32 = -1

  /// The element of a 0-d tensor.
  final fileprivate(set) var bits: UInt64

  /// Whether the primitive that made the value has a rule for numbers.
  final var hasNumberRule = false
  /// The primitive that made the value; nil for leaves.
  final var primitive: (any Primitive)?
  /// What the primitive was given, counted by hand so that walks over a graph count nothing.
  final var first: NodeReference?
  final var second: NodeReference?
  final var others: [Tensor]?

  final var extras: NodeExtras?
  /// For a snapshot: the leaf whose value it keeps, counted by hand.
  final private let origin: NodeReference?
  /// For a leaf: its living snapshot, owned by the graphs that use it.
  final private var snapshotOfNow: NodeReference?

  /// Scratch for walks: another node of the same list.
  final var link: NodeReference?
  /// Scratch for the sweep over numbers: the gradient so far.
  final var sum = 0.0

  fileprivate init(_ dtype: DType, isScalar: Bool, bits: UInt64, leaf: Node?) {
    self.dtype = dtype
    self.isScalar = isScalar
    self.bits = bits
    origin = leaf.map { .counting($0) }
  }

  /// A 0-d value.
  convenience init(_ dtype: DType, bits: UInt64, leaf: Node? = nil) {
    self.init(dtype, isScalar: true, bits: bits, leaf: leaf)
  }

  deinit {
    if let origin {
      let me = NodeReference(self)
      origin.with { if $0.snapshotOfNow == me { $0.snapshotOfNow = nil } }
      _ = origin.taken()
    }
    if first != nil || others != nil { releaseInputs() }
  }
}

/// A node with at least one dimension.
final class ArrayNode: Node {
  let sizes: [Int]
  private(set) var steps: [Int]
  private(set) var start: Int
  private(set) var storage: Storage

  init(
    _ dtype: DType, _ shape: [Int], strides: [Int], offset: Int, storage: Storage,
    leaf: Node? = nil
  ) {
    sizes = shape
    steps = strides
    start = offset
    self.storage = storage
    super.init(dtype, isScalar: false, bits: 0, leaf: leaf)
  }

  /// Whether the elements stand in row-major order without gaps.
  var isContiguous: Bool {
    var expected = 1
    var i = sizes.count - 1
    while i >= 0 {
      if sizes[i] != 1 {
        if steps[i] != expected { return false }
        expected *= sizes[i]
      }
      i -= 1
    }
    return true
  }

  #if !hasFeature(Embedded)
    /// Whether nobody else sees the elements, so that they may be written.
    var isStorageWritable: Bool { isKnownUniquelyReferenced(&storage) && storage.isOwn }
  #endif

  /// Gives a leaf another value, row-major in `storage`; graphs recorded before keep what they saw.
  func replaceStorage(_ storage: Storage, keepsLayout: Bool) {
    if !keepsLayout {
      steps = Shape.contiguousStrides(sizes)
      start = 0
    }
    self.storage = storage
    forgetSnapshot()
  }
}

/// The value.
extension Node {
  /// The parts of a node with dimensions, nil for a 0-d one.
  @inline(__always)
  final var array: ArrayNode? { unsafe isScalar ? nil : unsafeDowncast(self, to: ArrayNode.self) }

  final var shape: [Int] { array?.sizes ?? [] }

  final var strides: [Int] { array?.steps ?? [] }

  final var offset: Int { array?.start ?? 0 }

  /// Where the element of a 0-d node is, for as long as the node lives.
  ///
  /// The fields of an object do not move. Two operands may be one node, hence no access that lasts.
  @inline(__always)
  final func address<T: Element>(of type: T.Type) -> UnsafeMutablePointer<T> {
    unsafe withUnsafeMutablePointer(to: &bits) {
      unsafe UnsafeMutableRawPointer($0).assumingMemoryBound(to: T.self)
    }
  }

  /// The first element, as it lies in memory.
  final var firstBits: UInt64 {
    guard let array else { return bits }
    return array.dtype.run(FirstBits(array: array))
  }

  final var type: TensorType { TensorType(dtype, shape) }

  /// Another node with the same value and no history.
  final func copy(leaf: Node? = nil) -> Node {
    guard let array else { return Node(dtype, bits: bits, leaf: leaf) }
    return ArrayNode(
      dtype, array.sizes, strides: array.steps, offset: array.start, storage: array.storage,
      leaf: leaf)
  }

  /// Gives a 0-d leaf another value; graphs recorded before keep what they saw.
  @inline(__always)
  final func replaceBits(_ bits: UInt64) {
    self.bits = bits
    forgetSnapshot()
  }
}

/// Leaves and their snapshots.
extension Node {
  /// The node's extras, made when first asked for.
  final func madeExtras() -> NodeExtras {
    if let extras { return extras }
    let made = NodeExtras()
    extras = made
    return made
  }

  /// Whose gradient this is: leaves and their snapshots are one.
  final var identity: Node { origin?.node ?? self }

  /// Whether the node is a snapshot of a leaf.
  final var isSnapshot: Bool { origin != nil }

  /// Works on the leaf that the node is or is a snapshot of, without counting.
  @inline(__always)
  final func withIdentity<R>(_ body: (Node) -> R) -> R {
    if let origin { return origin.with(body) }
    return body(self)
  }

  /// The node that a graph may keep: itself, or for a leaf the snapshot of its present value.
  final func recordable() -> Node {
    if primitive != nil || isSnapshot || isNumber { return self }
    if let snapshotOfNow { return snapshotOfNow.node }
    let copy = copy(leaf: self)
    copy.requiresGrad = requiresGrad
    snapshotOfNow = NodeReference(copy)
    return copy
  }

  /// Makes graphs recorded from now on see the leaf as it is now; earlier ones keep what they saw.
  final func forgetSnapshot() { snapshotOfNow = nil }
}

/// The parts that few nodes have.
final class NodeExtras {
  var name: String?
  var saved: TensorList = .none
  var role: Tensor.Role?
  var isDetached = false
  #if !hasFeature(Embedded)
    /// The scope that the value was computed in.
    var scope: ScopeCall?
  #endif
  /// The accumulated gradient.
  var grad: Tensor?
  /// A gradient that nobody else holds any more, to be written again.
  var spareGrad: Node?
  #if !hasFeature(Embedded)
    /// What a leaf was drawn from at random.
    var draw: (any Primitive)?
  #endif
}

private struct FirstBits: ElementWork {
  let array: ArrayNode
  func run<T: Element>(_ type: T.Type) -> UInt64 {
    unsafe array.storage.elements(T.self)[array.start].bits
  }
}
