/// Standard normal numbers.
enum Randn {
  static func value(
    _ type: TensorType, _ generator: Generator?
  ) throws(TensorError) -> Tensor {
    try Draw.tensor(.normal(mean: 0, std: 1), type, generator)
  }

  static let function = Function(
    "randn(size, *, dtype=None)", takesSizesOneByOne: true,
    summary: "Random numbers from the standard normal distribution.",
    formula: "~ N(0, 1)", derivative: "none: it is drawn"
  ) { call throws(TensorError) in
    .tensor(try value(TensorType(call.optionalDType(1) ?? .float32, call.sizes(0)), nil))
  }
}

extension Tensor {
  /// Random numbers from the standard normal distribution, as `torch.randn`.
  ///
  /// ```swift
  /// let w = Tensor.randn([3, 2], generator: Generator(seed: 1))
  /// w.requiresGrad = true
  /// ```
  ///
  /// Traps for dtypes other than float32 and float64.
  ///
  /// - Parameters:
  ///   - shape: The sizes.
  ///   - generator: Where the randomness comes from; the default generator if left out.
  ///   - dtype: The element type.
  /// - Returns: A leaf.
  public static func randn(
    _ shape: [Int], generator: Generator? = nil, dtype: DType = .float32
  ) -> Tensor {
    trapping { () throws(TensorError) in try Randn.value(TensorType(dtype, shape), generator) }
  }
}
