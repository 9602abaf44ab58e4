#if !hasFeature(Embedded)
  /// What fmax and fmin share: NaN loses, and the gradient goes to the winner, at a tie to the first.
  protocol NumberExtremum: ArithmeticPrimitive {
    /// How the first input stands to the other where it wins.
    static var winning: Relation { get }
  }

  extension NumberExtremum {
    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let none = V.zero(like: g)
      let (won, lost) = slot == 0 ? (g, none) : (none, g)
      let against = V.choose(wires.b, .notEqual, wires.b, then: won, else: lost)
      return V.choose(wires.a, Self.winning, wires.b, then: won, else: against)
    }

    func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g if a wins" : "g if b wins" }

    fileprivate func declared(_ winner: String) -> Function {
      Function(
        "\(name)(input, other)", of: self,
        summary: "The \(winner) of two, where NaN loses; its input gets the gradient.",
        formula: "\(symbol)(a, b)",
        derivative: "1 for the \(winner) input, at a tie for the first, else 0")
    }
  }

  /// Maximum of two tensors that ignores NaN: `y = max(a, b)`.
  final class Fmax: NumberExtremum {
    static let shared = Fmax()
    let name = "fmax"
    let symbol = "max"
    static let winning = Relation.greaterOrEqual

    static func value<T: NumericElement>(_ a: T, _ b: T) -> T { a != a ? b : a < b ? b : a }

    static let function = shared.declared("larger")
  }

  /// Minimum of two tensors that ignores NaN: `y = min(a, b)`.
  final class Fmin: NumberExtremum {
    static let shared = Fmin()
    let name = "fmin"
    let symbol = "min"
    static let winning = Relation.lessOrEqual

    static func value<T: NumericElement>(_ a: T, _ b: T) -> T { a != a ? b : a > b ? b : a }

    static let function = shared.declared("smaller")
  }

  extension Tensor {
    /// Elementwise maximum that ignores NaN, broadcast; the gradient goes to the larger, at a tie to
    /// this tensor.
    ///
    /// `Tensor(.nan).fmax(Tensor(2.0))` is `tensor(2.)`. Traps if sizes do not broadcast.
    /// As `torch.fmax`.
    ///
    /// - Parameter other: The other tensor.
    /// - Returns: A tensor of the broadcast sizes.
    public func fmax(_ other: Tensor) -> Tensor { Fmax.shared(self, other) }

    /// Elementwise minimum that ignores NaN, broadcast; the gradient goes to the smaller, at a tie to
    /// this tensor.
    ///
    /// `Tensor(.nan).fmin(Tensor(2.0))` is `tensor(2.)`. Traps if sizes do not broadcast.
    /// As `torch.fmin`.
    ///
    /// - Parameter other: The other tensor.
    /// - Returns: A tensor of the broadcast sizes.
    public func fmin(_ other: Tensor) -> Tensor { Fmin.shared(self, other) }
  }
#endif
