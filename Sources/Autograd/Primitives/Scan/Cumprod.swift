#if !hasFeature(Embedded)
  /// Running product along a dimension: `yᵢ = Π aₖ, k ≤ i`; reversed, from the end.
  final class Cumprod: Primitive, ScanKernel {
    let dim: Int
    let reversed: Bool
    /// What it is computed in and gives; nil for what the elements call for.
    let dtype: DType?

    init(_ dim: Int, reversed: Bool = false, dtype: DType? = nil) {
      self.dim = dim
      self.reversed = reversed
      self.dtype = dtype
    }

    let name = "cumprod"
    var symbol: String { reversed ? "Π←" : "Π→" }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      _ = try Shape.dimension(dim, of: x.shape, name)
      let result = dtype ?? x.dtype.accumulated
      guard result != .bool else {
        throw .unsupportedDType(operation: name, dtype: result)
      }
      return TensorType(result, x.shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      let d = Shape.normalized(dim: dim, rank: type.shape.count) ?? 0
      return .scan(self, inputs[0].converted(to: type.dtype), dim: d)
    }

    func scan<T: NumericElement>(
      _ line: UnsafePointer<T>, _ length: Int, into result: UnsafeMutablePointer<T>
    ) {
      if T.self == Float.self {
        // As PyTorch multiplies single precision in double here, though not in `prod`.
        var product = 1.0
        for k in 0..<length {
          let i = reversed ? length - 1 - k : k
          unsafe product *= line[i].double
          unsafe result[i] = T(double: product)
        }
        return
      }
      var product = T(int64: 1)
      for k in 0..<length {
        let i = reversed ? length - 1 - k : k
        unsafe product = T.multiplying(product, line[i])
        unsafe result[i] = product
      }
    }

    /// `yᵢ₋₁ · λᵢ` with `λᵢ = gᵢ + aᵢ₊₁ λᵢ₊₁`: nothing is divided, so zeros do no harm.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let step = reversed ? -1 : 1
      let x = call.input.to(upstream.dtype)
      let below = Recurrence(dim, reversed: !reversed)(Shift(dim, by: -step)(x), upstream)
      // Infinities make NaN of themselves, as where PyTorch divides by them.
      return Shift(dim, by: step, fill: 1)(call.output) * below + (x - x).detach()
    }

    func pullbackNotation(to slot: Int) -> String { "Σ g · y / a, without dividing" }

    static let function = Function(
      "cumprod(input, dim, *, dtype=None)", summary: "Running product along a dimension.",
      formula: "Π aₖ for k ≤ i", derivative: "yᵢ / aₖ for every k ≤ i, right at zeros too"
    ) { call throws(TensorError) in
      .tensor(
        try Cumprod(call.integer(1), dtype: call.optionalDType(2)).apply(.one(call.strictTensor(0)))
      )
    }
  }

  extension Tensor {
    /// Running product along a dimension: `yᵢ = Π aₖ` for k ≤ i.
    ///
    /// Floats keep their dtype, the rest gives int64. `Tensor([1, 2, 3]).cumprod(dim: 0)` is
    /// `tensor([1, 2, 6])`. The gradient is right where elements are zero. Traps if there is no such
    /// dimension. As `torch.cumprod`.
    ///
    /// - Parameter dim: The dimension; negative ones count from the end.
    /// - Returns: A tensor of the same sizes.
    public func cumprod(dim: Int) -> Tensor { Cumprod(dim)(self) }
  }
#endif
