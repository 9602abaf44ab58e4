#if !hasFeature(Embedded)
  /// Imaginary part: `y = Im a`, 0 for real numbers.
  final class Imag: Primitive {
    static let shared = Imag()
    let name = "imag"
    let symbol = "Im"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(inputs[0].dtype.realPart, inputs[0].shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      return x.dtype.isComplex ? x.part(1) : .zeros(x.shape, dtype: x.dtype)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      call.input.dtype.isComplex ? upstream * .imaginaryUnit : .zeros(as: upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "i · g" }

    // As in PyTorch, programs ask for it of complex tensors only.
    static let function = Function(
      "imag(input)", summary: "Imaginary part; refused for real numbers.", formula: "Im a",
      derivative: "the gradient is turned by i"
    ) { call throws(TensorError) in
      let x = try call.tensor(0)
      if !x.dtype.isComplex { throw .unsupportedDType(operation: "imag", dtype: x.dtype) }
      return .tensor(x.imag())
    }
  }

  extension Tensor {
    /// Imaginary part, elementwise: `y = Im a`, with the gradient i·g.
    ///
    /// The dtype is that of the parts, sizes stay; zeros for real tensors. `Tensor(2.0).imag()` is
    /// `tensor(0.)`. As `torch.imag`, which refuses real tensors.
    ///
    /// - Returns: A real tensor of the same sizes.
    public func imag() -> Tensor { Imag.shared(self) }
  }
#endif
