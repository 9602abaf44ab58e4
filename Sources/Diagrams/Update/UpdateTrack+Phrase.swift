import Autograd

extension UpdateTrack {
  /// What a card says to those who point at it or cannot see it.
  func phrase(of card: Int) -> Phrase {
    guard card < graph.nodes.count else {
      let result = graph.results[card - graph.nodes.count]
      let what = result.state.map { "\($0) of \(name)" } ?? name
      return "\(what) for the next step = \(.update(parameter: parameter, node: result.node))"
    }
    let value: Phrase = " = \(.update(parameter: parameter, node: card))"
    switch graph.nodes[card].kind {
    case .gradient: return "gradient of \(name) as the optimizer sees it" + value
    case .parameter: return "\(name) before the step" + value
    case .state(let state, _): return "\(state) of \(name) before the step" + value
    case .gate(let gate): return operation(gate, card) + value + origins(gate)
    }
  }

  private func operation(_ gate: UpdateGraph.Gate, _ node: Int) -> Phrase {
    var phrase: Phrase = "update of \(name): "
    for (i, line) in graph.label(of: gate).enumerated() {
      phrase += i > 0 ? " \(line.text)" : "\(line.text)"
      guard let operand = line.coefficient else { continue }
      phrase +=
        "\(.coefficient(parameter: parameter, node: node, operand: operand, sign: ""))"
    }
    return phrase
  }

  /// Where the coefficients come from: `, with 1 − β₁`.
  private func origins(_ gate: UpdateGraph.Gate) -> Phrase {
    var words: [String] = []
    for operand in gate.operands {
      if case .coefficient(let c) = operand, !c.notation.isEmpty { words.append(c.notation) }
    }
    return words.isEmpty ? "" : Phrase(", with " + words.joined(separator: " and "))
  }
}
