/// What maximum and minimum share: the gradient goes to the input that won.
protocol Extremum: ArithmeticPrimitive {
  /// How an input stands to the other when it has lost.
  static var losing: Relation { get }
  /// Which input wins, in a word.
  static var winner: String { get }
}

extension Extremum {
  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    let mine = slot == 0 ? wires.a : wires.b
    let other = slot == 0 ? wires.b : wires.a
    // Asks who has lost, not who has won, so that a NaN lets the gradient pass, as in PyTorch.
    let routed = V.choose(mine, Self.losing, other, then: V.zero(like: g), else: g)
    return V.choose(mine, .equal, other, then: g / V.number(2), else: routed)
  }

  func pullbackNotation(to slot: Int) -> String {
    "g if \(slot == 0 ? "a" : "b") is \(Self.winner)"
  }

  /// The function under one of its names.
  func function(named name: String) -> Function {
    Function(
      "\(name)(input, other)", of: self,
      summary: "The \(Self.winner) of two; its input gets the gradient, at a tie half each.",
      formula: "\(symbol)(a, b)",
      derivative: "1 for the \(Self.winner) input, 0 for the other, ½ each at a tie"
    )
  }
}
