#if !hasFeature(Embedded)
  /// Real part: `y = Re a`; real numbers are their own.
  final class Real: Primitive {
    static let shared = Real()
    let name = "real"
    let symbol = "Re"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(inputs[0].dtype.realPart, inputs[0].shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].dtype.isComplex ? inputs[0].part(0) : inputs[0].alias()
    }

    // The sweep makes it complex.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { upstream }

    func pullbackNotation(to slot: Int) -> String { "g" }

    static let function = Function(
      "real(input)", summary: "Real part; real numbers are their own.", formula: "Re a",
      derivative: "1"
    ) { call throws(TensorError) in .tensor(try call.tensor(0).real()) }
  }

  extension Tensor {
    /// Real part, elementwise: `y = Re a`, with the gradient g.
    ///
    /// The dtype is that of the parts, sizes stay; the tensor itself if it is real.
    /// `Tensor(2.0).real()` is `tensor(2.)`. As `torch.real`.
    ///
    /// - Returns: A real tensor of the same sizes.
    public func real() -> Tensor { dtype.isComplex ? Real.shared(self) : self }
  }
#endif
