import Autograd
import Circuits
import Graphviz
import Pages

extension Figure {
  /// Puts a plan's boxes, texts and wires where the layout has them.
  init(_ plan: Plan, _ geometry: Geometry) {
    let circuit = plan.circuit
    size = geometry.size
    readings = plan.film?.readings(circuit) ?? Readings(circuit.numbers)
    let name = circuit.output.name.map { _ in circuit.label(of: circuit.output.source) }
    title = "Circuit of \(name ?? "an expression")"
    summary = Figure.summary(circuit, name ?? "output")
    groups = []
    var centers: [String: Point] = [:]
    for node in geometry.nodes { centers[node.name] = node.center }
    let wires = Figure.wires(plan, geometry, centers)
    // Wires first, so that gates cover their ends; within that, the order of the circuit.
    groups += Figure.scopes(plan, geometry) + wires
    for i in plan.trunks.indices {
      if let center = centers["j\(i)"] { groups.append(Figure.junction(i, center, plan)) }
    }
    for (i, box) in plan.boxes.enumerated() {
      if let center = centers["n\(i)"] { groups.append(Figure.node(i, box, center, plan)) }
    }
    if plan.style.hasLegend, !plan.style.show.isDisjoint(with: [.values, .gradients]) {
      addLegend(plan, name ?? "output")
    }
    if plan.film != nil { addCaption() }
  }

  /// The room for the line over a film's picture.
  static let captionHeight = 24.0

  /// A line over the picture that tells the step.
  private mutating func addCaption() {
    let height = Figure.captionHeight
    move(by: height)
    let text = Text(
      text: readings.caption, reading: .caption, center: Point(x: Metrics.pad, y: height / 2 + 4),
      anchor: .start, size: 11.5, fill: .ink, isMono: true)
    size.width = max(
      size.width,
      Double(readings.caption.count) * Metrics.monoAdvance(text.size) + 2 * Metrics.pad)
    groups.append(Group(id: "caption", kind: .caption, label: "step", elements: [.text(text)]))
  }

  private static func summary(_ circuit: Circuit, _ name: String) -> Phrase {
    let count = circuit.gateCount
    var text: Phrase = count == 1 ? "1 gate. " : "\(count) gates. "
    text += "\(name) is \(.value(node: circuit.output.source))."
    for node in circuit.nodes where node.isInput {
      text += " Gradient of \(circuit.label(of: node.id)): "
      switch node.gradient {
      case .value: text += "\(.total(node: node.id))."
      case .cut(let reason): text += "none, \(reason.text)."
      }
    }
    if circuit.hasComplexGradients {
      text +=
        " Gradients of complex values are PyTorch's, d / d Re + i · d / d Im, the direction of ascent."
      if circuit.output.seed.dtype.isComplex, !circuit.output.hasOwnSeed {
        text += " They are those of the real part of \(name): the seed is 1 + 0i."
      }
    }
    return text
  }

  private static func junction(_ i: Int, _ center: Point, _ plan: Plan) -> Group {
    let source = plan.trunks[i].source
    let count = plan.circuit.wires(from: source).count
    let side = 2 * Metrics.junctionRadius
    return Group(
      id: "j\(source)", kind: .junction,
      label: "\(plan.circuit.label(of: source)) forks into \(count) wires; their gradients add up",
      elements: [
        .box(
          Box(
            center: center, size: Size(width: side, height: side), corner: side / 2, fill: .gate,
            stroke: .gradient, width: 1)),
        .text(Text(text: "Σ", center: center, size: 9.5, fill: .gradient)),
      ])
  }

  private static func node(_ i: Int, _ box: NodeBox, _ center: Point, _ plan: Plan) -> Group {
    let isOutput = i == plan.circuit.nodes.count
    let isGate = [.circle, .pill, .scope].contains(box.form)
    var elements: [Element] = []
    if box.form == .scope {
      elements = Figure.sheets(box, center)
    } else if let shape = outline(box, center) {
      elements.append(.box(shape))
      // A second ring marks a primitive of the user's own.
      if i < plan.circuit.nodes.count, plan.circuit.nodes[i].gate?.isCustom == true {
        var inner = shape
        inner.size = Size(width: shape.size.width - 5, height: shape.size.height - 5)
        inner.corner = max(shape.corner - 2.5, 0)
        elements.append(.box(inner))
      }
    }
    if box.form == .scope {
      return Group(
        id: "n\(i)", kind: .gate, label: nodeLabel(plan.circuit.nodes[i], plan.circuit),
        elements: elements)
    }
    let ink: Theme.Role = box.form == .constant ? .muted : .ink
    let lift = box.remark == nil ? 6 * Double(box.notes.count) : 5.5
    elements.append(
      .text(
        Text(
          text: box.label, center: Point(x: center.x, y: center.y - lift), size: box.fontSize,
          fill: ink, isBold: !isGate && box.form != .constant)))
    if let remark = box.remark {
      elements.append(
        .text(
          Text(
            text: remark, center: Point(x: center.x, y: center.y + 8), size: 10, fill: .muted)))
    }
    for (k, note) in box.notes.enumerated() {
      let y = center.y - lift + 13.5 + Double(k) * NodeBox.noteHeight
      elements.append(
        .text(
          Text(
            text: plan.film?.readings(plan.circuit).text(note, part: 0) ?? "", reading: note,
            center: Point(x: center.x, y: y), size: NodeBox.noteSize,
            fill: note.isSum ? .gradient : .value, isMono: true, isItalic: note.isSum)))
    }
    return Group(
      id: isOutput ? "output" : "n\(i)", kind: isGate ? .gate : .terminal,
      label: isOutput
        ? Phrase(outputLabel(plan.circuit)) : nodeLabel(plan.circuit.nodes[i], plan.circuit),
      elements: elements)
  }

  private static func outputLabel(_ circuit: Circuit) -> String {
    circuit.output.name == nil ? "output" : "output " + circuit.label(of: circuit.output.source)
  }

  private static func nodeLabel(_ node: Circuit.Node, _ circuit: Circuit) -> Phrase {
    switch node.kind {
    case .gate(let gate):
      let text: Phrase =
        "\(circuit.label(of: node.id)) = \(gate.notation) = \(.value(node: node.id))"
      return gate.inside.map { text + "; " + Phrase($0.description(of: gate.symbol)) } ?? text
    case .terminal(let role, let isNumber, let cut):
      let what = isNumber ? "constant" : role.name + " " + circuit.label(of: node.id)
      return "\(what) = \(.value(node: node.id))\(cut.map { ", " + $0.text } ?? "")"
    }
  }

  static func outline(_ box: NodeBox, _ center: Point) -> Box? {
    let size = Size(width: box.width, height: box.height)
    switch box.form {
    case .bare, .scope: return nil
    case .circle:
      return Box(center: center, size: size, corner: box.width / 2, fill: .gate, stroke: .outline)
    case .pill: return Box(center: center, size: size, corner: 9, fill: .gate, stroke: .outline)
    case .parameter:
      return Box(center: center, size: size, corner: 6, fill: .parameter, stroke: .outline)
    case .constant:
      return Box(center: center, size: size, corner: 6, stroke: .muted, isDashed: true)
    case .output:
      return Box(center: center, size: size, corner: 6, fill: .output, stroke: .result, width: 2)
    }
  }

  private mutating func addLegend(_ plan: Plan, _ name: String) {
    let show = plan.style.show
    var parts: [(String, Theme.Role, Bool)] = []
    if show.contains(.values) { parts.append(("above the wire: value", .value, false)) }
    if show.contains(.gradients) {
      // PyTorch's gradient of a complex value is no derivative by it.
      let goal = (plan.circuit.output.seed.dtype.isComplex ? "Re " : "") + Metrics.shortened(name)
      parts.append(
        (
          plan.circuit.hasComplexGradients
            ? "below: d \(goal) / d Re value + i · d \(goal) / d Im value"
            : "below: d \(goal) / d value", .gradient, true
        ))
    }
    if show.contains(.local) { parts.append(("×: local derivative", .muted, false)) }
    if let film = plan.film, film.parameters.contains(where: { $0 != nil }) {
      parts.append(("→ after the step", .value, false))
      if !film.trace.setup.zeroesGradients {
        parts.append(("Σ gradients so far", .gradient, true))
      }
    }
    let fontSize = 10.5
    let widths = parts.map { Metrics.sansWidth($0.0, size: fontSize) }
    let whole = widths.reduce(0, +) + 16 * Double(parts.count - 1) + 2 * Metrics.pad
    size.width = max(size.width, whole)
    var x = Metrics.pad
    var elements: [Element] = []
    for (part, width) in zip(parts, widths) {
      elements.append(
        .text(
          Text(
            text: part.0, center: Point(x: x + width / 2, y: size.height + 4), size: fontSize,
            fill: part.1, isItalic: part.2)))
      x += width + 16
    }
    size.height += 18
    groups.append(Group(id: "legend", kind: .legend, label: "how to read", elements: elements))
  }
}
