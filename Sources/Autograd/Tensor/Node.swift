/// What a `Tensor` handle refers to: a value, and how it came about.
///
/// A node of a recorded graph never changes. A leaf is the exception, since an optimizer may replace
/// its storage; therefore graphs hold a `snapshot` of a leaf, which keeps the storage of that moment
/// and knows whose it was.
final class Node {
  let type: TensorType
  /// The type's dtype, at hand without the sizes.
  let dtype: DType
  /// Whether the tensor is 0-d.
  let isScalar: Bool
  private(set) var strides: [Int]
  private(set) var offset: Int
  var storage: Storage

  /// The primitive that made the value, and what it was given; nil for leaves.
  var primitive: (any Primitive)?
  var inputs: TensorList = .none
  var extras: NodeExtras?

  var requiresGrad = false
  /// A plain number in a program or literal: weakest in dtype promotion.
  var isNumber = false
  /// Computed from something that requires a gradient, while nothing was recorded.
  var isUntracked = false
  var grad: Tensor?
  /// Scratch for the walk that orders a graph; -1 outside of it.
  var place: Int32 = -1

  /// For a snapshot: the leaf whose value it keeps.
  let leaf: Node?
  /// For a leaf: its living snapshot, owned by the graphs that use it.
  private unowned(unsafe) var snapshotOfNow: Node?

  init(type: TensorType, strides: [Int], offset: Int, storage: Storage, leaf: Node? = nil) {
    self.type = type
    dtype = type.dtype
    isScalar = type.shape.isEmpty
    self.strides = strides
    self.offset = offset
    self.storage = storage
    self.leaf = leaf
  }

  /// The node that a graph may keep: itself, or for a leaf the snapshot of its present value.
  func recordable() -> Node {
    if primitive != nil || leaf != nil || isNumber { return self }
    if let now = unsafe snapshotOfNow { return now }
    let copy = Node(type: type, strides: strides, offset: offset, storage: storage, leaf: self)
    copy.requiresGrad = requiresGrad
    unsafe snapshotOfNow = copy
    return copy
  }

  /// The node's extras, made when first asked for.
  func madeExtras() -> NodeExtras {
    if let extras { return extras }
    let made = NodeExtras()
    extras = made
    return made
  }

  /// Makes graphs recorded from now on see the leaf as it is now; earlier ones keep what they saw.
  func forgetSnapshot() { unsafe snapshotOfNow = nil }

  /// Gives a leaf another value, row-major in `storage`; graphs recorded before keep what they saw.
  func replaceStorage(_ storage: Storage, keepsLayout: Bool) {
    if !keepsLayout {
      strides = Shape.contiguousStrides(type.shape)
      offset = 0
    }
    self.storage = storage
    forgetSnapshot()
  }

  /// Whose gradient this is: leaves and their snapshots are one.
  var identity: Node { leaf ?? self }

  deinit {
    if let leaf, unsafe leaf.snapshotOfNow === self { leaf.forgetSnapshot() }
    releaseInputs()
  }

  /// Frees a chain of any length without recursion: nodes that only this graph still holds hand
  /// their inputs to a work list before they go.
  private func releaseInputs() {
    if primitive == nil { return }
    var pending: [Node] = []
    inputs.moveUniquelyHeldNodes(into: &pending)
    while let node = pending.popLast() {
      node.inputs.moveUniquelyHeldNodes(into: &pending)
    }
  }
}

/// The parts that few nodes have.
final class NodeExtras {
  var name: String?
  var saved: TensorList = .none
  var role: Tensor.Role?
  var isDetached = false
}

/// Why no gradient passes.
public enum CutReason: Sendable, Equatable {
  /// `detach()` was called here.
  case detached
  /// The value was computed inside `withoutGradient`.
  case withoutGradient
  /// Gradients exist for floating dtypes only.
  case dtype(DType)
  /// The primitive gives no gradient to this input, or says that there is none.
  case notDifferentiable(primitive: String)
  /// Nothing of the output came from here.
  case unreachable

  /// The reason in words, as drawings and listings print it.
  public var text: String {
    switch self {
    case .detached: "detached"
    case .withoutGradient: "computed without gradient"
    case .dtype(let dtype): "\(dtype.name) has no gradient"
    case .notDifferentiable(let primitive): "\(primitive) passes no gradient here"
    case .unreachable: "does not reach the output"
    }
  }
}
