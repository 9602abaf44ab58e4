/// A short list of tensors: the inputs of a primitive, or what its forward pass saved.
///
/// Up to two tensors are held in place, because most primitives have one or two inputs and graphs
/// hold a list for every node.
///
/// ```swift
/// let inputs: TensorList = [x, y]
/// inputs[1].shape
/// ```
public enum TensorList: RandomAccessCollection, ExpressibleByArrayLiteral {
  /// No tensor.
  case none
  /// One tensor.
  case one(Tensor)
  /// Two tensors.
  case two(Tensor, Tensor)
  /// Three or more.
  case many([Tensor])

  /// Makes the most compact list of the given tensors.
  ///
  /// - Parameter tensors: What the list shall hold, in order.
  public init(_ tensors: [Tensor]) {
    switch tensors.count {
    case 0: self = .none
    case 1: self = .one(tensors[0])
    case 2: self = .two(tensors[0], tensors[1])
    default: self = .many(tensors)
    }
  }

  /// Makes a list from a literal.
  ///
  /// - Parameter elements: The tensors.
  public init(arrayLiteral elements: Tensor...) { self.init(elements) }

  /// Zero.
  public var startIndex: Int { 0 }

  /// The number of tensors.
  public var endIndex: Int {
    switch self {
    case .none: 0
    case .one: 1
    case .two: 2
    case .many(let tensors): tensors.count
    }
  }

  /// The tensor at a position; traps outside the list.
  ///
  /// - Parameter position: From 0 up to `count - 1`.
  public subscript(position: Int) -> Tensor {
    switch self {
    case .one(let a) where position == 0: return a
    case .two(let a, let b) where position == 0 || position == 1: return position == 0 ? a : b
    case .many(let tensors): return tensors[position]
    case .none, .one, .two:
      preconditionFailure("tensor list has \(count) tensors; there is no number \(position)")
    }
  }

  /// Whether one of the tensors requires a gradient.
  var requireGrad: Bool {
    switch self {
    case .none: false
    case .one(let a): a.node.requiresGrad
    case .two(let a, let b): a.node.requiresGrad || b.node.requiresGrad
    case .many(let tensors): tensors.contains { $0.node.requiresGrad }
    }
  }
}
