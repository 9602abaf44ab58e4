import Autograd

extension Circuit {
  /// The worked derivation: every gate forward, then every wire backward, with the sums at forks.
  ///
  /// ```
  /// forward
  ///   v₁ = A²       = 9
  ///   …
  /// backward: d v₄ / d …
  ///   v₁ → A    7 × 6 = 42
  /// ```
  public var derivation: String {
    var lines = inputLines() + forwardLines() + backwardLines()
    if let gate = firstNonFiniteGate {
      lines.append("")
      lines.append("note: \(label(of: gate)) is the first value that is not finite")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func inputLines() -> [String] {
    let terminals = nodes.filter { $0.gate == nil && !isNumber($0) }
    if terminals.isEmpty { return [] }
    return ["given"]
      + columns(
        terminals.map { [label(of: $0.id), "= " + ValueText.inline($0.value)] + polar($0.value) })
  }

  private func forwardLines() -> [String] {
    let gates = nodes.filter { $0.gate != nil }
    if gates.isEmpty { return [] }
    return ["", "forward"]
      + columns(
        gates.map { node in
          [
            label(of: node.id), "= " + (node.gate?.notation ?? ""),
            "= " + ValueText.inline(node.value),
          ] + polar(node.value)
        })
  }

  private func backwardLines() -> [String] {
    let top = label(of: output.source)
    var seed = "d \(top) / d \(top)"
    #if !hasFeature(Embedded)
      if output.seed.dtype.isComplex, !output.hasOwnSeed { seed = "d Re \(top) / d \(top)" }
    #endif
    var rows: [[String]] = []
    rows.append([
      top, seed + (output.hasOwnSeed ? ", the seed" : ""), "= " + ValueText.inline(output.seed),
    ])
    var firstWire: [Int: Int] = [:]
    for (i, wire) in wires.enumerated() {
      if let gate = wire.gate, firstWire[gate] == nil { firstWire[gate] = i }
    }
    for node in nodes.reversed() {
      let uses = wires(from: node.id)
      if uses.count > 1 { rows.append(sumRow(node, uses)) }
      guard let gate = node.gate, let first = firstWire[node.id] else { continue }
      for wire in wires[first..<(first + gate.inputCount)] { rows.append(wireRow(wire, node)) }
    }
    return ["", "backward" + convention] + columns(rows)
  }

  private func wireRow(_ wire: Wire, _ gate: Node) -> [String] {
    let place = "\(label(of: gate.id)) → \(label(of: wire.source))"
    switch wire.gradient {
    case .cut(let reason): return [place, "cut", "(\(reason.text))"]
    case .value(let value):
      let result = "= " + ValueText.inline(value)
      if let local = wire.local?.value, let upstream = gate.gradient.value, upstream.isScalar {
        return [place, NumberText.text(upstream.first) + " × " + NumberText.text(local), result]
      }
      return [place, wire.local?.notation ?? "", result]
    }
  }

  private func sumRow(_ node: Node, _ uses: [Wire]) -> [String] {
    let name = label(of: node.id)
    guard let total = node.gradient.value else { return [name, "Σ of \(uses.count) wires", "cut"] }
    let shares = uses.compactMap { $0.gradient.value }
    var sum = "Σ of \(shares.count) wires"
    if total.single != nil, shares.count <= 6 {
      sum = "Σ "
      for (i, share) in shares.enumerated() {
        let text = NumberText.text(share.first)
        if i == 0 {
          sum += text
        } else if text.hasPrefix(NumberText.minus) {
          sum += " − " + text.dropFirst()
        } else {
          sum += " + " + text
        }
      }
    }
    return [name, sum, "= " + ValueText.inline(total)]
  }

  /// How gradients of complex numbers are meant, where there are any.
  private var convention: String {
    #if !hasFeature(Embedded)
      if hasComplexGradients {
        return ", complex gradients as PyTorch's: d / d Re + i · d / d Im"
      }
    #endif
    return ""
  }

  /// A column that says magnitude and phase of a complex number.
  private func polar(_ value: TensorValue) -> [String] {
    #if !hasFeature(Embedded)
      if let polar = ValueText.polar(value) { return [polar] }
    #endif
    return []
  }

  private func isNumber(_ node: Node) -> Bool {
    if case .terminal(_, let isNumber, _) = node.kind { return isNumber }
    return false
  }

  /// Rows of cells, each column as wide as its widest cell of a reasonable length.
  private func columns(_ rows: [[String]]) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (i, cell) in row.enumerated() {
        if i == widths.count { widths.append(0) }
        widths[i] = max(widths[i], min(cell.count, 40))
      }
    }
    return rows.map { row in
      var line = " "
      for (i, cell) in row.enumerated() {
        line += " " + cell
        if i < row.count - 1, cell.count < widths[i] {
          line += String(repeating: " ", count: widths[i] - cell.count)
        }
      }
      return line
    }
  }
}
