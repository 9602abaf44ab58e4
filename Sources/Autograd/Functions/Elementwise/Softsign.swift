#if !hasFeature(Embedded)
  /// Softsign: `y = a/(1 + |a|)`.
  enum Softsign {
    static let function = Function(
      "softsign(input)", summary: "Squashes to (−1, 1), slower than tanh.",
      formula: "a/(1 + |a|)", derivative: "1/(1 + |a|)²"
    ) { call throws(TensorError) in
      .tensor(try value(call.tensor(0)))
    }

    static func value(_ x: Tensor) throws(TensorError) -> Tensor {
      let size = try Abs.shared.apply(.one(x))
      return try Div.shared.apply(.two(x, Add.shared.apply(.two(size, Tensor(number: 1)))))
    }
  }

  extension Tensor {
    /// Softsign, elementwise: `y = a/(1 + |a|)`, with ∂y/∂a = 1/(1 + |a|)².
    ///
    /// Integers give float32, sizes stay; traps for bools. `Tensor(1.0).softsign()` is
    /// `tensor(0.5000)`. As `torch.nn.functional.softsign`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func softsign() -> Tensor {
      trapping { () throws(TensorError) in try Softsign.value(self) }
    }
  }
#endif
