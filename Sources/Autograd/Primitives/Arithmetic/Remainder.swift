#if !hasFeature(Embedded)
  /// Remainder with the divisor's sign: `y = a − b·⌊a / b⌋`.
  final class Remainder: DivisionPrimitive {
    static let shared = Remainder()
    let name = "remainder"
    let symbol = "%"

    static func whole(_ a: Int64, _ b: Int64) -> Int64 {
      let rest = a % b
      return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest
    }

    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T {
      let rest = T.fmod(a, b)
      return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      slot == 0 ? g : -(g * V.applying(FloorDivide.shared, wires.a, wires.b))
    }

    func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g" : "−g · ⌊a / b⌋" }

    static let function = Function(
      "remainder(input, other)",
      summary: "Remainder with the divisor's sign; integers may not be divided by 0.",
      formula: "a − b·⌊a / b⌋", derivative: "∂/∂a = 1, ∂/∂b = −⌊a / b⌋"
    ) { call throws(TensorError) in
      .tensor(try shared.dividing(call.tensor(0), call.tensor(1)))
    }
  }

  extension Tensor {
    /// Elementwise remainder with the divisor's sign, broadcast: `y = a − b·⌊a / b⌋`, with ∂y/∂a = 1 and
    /// ∂y/∂b = −⌊a / b⌋.
    ///
    /// Unlike Swift's own `%`, as in Python: `Tensor([7, -7]) % 4` is `tensor([3, 1])`. Traps for bools,
    /// where an integer is divided by 0 and if sizes do not broadcast. As `torch.remainder`.
    public static func % (a: Tensor, b: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try Remainder.shared.dividing(a, b) }
    }

    /// Remainder of a division by a plain number.
    public static func % (a: Tensor, b: Double) -> Tensor { a % Tensor(number: b) }

    /// Remainder of a division by a plain whole number.
    public static func % (a: Tensor, b: Int) -> Tensor { a % Tensor(number: b) }
  }
#endif
