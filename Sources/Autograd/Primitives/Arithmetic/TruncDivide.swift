#if !hasFeature(Embedded)
  /// Quotient rounded toward zero: `y = trunc(a / b)`.
  final class TruncDivide: DivisionPrimitive {
    static let shared = TruncDivide()
    let name = "trunc_divide"
    let symbol = "÷₀"
    let gradientFunctionName = "DivBackward2"

    static func whole(_ a: Int64, _ b: Int64) -> Int64 { a / b }

    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T { (a / b).rounded(.towardZero) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V { V.zeros(as: g) }

    func pullbackNotation(to slot: Int) -> String { "0" }

    func notation(of operands: [String]) -> String { "trunc(\(operands[0]) ÷ \(operands[1]))" }
  }

  /// How `div` rounds its quotient.
  public enum DivisionRounding: Sendable {
    /// Toward zero.
    case trunc
    /// Down.
    case floor
  }

  extension Div {
    /// The quotient as a program asks for it.
    static func divided(_ call: Arguments) throws(TensorError) -> ProgramValue {
      let (a, b) = (try call.tensor(0), try call.tensor(1))
      if call.isNone(2) { return .tensor(try shared.apply(.two(a, b))) }
      let isFloor = try call.choice(2, among: ["trunc", "floor"]) == "floor"
      return .tensor(
        isFloor
          ? try FloorDivide.shared.dividing(a, b) : try TruncDivide.shared.dividing(a, b))
    }
  }

  extension Tensor {
    /// Rounded quotient, elementwise and broadcast; its gradient is 0.
    ///
    /// Integers stay integers. `Tensor([7, -7]).div(Tensor(2), rounding: .trunc)` is
    /// `tensor([ 3, -3])`. Traps for bools, where an integer is divided by 0 and if sizes do not
    /// broadcast. As `torch.div` with `rounding_mode`.
    ///
    /// - Parameters:
    ///   - divisor: What to divide by.
    ///   - rounding: Which way to round.
    /// - Returns: A tensor of the broadcast sizes.
    public func div(_ divisor: Tensor, rounding: DivisionRounding) -> Tensor {
      trapping { () throws(TensorError) in
        switch rounding {
        case .trunc: try TruncDivide.shared.dividing(self, divisor)
        case .floor: try FloorDivide.shared.dividing(self, divisor)
        }
      }
    }
  }
#endif
