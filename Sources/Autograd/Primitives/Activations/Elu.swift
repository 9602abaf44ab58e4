#if !hasFeature(Embedded)
  /// Exponential linear unit: `y = s·a` above 0, `s·α·(e^(κa) − 1)` up to it.
  ///
  /// `elu`, `celu` and `selu` are this one primitive with other factors.
  final class Elu: MappingPrimitive {
    let name: String
    let alpha: Double
    let scale: Double
    /// The factor of the exponent, κ.
    let steepness: Double
    /// The same in the derivative.
    private let slope: Double

    init(
      _ name: String, alpha: Double = 1, scale: Double = 1, steepness: Double = 1,
      slope: Double? = nil
    ) {
      self.slope = slope ?? steepness
      self.name = name
      self.alpha = alpha
      self.scale = scale
      self.steepness = steepness
    }

    /// The factors of Klambauer et al., "Self-Normalizing Neural Networks", 2017.
    static let selu = Elu(
      "selu", alpha: 1.6732632423543772848170429916717, scale: 1.0507009873554804934193349852946)

    static func celu(_ alpha: Double) throws(TensorError) -> Elu {
      if alpha == 0 { throw .badValue(operation: "celu", reason: "alpha must not be 0") }
      // PyTorch reads alpha in single precision where it differentiates.
      return Elu("celu", alpha: alpha, steepness: 1 / alpha, slope: 1 / Double(Float(alpha)))
    }

    var symbol: String { name }
    var gradientFunctionName: String { name == "celu" ? "CeluBackward0" : "EluBackward0" }

    func mapped<T: FloatingElement>(_ x: T) -> T {
      x <= 0
        ? T.expm1(x * T(double: steepness)) * T(double: alpha * scale) : x * T(double: scale)
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let a = wires.a
      let tail = V.applying(Exp.shared, a * V.number(slope))
      return V.choose(
        a, .lessOrEqual, V.number(0.0), then: g * (tail * V.number(alpha * scale * slope)),
        else: g * V.number(scale))
    }

    func pullbackNotation(to slot: Int) -> String { "g where a > 0, else g · αeᵃ" }

    static let function = Function(
      "elu(input, alpha=1.0)", summary: "Exponential linear unit; runs out to −alpha.",
      formula: "a for a > 0, else alpha·(eᵃ − 1)", derivative: "1 for a > 0, else alpha·eᵃ"
    ) { call throws(TensorError) in
      .tensor(try Elu("elu", alpha: call.number(1)).apply(.one(call.tensor(0))))
    }

    static let celuFunction = Function(
      "celu(input, alpha=1.0)",
      summary: "Exponential linear unit whose slope is continuous for every alpha.",
      formula: "a for a > 0, else alpha·(e^(a/alpha) − 1)",
      derivative: "1 for a > 0, else e^(a/alpha)"
    ) { call throws(TensorError) in
      .tensor(try celu(call.number(1)).apply(.one(call.tensor(0))))
    }

    static let seluFunction = Function(
      "selu(input)", of: selu,
      summary: "Scaled exponential linear unit, which keeps mean and variance.",
      formula: "s·a for a > 0, else s·α·(eᵃ − 1)", derivative: "s for a > 0, else s·α·eᵃ"
    )
  }

  extension Tensor {
    /// Exponential linear unit, elementwise: `y = a` above 0, else `α·(eᵃ − 1)`.
    ///
    /// ∂y/∂a is 1 above 0, else α·eᵃ. Type stays; traps unless floating. `Tensor(2.0).elu()` is
    /// `tensor(2.)`. As `torch.nn.functional.elu`.
    ///
    /// - Parameter alpha: How far below 0 it runs out.
    /// - Returns: A tensor of the same type.
    public func elu(alpha: Double = 1) -> Tensor { Elu("elu", alpha: alpha)(self) }

    /// Exponential linear unit with a continuous slope, elementwise: `y = a` above 0, else
    /// `α·(e^(a/α) − 1)`.
    ///
    /// ∂y/∂a is 1 above 0, else e^(a/α). Type stays; traps unless floating, and for an alpha of 0.
    /// `Tensor(2.0).celu()` is `tensor(2.)`. As `torch.nn.functional.celu`.
    ///
    /// - Parameter alpha: How far below 0 it runs out.
    /// - Returns: A tensor of the same type.
    public func celu(alpha: Double = 1) -> Tensor {
      trapping { () throws(TensorError) in try Elu.celu(alpha).apply(.one(self)) }
    }

    /// Scaled exponential linear unit, elementwise: `y = s·a` above 0, else `s·α·(eᵃ − 1)`, with
    /// s ≈ 1.0507 and α ≈ 1.6733.
    ///
    /// Type stays; traps unless floating. `Tensor(1.0).selu()` is `tensor(1.0507)`.
    /// As `torch.nn.functional.selu`.
    ///
    /// - Returns: A tensor of the same type.
    public func selu() -> Tensor { Elu.selu(self) }
  }
#endif
