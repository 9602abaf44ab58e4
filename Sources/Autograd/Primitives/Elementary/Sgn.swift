#if !hasFeature(Embedded)
  import Kernels

  /// Sign, as it is for complex numbers too: `y = a/|a|`, 0 at 0.
  final class Sgn: ElementwisePrimitive {
    static let shared = Sgn()
    let name = "sgn"
    let symbol = "sgn"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].dtype.isComplex ? .mapComplex(gw_c_sgn, inputs[0]) : Sign.of(inputs[0])
    }

    // Complex numbers still turn: what is across y passes, divided by |a|.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let (a, y) = (call.input, call.output)
      guard a.dtype.isComplex else { return .zeros(as: upstream) }
      let size = a.abs()
      let along = (upstream * y.conj()).real() * y
      return Where.shared(
        size .== 0, .zeros([], dtype: upstream.dtype), (upstream - along) / size)
    }

    func element<T: FloatingElement>(_ a: T, _ b: T) -> T { Sign.value(a) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V { V.zeros(as: g) }

    func pullbackNotation(to slot: Int) -> String { "0" }

    static let function = Function(
      "sgn(input)", of: shared, summary: "Sign; flat, so its gradient is zero.",
      formula: "a/|a|, 0 at 0", derivative: "0"
    )
  }

  extension Tensor {
    /// Sign, elementwise: `y = a/|a|`, 0 at 0, with ∂y/∂a = 0.
    ///
    /// Dtype and sizes stay. `Tensor(-2.0).sgn()` is `tensor(-1.)`; NaN gives 0. As `torch.sgn`.
    ///
    /// - Returns: A tensor of the same type.
    public func sgn() -> Tensor { Sgn.shared(self) }
  }
#endif
