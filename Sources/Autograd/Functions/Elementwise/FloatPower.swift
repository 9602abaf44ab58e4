#if !hasFeature(Embedded)
  /// Power in double precision: `y = aᵇ`.
  enum FloatPower {
    static let function = Function(
      "float_power(input, exponent)", summary: "Power in double precision.",
      formula: "aᵇ", derivative: "∂/∂a = b·aᵇ⁻¹, ∂/∂b = aᵇ·ln a"
    ) { call throws(TensorError) in
      .tensor(try value(call.tensor(0), call.tensor(1)))
    }

    static func value(_ a: Tensor, _ b: Tensor) throws(TensorError) -> Tensor {
      try widened(a).raised(to: widened(b))
    }

    private static func widened(_ x: Tensor) throws(TensorError) -> Tensor {
      if x.isNumber, !x.dtype.isComplex { return Tensor(number: x.firstElement) }
      return try x.converting(to: x.dtype.isComplex ? .complex128 : .float64)
    }
  }

  extension Tensor {
    /// Elementwise power in double precision: `y = aᵇ`, with ∂y/∂a = b·aᵇ⁻¹ and ∂y/∂b = aᵇ·ln a.
    ///
    /// The result is float64 whatever the dtypes. `Tensor([2]).floatPower(Tensor([-1]))` is
    /// `tensor([0.5000], dtype=float64)`. Traps if sizes do not broadcast. As `torch.float_power`.
    ///
    /// - Parameter exponent: The exponents.
    /// - Returns: A float64 tensor of the broadcast sizes.
    public func floatPower(_ exponent: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try FloatPower.value(self, exponent) }
    }
  }
#endif
