import Autograd
import Circuits
import Pages

/// What can be unfolded under the picture.
extension LiveFigure {
  private func drawer(
    _ drawer: Drawer, _ title: String, isLive: Bool, _ content: String
  ) -> String {
    """
    <details\(isLive ? " class=\"engine-only\"" : "") data-drawer="\(drawer.rawValue)"\
    \(open.contains(drawer) ? " open" : "")><summary>\(title)</summary>
    \(content)</details>

    """
  }

  var expressionDrawer: String {
    guard computes else { return "" }
    let lines = max(text.expression.split(separator: "\n").count, 1)
    return drawer(
      .expression, "Change the expression", isLive: true,
      """
      <div class="expression" data-own-keys inert>
      <label for="\(id)-program">Expression</label>
      <textarea id="\(id)-program" rows="\(min(lines, 12))" spellcheck="false" autocapitalize="off" \
      autocomplete="off" data-part="program" aria-describedby="\(id)-complaint">\
      \(XML.escaped(text.expression))</textarea>
      <div class="complaint" id="\(id)-complaint" data-part="complaint"></div>
      </div>

      """)
  }

  var optimizerDrawer: String {
    guard computes else { return "" }
    let speeds = ["0.25", "0.5", "1", "2", "4", "8", "16"].map {
      "<option value=\"\($0)\"\($0 == "1" ? " selected" : "")>\($0)×</option>"
    }
    return drawer(
      .optimizer, "Let an optimizer move the inputs", isLive: true,
      """
      <div class="descent" data-own-keys inert>
      <div class="settings">
      <label>Optimizer <select data-part="optimizer"><option>SGD</option></select></label>
      <label>Rate <input type="text" inputmode="decimal" data-part="lr" size="7" value="0.01"></label>
      <label>More <input type="text" data-part="options" size="16" placeholder="momentum=0.9" \
      spellcheck="false" autocapitalize="off" autocomplete="off"></label>
      <label class="switch"><input type="checkbox" data-part="zero-grad" checked> \
      Clear gradients before each step</label>
      </div>
      <div class="toolbar">
      <button type="button" data-action="step">Step</button>
      <button type="button" data-action="run" class="strong">Run</button>
      <select data-part="speed" aria-label="Speed">\(speeds.joined())</select>
      <span class="progress" data-part="progress"></span>
      </div>
      <div class="spark" data-part="spark" role="img" aria-label="No step yet"></div>
      <p class="complaint" data-part="refusal"></p>
      </div>

      """)
  }

  var derivationDrawer: String {
    drawer(
      .derivation, "Worked out, step by step", isLive: false,
      "<pre data-part=\"derivation\" tabindex=\"0\" role=\"group\" aria-label=\"Derivation\">\(XML.escaped(circuit.derivation))</pre>\n"
    )
  }

  var tableDrawer: String {
    drawer(
      .table, "All numbers in a table", isLive: false,
      "<div class=\"tables\" data-part=\"tables\">\(valueTable)\(wireTable)</div>\n")
  }

  private var valueTable: String {
    let rows = circuit.nodes.filter { !$0.isPlainNumber }.map { node in
      let label = circuit.label(of: node.id)
      let name = node.gate.map { "\(label) = \($0.notation)" } ?? label
      return row(name, [("value", ValueText.inline(node.value)), gradient(node.gradient)])
    }
    return table("Values", ["value", "gradient"], rows)
  }

  private var wireTable: String {
    let rows = circuit.wires.map { wire in
      let gate = wire.gate.map { circuit.nodes[$0] }
      let place = "\(circuit.label(of: wire.source)) → \(gate?.gate?.symbol ?? "output")"
      return row(place, [("how", explanation(wire, gate)), gradient(wire.gradient)])
    }
    return table("Wires", ["upstream × local", "gradient"], rows)
  }

  /// How a wire's gradient came about.
  private func explanation(_ wire: Circuit.Wire, _ gate: Circuit.Node?) -> String {
    guard wire.gradient.value != nil else { return "" }
    guard let gate else { return circuit.output.hasOwnSeed ? "own seed" : "seed" }
    if let local = wire.local?.value, let upstream = gate.gradient.value, upstream.isScalar {
      return "\(NumberText.operand(upstream.first)) × \(NumberText.operand(local))"
    }
    return wire.local?.notation ?? ""
  }

  private func gradient(_ gradient: Circuit.Gradient) -> (String, String) {
    switch gradient {
    case .value(let value): ("gradient", ValueText.inline(value))
    case .cut(let reason): ("gradient", "none: \(reason.text)")
    }
  }

  private func table(_ caption: String, _ heads: [String], _ rows: [String]) -> String {
    let heads = heads.map { "<th scope=\"col\">\($0)</th>" }
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="\(caption)"><table><caption>\(caption)</caption><thead><tr><td></td>\(heads.joined())</tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table></div>

      """
  }

  private func row(_ name: String, _ cells: [(kind: String, text: String)]) -> String {
    let cells = cells.map { "<td class=\"\($0.kind)\">\(XML.escaped($0.text))</td>" }
    return "<tr><th scope=\"row\">\(XML.escaped(name))</th>\(cells.joined())</tr>"
  }
}

extension Circuit.Node {
  /// Whether this is a number such as the 5 of `B + 5`.
  fileprivate var isPlainNumber: Bool {
    if case .terminal(_, isNumber: true, _) = kind { return true }
    return false
  }
}

extension NumberText {
  /// A number inside a formula: negative ones stand in brackets.
  fileprivate static func operand(_ number: Double) -> String {
    let text = text(number)
    return text.hasPrefix(minus) ? "(\(text))" : text
  }
}
