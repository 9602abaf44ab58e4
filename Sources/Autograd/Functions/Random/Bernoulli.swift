#if !hasFeature(Embedded)
  /// Coins: 1 with a probability, else 0.
  enum Bernoulli {
    /// One probability for all; as many coins as `input` has elements.
    static func value(
      _ input: Tensor, _ p: Double, _ generator: Generator?
    ) throws(TensorError) -> Tensor {
      guard p >= 0, p <= 1 else { throw impossible(p) }
      return try Draw.tensor(.bernoulli(p), input.type, generator)
    }

    /// A probability for each: a composition, which compares with numbers from 0 to 1.
    static func value(_ p: Tensor, _ generator: Generator?) throws(TensorError) -> Tensor {
      guard p.dtype.isFloating else {
        throw .unsupportedDType(operation: "bernoulli", dtype: p.dtype)
      }
      for x in p.scalars where !(x >= 0 && x <= 1) { throw impossible(x) }
      let numbers = try Rand.value(p.type, generator)
      return try Comparison.less.apply(.two(numbers, p)).converting(to: p.dtype)
    }

    private static func impossible(_ p: Double) -> TensorError {
      .badValue(
        operation: "bernoulli",
        reason: "a probability is from 0 to 1, \(ShortNumber.text(p)) is not")
    }

    static let function = Function(
      "bernoulli(input, p=None)",
      summary: "1 with the probability that each element of input, or p, says, else 0.",
      formula: "~ B(a)", derivative: "none: it is drawn"
    ) { call throws(TensorError) in
      let input = try call.strictTensor(0)
      if let p = try call.optionalNumber(1) { return .tensor(try value(input, p, nil)) }
      return .tensor(try value(input, nil))
    }
  }

  extension Tensor {
    /// 1 with the probability that each element says, else 0, as `torch.bernoulli`.
    ///
    /// No gradient passes. Traps where an element is not from 0 to 1, and for dtypes that are not
    /// floating.
    ///
    /// ```swift
    /// Tensor([0.0, 0.5, 1.0]).bernoulli()   // 0, then 0 or 1, then 1
    /// ```
    ///
    /// - Parameter generator: Where the randomness comes from; the default generator if left out.
    /// - Returns: A tensor of the same dtype and sizes.
    public func bernoulli(generator: Generator? = nil) -> Tensor {
      trapping { () throws(TensorError) in try Bernoulli.value(self, generator) }
    }

    /// 1 with probability `p`, else 0, for every element of this tensor whatever it is.
    ///
    /// ```swift
    /// Tensor.zeros([1000]).bernoulli(0.2).mean()   // about 0.2
    /// ```
    ///
    /// - Parameters:
    ///   - p: The probability, from 0 to 1; traps if it is not.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    /// - Returns: A leaf of the same dtype and sizes.
    public func bernoulli(_ p: Double, generator: Generator? = nil) -> Tensor {
      trapping { () throws(TensorError) in try Bernoulli.value(self, p, generator) }
    }
  }
#endif
