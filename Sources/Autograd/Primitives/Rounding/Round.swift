#if !hasFeature(Embedded)
  /// Nearest whole number, halves to even: `y = round a`.
  final class Round: RoundingPrimitive {
    static let shared = Round()
    let name = "round"
    let symbol = "round"

    static func value<T: FloatingElement>(_ x: T) -> T { x.rounded(.toNearestOrEven) }

    static let function = Function(
      "round(input, *, decimals=0)",
      summary: "Nearest whole number, halves to even; flat, so its gradient is zero.",
      formula: "round a", derivative: "0"
    ) { call throws(TensorError) in
      .tensor(try call.tensor(0).rounding(decimals: call.integer(1)))
    }
  }

  /// Nearest number with so many decimal places: `y = round(a · 10ⁿ) / 10ⁿ`.
  final class RoundDecimals: MappingPrimitive {
    let decimals: Int

    init(_ decimals: Int) { self.decimals = decimals }

    let name = "round_decimals"
    let symbol = "round"
    let gradientFunctionName = "RoundBackward1"

    func mapped<T: FloatingElement>(_ x: T) -> T {
      let scale = T(double: Double.pow(10, Double(decimals.magnitude)))
      return decimals < 0
        ? (x / scale).rounded(.toNearestOrEven) * scale
        : (x * scale).rounded(.toNearestOrEven) / scale
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V { V.zeros(as: g) }

    func pullbackNotation(to slot: Int) -> String { "0" }

    func notation(of operands: [String]) -> String { "round(\(operands[0]), decimals=\(decimals))" }
  }

  extension Tensor {
    /// Nearest whole number, elementwise, halves to even: `y = round a`, with ∂y/∂a = 0.
    ///
    /// Dtype and sizes stay, integers are themselves; traps for bools. `Tensor(2.5).round()` is
    /// `tensor(2.)`, `Tensor(2.345).round(decimals: 1)` is `tensor(2.3000)`. As `torch.round`.
    ///
    /// - Parameter decimals: How many decimal places to keep; negative ones round tens, hundreds and
    ///   so on.
    /// - Returns: A tensor of the same type.
    public func round(decimals: Int = 0) -> Tensor {
      trapping { () throws(TensorError) in try self.rounding(decimals: decimals) }
    }

    func rounding(decimals: Int) throws(TensorError) -> Tensor {
      decimals == 0
        ? try Round.shared.apply(.one(self)) : try RoundDecimals(decimals).apply(.one(self))
    }
  }
#endif
