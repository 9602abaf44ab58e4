/// An N-dimensional array with a dtype, and with a history when it requires a gradient.
///
/// A tensor is a handle, as a Python name is: copies of it are the same tensor, with one `grad` and
/// one history. Operations never change a tensor, they return new ones; `y += x` rebinds `y`.
/// A tensor belongs to one task at a time and is not `Sendable`.
///
/// ```swift
/// let x = Tensor([1.0, 2.0], requiresGrad: true)
/// let y = (x * x).sum()
/// y.backward()
/// print(x.grad!)   // tensor([2., 4.])
/// ```
///
/// Names, argument order, defaults, broadcasting and dtype promotion are PyTorch's.
public struct Tensor {
  var node: Node

  init(_ node: Node) { self.node = node }

  /// What a leaf is to the reader of a drawing.
  public enum Role: Sendable, Equatable {
    /// Data that enters the computation.
    case input
    /// A value that an optimizer changes.
    case parameter
    /// A number that stays.
    case constant
  }

  /// Dtype and sizes together.
  public var type: TensorType { node.type }

  /// The element type.
  public var dtype: DType { node.dtype }

  /// The sizes, empty for a 0-d tensor.
  public var shape: [Int] { node.shape }

  /// The number of dimensions.
  public var ndim: Int { node.array?.sizes.count ?? 0 }

  /// The number of elements.
  public var numel: Int { node.isScalar ? 1 : Shape.count(node.shape) }

  /// Whether operations on this tensor are recorded for differentiation.
  ///
  /// Set it on leaves only; results of operations inherit it. Setting it on an integer or bool tensor
  /// or on a result traps, as PyTorch raises.
  public var requiresGrad: Bool {
    get { node.requiresGrad }
    nonmutating set {
      if newValue && !dtype.isDifferentiable { trap(.gradientOfDType(dtype)) }
      precondition(
        isLeaf, "requiresGrad can be changed on leaves only; use detach() to leave the history")
      node.forgetSnapshot()
      node.requiresGrad = newValue
      #if !hasFeature(Embedded)
        // What a gradient is asked for is where a circuit begins, however its value was found.
        node.extras?.draw = nil
      #endif
    }
  }

  /// Whether the tensor was not computed from others by a recorded operation.
  public var isLeaf: Bool { node.primitive == nil }

  /// The accumulated gradient, nil until a `backward()` has reached this leaf.
  public var grad: Tensor? {
    get { node.identity.extras?.grad }
    nonmutating set {
      if newValue != nil || node.identity.extras != nil {
        node.identity.madeExtras().grad = newValue
      }
    }
  }

  /// The name that drawings and listings show.
  public var name: String? { node.identity.extras?.name }

  /// Names the value, for drawings, listings and checkpoints.
  ///
  /// - Parameter name: Any text; drawings escape it.
  /// - Returns: The same tensor.
  ///
  /// ```swift
  /// let z = ((x + y) / (x * y)).named("z")
  /// ```
  @discardableResult
  public func named(_ name: String) -> Tensor {
    node.identity.madeExtras().name = name
    return self
  }

  /// What the tensor is to the reader of a drawing: set, or guessed from how it was made.
  public var role: Role {
    if let role = node.identity.extras?.role { return role }
    return node.requiresGrad ? .input : .constant
  }

  /// Marks what the tensor is to the reader of a drawing.
  ///
  /// - Parameter role: Input, parameter or constant.
  /// - Returns: The same tensor.
  @discardableResult
  public func marked(as role: Role) -> Tensor {
    node.identity.madeExtras().role = role
    return self
  }

  /// The same values without a history: no gradient passes from the result to this tensor.
  ///
  /// - Returns: A leaf that shares this tensor's storage.
  public func detach() -> Tensor {
    if let cut = recordingDetachment() { return cut }
    let result = alias()
    let extras = result.node.madeExtras()
    extras.name = name
    extras.isDetached = node.requiresGrad
    return result
  }

  /// A leaf over the same storage.
  package func alias() -> Tensor {
    let copy = node.copy()
    copy.isNumber = node.isNumber
    return Tensor(copy)
  }

  /// Whether two handles mean one tensor.
  ///
  /// - Parameter other: Another handle.
  /// - Returns: True if both share gradient and history; equal values are not enough.
  public func isSame(as other: Tensor) -> Bool { node.identity === other.node.identity }
}
