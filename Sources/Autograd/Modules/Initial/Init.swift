#if !hasFeature(Embedded)
  /// What parameters begin as: PyTorch's initializers.
  ///
  /// ```swift
  /// Init.xavierUniform().fill(net.hidden.weight)
  /// Init.zeros.fill(net.hidden.bias!)
  /// let w = Init.normal(std: 0.02).tensor([16, 2], generator: Generator(seed: 1))
  /// ```
  ///
  /// As the functions of `torch.nn.init`.
  public struct Init: Sendable {
    private let draw: @Sendable (TensorType, Generator?) throws(TensorError) -> Tensor

    init(_ draw: @escaping @Sendable (TensorType, Generator?) throws(TensorError) -> Tensor) {
      self.draw = draw
    }

    /// Makes a tensor; traps for sizes that the initializer has no meaning for.
    ///
    /// - Parameters:
    ///   - shape: The sizes.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type.
    /// - Returns: A leaf.
    public func tensor(
      _ shape: [Int], generator: Generator? = nil, dtype: DType = .float32
    ) -> Tensor {
      trapping { () throws(TensorError) in
        try withoutGradient { () throws(TensorError) in
          try draw(TensorType(dtype, shape), generator)
        }
      }
    }

    /// Gives a leaf new elements, as PyTorch's `nn.init.…_` do; graphs recorded before keep the old
    /// ones.
    ///
    /// - Parameters:
    ///   - tensor: A parameter.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    /// - Returns: The same tensor.
    @discardableResult
    public func fill(_ tensor: Tensor, generator: Generator? = nil) -> Tensor {
      ModuleRule.require(tensor.isLeaf, "init", "only leaves can be given new elements")
      tensor.assign(self.tensor(tensor.shape, generator: generator, dtype: tensor.dtype))
      return tensor
    }
  }

  extension Init {
    /// Zeros.
    public static let zeros = constant(0)

    /// Ones.
    public static let ones = constant(1)

    /// The same number everywhere.
    ///
    /// - Parameter value: The number.
    /// - Returns: The initializer.
    public static func constant(_ value: Double) -> Init {
      Init { type, _ throws(TensorError) in .full(type.shape, value, dtype: type.dtype) }
    }

    /// Numbers from `low` to below `high`, all equally likely.
    ///
    /// - Parameters:
    ///   - low: The smallest number.
    ///   - high: What all numbers are below.
    /// - Returns: The initializer.
    public static func uniform(_ low: Double = 0, _ high: Double = 1) -> Init {
      Init { type, generator throws(TensorError) in
        try Uniform.value(type, low, high, generator)
      }
    }

    /// Normally distributed numbers.
    ///
    /// - Parameters:
    ///   - mean: Their mean.
    ///   - std: Their standard deviation.
    /// - Returns: The initializer.
    public static func normal(mean: Double = 0, std: Double = 1) -> Init {
      Init { type, generator throws(TensorError) in
        try Normal.value(type, mean, std, generator)
      }
    }

    /// Normally distributed numbers, but for those outside of an interval.
    ///
    /// - Parameters:
    ///   - mean: The mean before the others are left out.
    ///   - std: The standard deviation before the others are left out.
    ///   - low: The smallest number.
    ///   - high: The largest number.
    /// - Returns: The initializer.
    public static func truncatedNormal(
      mean: Double = 0, std: Double = 1, low: Double = -2, high: Double = 2
    ) -> Init {
      Init { type, generator throws(TensorError) in
        // The inverse of the cumulated distribution, between the values that it has at both ends.
        let ends = (Tensor([low, high], dtype: .float64) - mean) / (std * 2.0.squareRoot())
        let shares = ends.erf().scalars
        let numbers = try Uniform.value(type, shares[0], shares[1], generator)
        return (numbers.erfinv() * (std * 2.0.squareRoot()) + mean).clamp(min: low, max: high)
      }
    }

    /// Ones on the diagonal of a matrix, zeros elsewhere.
    public static let eye = Init { type, _ throws(TensorError) in
      guard type.shape.count == 2 else {
        throw .badSizes(operation: "eye", reason: "needs 2 dimensions, not \(type.shape.count)")
      }
      return try Eye.value(type.shape[0], type.shape[1], type.dtype)
    }
  }
#endif
