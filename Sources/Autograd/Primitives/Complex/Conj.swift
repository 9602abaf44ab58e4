#if !hasFeature(Embedded)
  /// Conjugate: `y = Re a − i Im a`; real numbers are their own.
  final class Conj: Primitive {
    static let shared = Conj()
    let name = "conj"
    let symbol = "conj"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      return x.dtype.isComplex ? .joining(x.part(0), Neg.shared(x.part(1))) : x.alias()
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      upstream.conj()
    }

    func pullbackNotation(to slot: Int) -> String { "conj g" }

    static let function = Function(
      "conj(input)", summary: "Conjugate; real numbers are their own.",
      formula: "Re a − i Im a", derivative: "the gradient is conjugated"
    ) { call throws(TensorError) in .tensor(try call.tensor(0).conj()) }
  }

  extension Tensor {
    /// Conjugate, elementwise: `y = Re a − i Im a`; its gradient is conjugated too.
    ///
    /// Dtype and sizes stay; the tensor itself if it is real. `Tensor(2.0).conj()` is `tensor(2.)`.
    /// As `torch.conj`.
    ///
    /// - Returns: A tensor of the same type.
    public func conj() -> Tensor { dtype.isComplex ? Conj.shared(self) : self }
  }
#endif
