extension UpdateGraph {
  /// A line of what is drawn on a gate.
  public struct Line: Sendable, Equatable {
    /// What stays.
    public let text: String
    /// Which of the gate's operands is the number at the end, if any; it may change from step to
    /// step.
    public let coefficient: Int?
  }

  /// What is drawn on a gate: `× ` and a coefficient, or a formula with letters for its operands.
  ///
  /// - Parameter gate: A gate of this graph.
  /// - Returns: The lines from top to bottom.
  public func label(of gate: Gate) -> [Line] {
    if !gate.operation.notation.isEmpty { return gate.operation.notation.map { line($0, gate) } }
    let symbol = gate.operation.symbol
    for (i, operand) in gate.operands.enumerated() {
      guard case .coefficient = operand, gate.operands.count == 2 else { continue }
      // A product or sum reads the same from both sides; no update has another with the coefficient
      // first.
      return [Line(text: symbol + " ", coefficient: i)]
    }
    return [Line(text: symbol, coefficient: nil)]
  }

  /// The letter that stands for a node in formulas.
  ///
  /// - Parameter node: Its place in `nodes`.
  /// - Returns: `p`, `g`, the letter of a state, or `x` for what a gate has computed.
  public func symbol(of node: Int) -> String {
    switch nodes[node].kind {
    case .parameter: "p"
    case .gradient: "g"
    case .state(_, let symbol): symbol
    case .gate: "x"
    }
  }

  private func line(_ notation: String, _ gate: Gate) -> Line {
    var text = ""
    for scalar in notation.unicodeScalars {
      // `a` is 97; words of a notation are spelled without these four letters.
      let place = Int(scalar.value) - 97
      guard place >= 0, place < gate.operands.count else {
        text.unicodeScalars.append(scalar)
        continue
      }
      switch gate.operands[place] {
      case .node(let node): text += symbol(of: node)
      case .coefficient: return Line(text: text, coefficient: place)
      }
    }
    return Line(text: text, coefficient: nil)
  }
}
