#if !hasFeature(Embedded)
  import Kernels

  /// Normalized sinc and its derivatives: `y = sin(πa)/(πa)`, 1 at 0.
  final class Sinc: MappingPrimitive {
    /// How often it has been differentiated.
    let order: Int

    init(_ order: Int) { self.order = order }

    static let shared = Sinc(0)

    let name = "sinc"
    var symbol: String {
      order == 0 ? "sinc" : "sinc⁽" + (Superscript.text(Double(order)) ?? "") + "⁾"
    }
    var acceptsIntegers: Bool { true }

    func mapped<T: FloatingElement>(_ x: T) -> T {
      let t = Double.pi * x.double
      if order == 0 { return T(double: t == 0 ? 1 : Double.sin(t) / t) }
      return T(double: Double.pow(.pi, Double(order)) * Sinc.derivative(order, t))
    }

    /// The n-th derivative of sin t / t.
    private static func derivative(_ n: Int, _ t: Double) -> Double {
      if t.magnitude < 1.5 + 0.5 * Double(n) { return series(n, t) }
      // t·f⁽ᵏ⁾ + k·f⁽ᵏ⁻¹⁾ is the k-th derivative of the sine.
      let (s, c) = (Double.sin(t), Double.cos(t))
      var y = s / t
      for k in 1...n {
        let wave = k & 1 == 0 ? (k & 2 == 0 ? s : -s) : (k & 2 == 0 ? c : -c)
        y = (wave - Double(k) * y) / t
      }
      return y
    }

    /// Σ (−1)ᵏ t²ᵏ⁻ⁿ / ((2k + 1)(2k − n)!), where the division above would lose its digits.
    private static func series(_ n: Int, _ t: Double) -> Double {
      var k = (n + 1) / 2
      var term = 2 * k == n ? 1.0 : t
      if k & 1 == 1 { term = -term }
      var sum = 0.0
      for _ in 0..<(20 + n) {
        sum += term / Double(2 * k + 1)
        let m = Double(2 * k - n)
        term *= -t * t / ((m + 1) * (m + 2))
        k += 1
      }
      return sum
    }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      inputs.floatingType()
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let (x, dtype) = (inputs[0], context.resultType.dtype)
      if dtype.isComplex { return .mapComplex(gw_c_sinc, x) }
      return mapping(x.converted(to: dtype))
    }

    // The series are for real numbers; of complex ones this is the derivative itself.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let a = call.input
      guard a.dtype.isComplex else {
        return share(of: upstream, to: slot, Wires(a, a, call.output))
      }
      let rise = ((a * .pi).cos() - call.output) / a
      return upstream * Where.shared(a .== 0, .zeros([], dtype: a.dtype), rise)
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      g * V.applying(Sinc(order + 1), wires.a)
    }

    func pullbackNotation(to slot: Int) -> String { "g · (cos πa − y)/a" }

    static let function = Function(
      "sinc(input)", of: shared, summary: "Normalized sinc; 1 at 0.",
      formula: "sin(πa)/(πa)", derivative: "(cos πa − sinc a)/a, 0 at 0"
    )
  }

  extension Tensor {
    /// Normalized sinc, elementwise: `y = sin(πa)/(πa)`, with ∂y/∂a = (cos πa − y)/a.
    ///
    /// Integers give float32, sizes stay. `Tensor(0.0).sinc()` is `tensor(1.)`, where the derivative
    /// is 0. As `torch.sinc`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func sinc() -> Tensor { Sinc.shared(self) }
  }
#endif
