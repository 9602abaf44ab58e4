#if !hasFeature(Embedded)
  /// Logarithm of the sum of exponentials: `y = ln Σ eᵃ`; the gradient is shared out as softmax does.
  final class LogSumExp: Primitive, FloatingLineKernel {
    let reduction: Reduction

    init(_ reduction: Reduction) { self.reduction = reduction }

    let name = "logsumexp"
    let symbol = "ln Σ eᵃ"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      return TensorType(
        x.dtype.floatingResult, try reduction.shape(of: x.shape, operation: name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      if type.dtype.isComplex { return complexValue(inputs[0], type) }
      return .reduce(
        self, Lines(inputs[0].converted(to: type.dtype), reduction), shape: type.shape)
    }

    /// With the largest real part in front, which is 0 where there is none that is finite.
    private func complexValue(_ x: Tensor, _ type: TensorType) -> Tensor {
      if x.numel == 0 { return reduction.total(x, type).log() }
      let found = Extreme(largest: true, reduction)(x.part(0))
      let largest = Where.shared(found.isFinite(), found, .zeros([], dtype: found.dtype))
      let sum = reduction.total((x - reduction.kept(largest, x.shape)).exp(), type)
      return sum.log() + largest
    }

    func value<T: FloatingElement>(of line: UnsafePointer<T>, _ length: Int) -> T {
      var largest = -T.infinity
      for i in 0..<length {
        let x = unsafe line[i]
        if x.isNaN { return x }
        if largest < x { largest = x }
      }
      // Without the largest in front, e to a large power would overflow.
      if largest.isInfinite { return largest }
      var sum: T = 0
      for i in 0..<length { unsafe sum += T.exp(line[i] - largest) }
      return largest + T.log(sum)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let x = call.input
      return reduction.kept(upstream, x.shape) * (x - reduction.kept(call.output, x.shape)).exp()
    }

    func pullbackNotation(to slot: Int) -> String { "g · softmax a" }

    static let function = Function(
      "logsumexp(input, dim, keepdim=False)",
      summary: "Logarithm of the sum of exponentials over some dimensions.",
      formula: "ln Σ eᵃ", derivative: "eᵃ⁻ʸ"
    ) { call throws(TensorError) in
      .tensor(
        try LogSumExp(Reduction(call.sizes(1), keepDim: call.bool(2)))
          .apply(.one(call.strictTensor(0))))
    }
  }

  extension Tensor {
    /// Logarithm of the sum of exponentials: `y = ln Σ eᵃ`, with ∂y/∂a = eᵃ⁻ʸ.
    ///
    /// Safe where the exponentials themselves would overflow; −∞ for no elements.
    /// `Tensor([0.0, 0.0]).logsumexp(dims: [0])` is `tensor(0.6931)`. Traps if a dimension does not
    /// exist. As `torch.logsumexp`.
    ///
    /// - Parameters:
    ///   - dims: The dimensions; none means all.
    ///   - keepDim: Whether the dimensions stay, with size 1.
    /// - Returns: A tensor without the dimensions, or with size 1 there.
    public func logsumexp(dims: [Int] = [], keepDim: Bool = false) -> Tensor {
      LogSumExp(Reduction(dims, keepDim: keepDim))(self)
    }
  }
#endif
