#if !hasFeature(Embedded)
  /// Quotient rounded down: `y = ⌊a / b⌋`.
  final class FloorDivide: DivisionPrimitive {
    static let shared = FloorDivide()
    let name = "floor_divide"
    let symbol = "⌊÷⌋"
    let gradientFunctionName = "DivBackward2"

    static func whole(_ a: Int64, _ b: Int64) -> Int64 {
      let quotient = a / b
      return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
    }

    // Python's way: from the remainder, so that quotient and remainder fit together.
    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T {
      if b == 0 { return a / b }
      let rest = T.fmod(a, b)
      var quotient = (a - rest) / b
      if rest != 0, (b < 0) != (rest < 0) { quotient -= 1 }
      if quotient == 0 { return T(signOf: a / b, magnitudeOf: 0) }
      let whole = quotient.rounded(.down)
      return quotient - whole > 0.5 ? whole + 1 : whole
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V { V.zeros(as: g) }

    func pullbackNotation(to slot: Int) -> String { "0" }

    func notation(of operands: [String]) -> String { "⌊\(operands[0]) ÷ \(operands[1])⌋" }

    static let function = Function(
      "floor_divide(input, other)",
      summary: "Quotient rounded down; integers stay integers and may not be divided by 0.",
      formula: "⌊a / b⌋", derivative: "0"
    ) { call throws(TensorError) in
      .tensor(try shared.dividing(call.tensor(0), call.tensor(1)))
    }
  }

  extension Tensor {
    /// Quotient rounded down, elementwise and broadcast: `y = ⌊a / b⌋`, with a gradient of 0.
    ///
    /// Integers stay integers. `Tensor([7, -7]).floorDivide(Tensor(2))` is `tensor([ 3, -4])`. Traps for
    /// bools, where an integer is divided by 0 and if sizes do not broadcast. As `torch.floor_divide`.
    ///
    /// - Parameter divisor: What to divide by.
    /// - Returns: A tensor of the broadcast sizes.
    public func floorDivide(_ divisor: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try FloorDivide.shared.dividing(self, divisor) }
    }
  }
#endif
