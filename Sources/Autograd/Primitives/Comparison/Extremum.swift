/// What maximum and minimum share: the gradient goes to the input that won.
protocol Extremum: ArithmeticPrimitive {
  /// Where `mine` has lost against `other`, elementwise.
  static func loses(_ mine: Tensor, _ other: Tensor) -> Tensor
  /// Which input wins, in a word.
  static var winner: String { get }
}

extension Extremum {
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    let mine = call.inputs[slot]
    let other = call.inputs[1 - slot]
    let none = Tensor.zeros([], dtype: upstream.dtype)
    // Asks who has lost, not who has won, so that a NaN lets the gradient pass, as in PyTorch.
    let routed = Where.shared(Self.loses(mine, other), none, upstream)
    return Where.shared(mine .== other, upstream / 2, routed)
  }

  func pullbackNotation(to slot: Int) -> String {
    "g if \(slot == 0 ? "a" : "b") is \(Self.winner)"
  }

  /// The function under one of its names.
  func function(named name: String) -> Function {
    Function(
      "\(name)(input, other)",
      summary: "The \(Self.winner) of two; its input gets the gradient, at a tie half each.",
      formula: "\(symbol)(a, b)",
      derivative: "1 for the \(Self.winner) input, 0 for the other, ½ each at a tie"
    ) { call throws(TensorError) in
      .tensor(try self.apply(.two(call.tensor(0), call.tensor(1))))
    }
  }
}
