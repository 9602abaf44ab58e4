/// Numbers from 0 to below 1.
enum Rand {
  static func value(
    _ type: TensorType, _ generator: Generator?
  ) throws(TensorError) -> Tensor {
    try Draw.tensor(.uniform(low: 0, high: 1), type, generator)
  }

  static let function = Function(
    "rand(size, *, dtype=None)", takesSizesOneByOne: true,
    summary: "Random numbers from 0 to below 1, all equally likely.",
    formula: "~ U(0, 1)", derivative: "none: it is drawn"
  ) { call throws(TensorError) in
    .tensor(try value(TensorType(call.optionalDType(1) ?? .float32, call.sizes(0)), nil))
  }
}

extension Tensor {
  /// Random numbers from 0 to below 1, all equally likely, as `torch.rand`.
  ///
  /// ```swift
  /// Tensor.rand([2, 3], generator: Generator(seed: 42))   // the same six numbers everywhere
  /// ```
  ///
  /// Traps for dtypes other than float32 and float64.
  ///
  /// - Parameters:
  ///   - shape: The sizes.
  ///   - generator: Where the randomness comes from; the default generator if left out.
  ///   - dtype: The element type; single precision has steps of 2⁻²⁴, double of 2⁻⁵³.
  /// - Returns: A leaf.
  public static func rand(
    _ shape: [Int], generator: Generator? = nil, dtype: DType = .float32
  ) -> Tensor {
    trapping { () throws(TensorError) in try Rand.value(TensorType(dtype, shape), generator) }
  }
}
