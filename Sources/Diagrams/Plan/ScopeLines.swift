import Circuits

extension Circuit.Inside {
  /// What a drawing says on the gate, in at most three lines: what it is, sizes, parameters.
  func lines(_ node: Circuit.Node, in circuit: Circuit) -> [String] {
    var lines: [String] = []
    if let detail { lines.append(Metrics.shortened(Circuit.Inside.short(detail))) }
    if let sizes = sizes(node, in: circuit) { lines.append(sizes) }
    if parameterCount > 0 { lines.append("param " + grouped(parameterCount)) }
    return lines
  }

  /// What readers of the drawing are told.
  func description(of name: String) -> String {
    var text = name
    if let detail { text += ", " + detail }
    text += gateCount == 1 ? ", 1 gate inside" : ", \(gateCount) gates inside"
    if parameterCount > 0 { text += ", \(grouped(parameterCount)) parameters" }
    if callCount > 1 { text += ", call \(call) of \(callCount)" }
    return text
  }

  /// Sizes that come in and go out, nil where there are numbers only.
  private func sizes(_ node: Circuit.Node, in circuit: Circuit) -> String? {
    let inputs = circuit.wires.filter { $0.gate == node.id }.map {
      circuit.nodes[$0.source].value.shape
    }
    let outputs = circuit.nodes.filter { $0.box == node.id }.map(\.value.shape)
    if (inputs + outputs).allSatisfy(\.isEmpty) { return nil }
    let text = Circuit.Inside.joined(inputs) + " → " + Circuit.Inside.joined(outputs)
    return text.count <= Metrics.longestName ? text : "→ " + Circuit.Inside.joined(outputs)
  }

  private static func joined(_ shapes: [[Int]]) -> String {
    let texts = shapes.map { $0.isEmpty ? "1" : ValueText.sizes($0) }
    return texts.count == 1 ? texts[0] : "(" + texts.joined(separator: ", ") + ")"
  }

  /// `Linear(in_features=2, out_features=16, bias=True)` as `Linear 2 → 16`: the first two sizes of
  /// what has an inside and an outside, else the first option.
  static func short(_ detail: String) -> String {
    guard let open = detail.firstIndex(of: "("), detail.last == ")" else { return detail }
    let kind = String(detail[..<open])
    let options = arguments(detail[detail.index(after: open)...].dropLast())
    guard let first = options.first else { return kind }
    if options.count > 1, let a = size(first, "in"), let b = size(options[1], "out") {
      return "\(kind) \(a) → \(b)"
    }
    return kind + " " + first
  }

  /// A size that is written alone, or by a name that says where it is.
  private static func size(_ option: String, _ side: String) -> Int? {
    guard let equals = option.firstIndex(of: "=") else { return Int(option) }
    return option.hasPrefix(side + "_") ? Int(option[option.index(after: equals)...]) : nil
  }

  /// Arguments between commas that are in no brackets.
  private static func arguments(_ text: Substring) -> [String] {
    var parts = [""]
    var depth = 0
    for character in text {
      if "([{".contains(character) { depth += 1 }
      if ")]}".contains(character) { depth -= 1 }
      if character == ",", depth == 0 {
        parts.append("")
      } else if character != " " || parts[parts.count - 1] != "" {
        parts[parts.count - 1].append(character)
      }
    }
    return parts == [""] ? [] : parts
  }

  /// A count with thin spaces between its thousands.
  private func grouped(_ count: Int) -> String {
    let digits = Array(count.description)
    var text = ""
    for (i, digit) in digits.enumerated() {
      if i > 0, (digits.count - i).isMultiple(of: 3), digits.count > 4 { text += "\u{2009}" }
      text.append(digit)
    }
    return text
  }
}
