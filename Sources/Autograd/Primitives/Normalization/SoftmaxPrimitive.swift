#if !hasFeature(Embedded)
  /// Shares that the exponentials have in their sum: `y = eᵃ / Σ eᵃ`.
  final class SoftmaxPrimitive: Primitive, FloatingScanKernel {
    let dim: Int

    init(_ dim: Int) { self.dim = dim }

    let name = "softmax"
    let symbol = "softmax"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      // PyTorch asks for the dtype only where there is something to compute.
      guard x.dtype.isFloating || (x.numel == 0 && !x.dtype.isComplex) else {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      _ = try Shape.dimension(dim, of: x.shape, name)
      return x.type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      if x.numel == 0 { return x.alias() }
      let d = Shape.normalized(dim: dim, rank: x.ndim) ?? 0
      return VectorLines.softmax(x, dim: d) ?? .scan(self, x, dim: d)
    }

    func scan<T: FloatingElement>(
      _ line: UnsafePointer<T>, _ length: Int, into result: UnsafeMutablePointer<T>
    ) {
      var largest = -T.infinity
      for i in 0..<length { unsafe largest = largest.largest(line[i]) }
      // Without the largest in front, e to a large power would overflow.
      var sum: T = 0
      for i in 0..<length {
        let share = unsafe T.exp(line[i] - largest)
        unsafe result[i] = share
        sum += share
      }
      for i in 0..<length { unsafe result[i] /= sum }
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let y = call.output
      let g = y * upstream
      return call.input.ndim == 0 ? g - y * g : g - y * g.sum(dim: dim, keepDim: true)
    }

    func pullbackNotation(to slot: Int) -> String { "y (g − Σ g y)" }

    static let function = Function(
      "softmax(input, dim=None, dtype=None)",
      summary: "Shares of the exponentials in their sum along a dimension.",
      formula: "eᵃ / Σ eᵃ", derivative: "yᵢ ([i = k] − yₖ)"
    ) { call throws(TensorError) in
      try .tensor(value(call.strictTensor(0), call))
    }

    static let softmin = Function(
      "softmin(input, dim=None, dtype=None)",
      summary: "Softmax of the negative: the smallest gets the largest share.",
      formula: "e⁻ᵃ / Σ e⁻ᵃ", derivative: "−yᵢ ([i = k] − yₖ)"
    ) { call throws(TensorError) in
      try .tensor(value(Neg.shared.apply(.one(call.strictTensor(0))), call))
    }

    private static func value(_ x: Tensor, _ call: Arguments) throws(TensorError) -> Tensor {
      let dim = try call.isNone(1) ? implicitDim(x) : call.integer(1)
      let dtype = try call.optionalDType(2) ?? x.dtype
      return try SoftmaxPrimitive(dim).apply(.one(x.converting(to: dtype)))
    }

    /// PyTorch's choice of dimension where none is given.
    static func implicitDim(_ x: Tensor) -> Int { x.ndim < 2 || x.ndim == 3 ? 0 : 1 }
  }

  extension Tensor {
    /// Shares of the exponentials in their sum along a dimension: `y = eᵃ / Σ eᵃ`.
    ///
    /// Safe where the exponentials themselves would overflow. `Tensor([0.0, 0.0]).softmax(dim: 0)` is
    /// `tensor([0.5000, 0.5000])`. Traps for integers, or if there is no such dimension.
    /// As `torch.nn.functional.softmax`.
    ///
    /// - Parameter dim: The dimension along which the shares add up to 1.
    /// - Returns: A tensor of the same type.
    public func softmax(dim: Int) -> Tensor { SoftmaxPrimitive(dim)(self) }
  }
#endif
