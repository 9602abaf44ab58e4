#if !hasFeature(Embedded)
  /// A copy with a history: the same elements in a storage of their own.
  final class Clone: Primitive {
    static let shared = Clone()
    let name = "clone"
    let symbol = "clone"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      .placing(context.resultType, [(inputs[0], .contiguous(inputs[0].shape))], background: nil)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { upstream }

    func pullbackNotation(to slot: Int) -> String { "g" }

    static let function = Function(
      "clone(input)", of: shared, summary: "A copy; the gradient passes.", formula: "a",
      derivative: "1")

    static let contiguousFunction = Function(
      "contiguous(input)", summary: "The elements row by row without gaps, copied if they are not.",
      formula: "a", derivative: "1"
    ) { call throws(TensorError) in
      let x = try call.strictTensor(0)
      return .tensor(x.isContiguous ? x : try shared.apply(.one(x)))
    }
  }

  extension Tensor {
    /// A copy in a storage of its own; the gradient passes.
    ///
    /// `x.clone()` equals `x`. As `torch.clone`.
    ///
    /// - Returns: A tensor of the same type.
    public func clone() -> Tensor { Clone.shared(self) }
  }
#endif
