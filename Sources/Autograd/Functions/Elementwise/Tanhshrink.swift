#if !hasFeature(Embedded)
  /// What tanh takes away: `y = a − tanh a`.
  enum Tanhshrink {
    static let function = Function(
      "tanhshrink(input)", summary: "What tanh takes away from its input.",
      formula: "a − tanh a", derivative: "tanh²(a)"
    ) { call throws(TensorError) in
      .tensor(try value(call.tensor(0)))
    }

    static func value(_ x: Tensor) throws(TensorError) -> Tensor {
      try Sub.shared.apply(.two(x, TanhPrimitive.shared.apply(.one(x))))
    }
  }

  extension Tensor {
    /// What tanh takes away, elementwise: `y = a − tanh a`, with ∂y/∂a = tanh²(a).
    ///
    /// Integers give float32, sizes stay; traps for bools. `Tensor(0.0).tanhshrink()` is `tensor(0.)`.
    /// As `torch.nn.functional.tanhshrink`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func tanhshrink() -> Tensor {
      trapping { () throws(TensorError) in try Tanhshrink.value(self) }
    }
  }
#endif
