#if !hasFeature(Embedded)
  import Autograd

  extension BackwardCircuit {
    /// The forward derivation, followed by the backward pass gate by gate.
    ///
    /// ```
    /// backward, gate by gate
    ///   ∂L/∂L  the seed             = 1
    ///   ∂L/∂v₁ = ∂L/∂L × v₃         = 7
    ///   …
    /// ```
    public var derivation: String {
      var rows: [[String]] = []
      for node in nodes {
        let value = "= " + ValueText.inline(node.value)
        switch node.kind {
        case .seed: rows.append([node.label, "the seed", value])
        case .constant(isNumber: true): continue
        case .constant: rows.append([node.label, "kept by a rule", value])
        case .gate: rows.append([node.label, "= " + node.notation, value])
        }
      }
      for gradient in gradients {
        let label = label(of: gradient.source)
        if label == gradient.name { continue }
        rows.append([
          gradient.name, "= " + label, "= " + ValueText.inline(value(of: gradient.source)),
        ])
      }
      var text = forward.derivation + "\nbackward, gate by gate\n"
      let widths = (0..<2).map { i in rows.map { min($0[i].count, 40) }.max() ?? 0 }
      for row in rows {
        var line = " "
        for (i, cell) in row.enumerated() {
          line += " " + cell
          if i < 2, cell.count < widths[i] {
            line += String(repeating: " ", count: widths[i] - cell.count)
          }
        }
        text += line + "\n"
      }
      return text
    }
  }
#endif
