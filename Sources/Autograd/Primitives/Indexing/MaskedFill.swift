#if !hasFeature(Embedded)
  /// One number where a mask holds: `y = b ? c : a`, of the dtype of `a`.
  final class MaskedFill: Primitive {
    static let shared = MaskedFill("masked_fill")
    let name: String

    init(_ name: String) { self.name = name }

    let symbol = "fill"
    let inputCount: Int? = 3
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (x, mask, value) = (inputs[0], inputs[1], inputs[2])
      guard mask.dtype == .bool else {
        throw .unsupportedDType(operation: name + ", mask", dtype: mask.dtype)
      }
      guard value.ndim == 0 else {
        throw .badSizes(
          operation: name,
          reason: "the value must be one number, it has sizes \(Shape.text(value.shape))")
      }
      if value.dtype.isComplex, !x.dtype.isComplex {
        throw .mixedDTypes(operation: name, lhs: x.dtype, rhs: value.dtype)
      }
      return TensorType(x.dtype, try TensorList.two(x, mask).broadcastShape(name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let value = inputs[2].converted(to: inputs[0].dtype)
      // The choice itself needs no history: this primitive has the rule.
      return Where.shared.forward([inputs[1], value, inputs[0]], &context)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let zero = Tensor.zeros([], dtype: upstream.dtype)
      switch slot {
      case 0: return MaskedFill.shared(upstream, call.inputs[1], zero)
      case 2: return Where.shared(call.inputs[1], upstream, zero)
      default: return nil
      }
    }

    func pullbackNotation(to slot: Int) -> String {
      ["g where not b", "no gradient", "Σ g where b"][slot]
    }

    static func value(
      _ x: Tensor, _ mask: Tensor, _ value: Tensor, name: String = "masked_fill"
    ) throws(TensorError) -> Tensor {
      let fill = name == shared.name ? shared : MaskedFill(name)
      _ = try fill.resultType(of: [x, mask, value])
      // A number must fit; a tensor is converted as it is.
      let fitting = value.requiresGrad ? value : try value.fitted(to: x.dtype, name)
      return try fill.apply([x, mask, fitting])
    }

    static let function = Function(
      "masked_fill(input, mask, value)", summary: "One number wherever the mask holds.",
      formula: "c where b, else a", derivative: "1 for a where it stays; 1 for c where it is put"
    ) { call throws(TensorError) in
      .tensor(try value(call.tensor(0), call.strictTensor(1), call.tensor(2)))
    }
  }

  extension Tensor {
    /// One number wherever a mask holds; the gradient passes elsewhere.
    ///
    /// `Tensor([1, 2]).maskedFill(Tensor([true, false]), 9)` is `tensor([9, 2])`. Traps if sizes do
    /// not broadcast or the mask is not bool. As `torch.masked_fill`.
    ///
    /// - Parameters:
    ///   - mask: Where the number goes.
    ///   - value: The number.
    /// - Returns: A tensor of this tensor's dtype.
    public func maskedFill(_ mask: Tensor, _ value: Double) -> Tensor {
      trapping { () throws(TensorError) in
        try MaskedFill.value(self, mask, Tensor(number: value))
      }
    }

    /// The value of a 0-d tensor wherever a mask holds; it gets the sum of the gradients there.
    ///
    /// Traps if sizes do not broadcast, the mask is not bool or the value not 0-d.
    ///
    /// - Parameters:
    ///   - mask: Where the value goes.
    ///   - value: A 0-d tensor.
    /// - Returns: A tensor of this tensor's dtype.
    public func maskedFill(_ mask: Tensor, _ value: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try MaskedFill.value(self, mask, value) }
    }
  }
#endif
