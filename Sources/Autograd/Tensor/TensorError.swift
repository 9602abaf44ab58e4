/// What a program or a caller got wrong, with the facts that say so.
///
/// Swift operators trap with `description`; the program language throws the same sentence with the
/// place in the source.
public indirect enum TensorError: Error, Sendable, Equatable {
  /// Sizes that cannot be stretched to each other.
  case notBroadcastable(operation: String, lhs: [Int], rhs: [Int])
  /// Inner sizes of a matrix product that differ.
  case notMultipliable(lhs: [Int], rhs: [Int])
  /// A reshape or expansion that does not fit.
  case badShape(operation: String, from: [Int], to: [Int])
  /// Rows of different lengths in a nested list.
  case ragged
  /// A tensor with one element was needed.
  case notOneElement(operation: String, shape: [Int])
  /// A dimension that the tensor does not have.
  case dimOutOfRange(operation: String, dim: Int, rank: Int)
  /// An index, a class number or a count outside of what a dimension holds.
  case indexOutOfRange(operation: String, index: Int, size: Int)
  /// Sizes that do not go together, in words.
  case badSizes(operation: String, reason: String)
  /// More indices between brackets than the tensor has dimensions.
  case tooManyIndices(count: Int, rank: Int)
  /// An operation that is not defined for a dtype.
  case unsupportedDType(operation: String, dtype: DType)
  /// Dtypes that may not be mixed.
  case mixedDTypes(operation: String, lhs: DType, rhs: DType)
  /// A gradient for a dtype that has none.
  case gradientOfDType(DType)
  /// `backward()` or a gradient of something that does not require one.
  case noGradient(operation: String)
  /// A seed that does not have the output's sizes.
  case seedShape(seed: [Int], output: [Int])
  /// An argument of the right kind with an impossible value.
  case badValue(operation: String, reason: String)
  /// A missing, surplus, unknown or unsuitable argument.
  case badArgument(operation: String, reason: String)
  /// More elements than a machine can hold.
  case tooLarge(operation: String, shape: [Int])
  /// A primitive whose result is not what its own rule says.
  case brokenRule(primitive: String, promised: TensorType, actual: TensorType)

  /// The category names that batch results and exit messages use.
  public enum Category: Sendable {
    /// Sizes that do not go together.
    case shape
    /// Dtypes that do not go together.
    case dtype
    /// Something out of range.
    case index
    /// A call that is wrong in itself.
    case argument
    /// An impossible value.
    case value

    /// The category in one word.
    public var name: String {
      switch self {
      case .shape: "shape"
      case .dtype: "dtype"
      case .index: "index"
      case .argument: "argument"
      case .value: "value"
      }
    }
  }

  /// The sort of mistake this is.
  public var category: Category {
    switch self {
    case .notBroadcastable, .notMultipliable, .badShape, .badSizes, .ragged, .seedShape: .shape
    case .unsupportedDType, .mixedDTypes, .gradientOfDType: .dtype
    case .dimOutOfRange, .indexOutOfRange, .tooManyIndices: .index
    case .notOneElement, .noGradient, .badArgument: .argument
    case .badValue, .tooLarge, .brokenRule: .value
    }
  }
}

extension TensorError: CustomStringConvertible {
  /// One sentence: what happened, and with which sizes or values.
  public var description: String {
    switch self {
    case .notBroadcastable(let operation, let lhs, let rhs):
      "\(operation): sizes \(Shape.text(lhs)) and \(Shape.text(rhs)) do not broadcast; "
        + "aligned at the last dimension, sizes must be equal or 1"
    case .notMultipliable(let lhs, let rhs):
      "matmul: sizes \(Shape.text(lhs)) and \(Shape.text(rhs)) do not go together; "
        + "the last size of the first must equal the second-to-last of the second"
    case .badShape(let operation, let from, let to):
      "\(operation): a tensor of sizes \(Shape.text(from)) cannot become \(Shape.text(to))"
    case .ragged:
      "tensor: the rows of a nested list must all have the same length"
    case .notOneElement(let operation, let shape):
      "\(operation): needs a tensor with one element, this one has sizes \(Shape.text(shape))"
    case .dimOutOfRange(let operation, let dim, let rank):
      "\(operation): there is no dimension \(dim) in a tensor with \(rank) dimensions; "
        + "expected \(-max(rank, 1)) to \(max(rank, 1) - 1)"
    case .indexOutOfRange(let operation, let index, let size):
      "\(operation): index \(index) is out of range for size \(size)"
    case .badSizes(let operation, let reason): "\(operation): \(reason)"
    case .tooManyIndices(let count, let rank):
      rank == 0
        ? "index: a tensor without dimensions has no elements to choose from"
        : "index: \(count) indices for a tensor with \(rank == 1 ? "1 dimension" : "\(rank) dimensions")"
    case .unsupportedDType(let operation, let dtype):
      "\(operation): not defined for \(dtype.name)"
    case .mixedDTypes(let operation, let lhs, let rhs):
      "\(operation): \(lhs.name) and \(rhs.name) may not be mixed; convert one of them"
    case .gradientOfDType(let dtype):
      "only floating tensors can require a gradient, this one is \(dtype.name)"
    case .noGradient(let operation):
      "\(operation): the tensor does not require a gradient and was not computed from one that does"
    case .seedShape(let seed, let output):
      "the seed has sizes \(Shape.text(seed)), the output has \(Shape.text(output))"
    case .badValue(let operation, let reason): "\(operation): \(reason)"
    case .badArgument(let operation, let reason): "\(operation): \(reason)"
    case .tooLarge(let operation, let shape):
      "\(operation): sizes \(Shape.text(shape)) are more than memory can hold"
    case .brokenRule(let primitive, let promised, let actual):
      "\(primitive): its rule promises \(promised.dtype.name)\(Shape.text(promised.shape)), "
        + "its forward gave \(actual.dtype.name)\(Shape.text(actual.shape))"
    }
  }
}
