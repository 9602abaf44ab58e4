#if !hasFeature(Embedded)
  /// Remainder with the dividend's sign: `y = a − b·trunc(a / b)`.
  final class Fmod: DivisionPrimitive {
    static let shared = Fmod()
    let name = "fmod"
    let symbol = "fmod"

    static func whole(_ a: Int64, _ b: Int64) -> Int64 { a % b }

    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T { T.fmod(a, b) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      slot == 0 ? g : -(g * V.applying(TruncDivide.shared, wires.a, wires.b))
    }

    func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g" : "−g · trunc(a / b)" }

    static let function = Function(
      "fmod(input, other)",
      summary: "Remainder with the dividend's sign; integers may not be divided by 0.",
      formula: "a − b·trunc(a / b)", derivative: "∂/∂a = 1, ∂/∂b = −trunc(a / b)"
    ) { call throws(TensorError) in
      .tensor(try shared.dividing(call.tensor(0), call.tensor(1)))
    }
  }

  extension Tensor {
    /// Remainder with the dividend's sign, elementwise and broadcast: `y = a − b·trunc(a / b)`, with
    /// ∂y/∂a = 1 and ∂y/∂b = −trunc(a / b).
    ///
    /// `Tensor([7, -7]).fmod(Tensor(4))` is `tensor([ 3, -3])`. Traps for bools, where an integer is
    /// divided by 0 and if sizes do not broadcast. As `torch.fmod`.
    ///
    /// - Parameter divisor: What to divide by.
    /// - Returns: A tensor of the broadcast sizes.
    public func fmod(_ divisor: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try Fmod.shared.dividing(self, divisor) }
    }
  }
#endif
