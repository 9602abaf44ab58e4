#if !hasFeature(Embedded)
  /// Complex numbers from absolute values and angles: `y = a (cos b + i sin b)`.
  enum Polar {
    static let function = Function(
      "polar(abs, angle)", summary: "Complex numbers from absolute values and angles.",
      formula: "a (cos b + i sin b)", derivative: "∂/∂a = y/a, ∂/∂b = i y"
    ) { call throws(TensorError) in .tensor(try value(call.tensor(0), call.tensor(1))) }

    static func value(_ size: Tensor, _ angle: Tensor) throws(TensorError) -> Tensor {
      for x in [size, angle] where !x.dtype.isFloating {
        throw .unsupportedDType(operation: "polar", dtype: x.dtype)
      }
      guard size.dtype == angle.dtype else {
        throw .mixedDTypes(operation: "polar", lhs: size.dtype, rhs: angle.dtype)
      }
      let real = try Mul.shared.apply(.two(size, angle.cos()))
      return try ComplexOf.shared.apply(.two(real, size * angle.sin()))
    }
  }

  extension Tensor {
    /// Complex numbers from absolute values and angles, broadcast: `y = a (cos b + i sin b)`.
    ///
    /// `Tensor.polar(Tensor(2.0), Tensor(0.0))` is `tensor(2.+0.j)`. Traps unless both have the same
    /// floating dtype and sizes broadcast. As `torch.polar`.
    ///
    /// - Parameters:
    ///   - size: The absolute values.
    ///   - angle: The angles, in radians.
    /// - Returns: A complex tensor of the broadcast sizes.
    public static func polar(_ size: Tensor, _ angle: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try Polar.value(size, angle) }
    }
  }
#endif
