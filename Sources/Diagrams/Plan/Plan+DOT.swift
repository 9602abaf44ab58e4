import Circuits
package import Graphviz
import Pages

/// The plan as a graph for Graphviz.
extension Plan {
  /// The graph of all boxes, cells and routes.
  ///
  /// - Parameter labelled: Whether texts and colours are written too. Layout needs none: every size
  ///   is fixed, so the places are the same.
  /// - Returns: A graph for the engine `dot`.
  package func graph(labelled: Bool) -> DOTGraph {
    let theme = style.theme
    var graph = DOTGraph(
      name: "circuit",
      attributes: [
        .rankdir(.leftToRight), .nodesep(0.2), .ranksep(0.26), .pad(Metrics.pad / 72),
        .splines(.spline), .outputorder(.edgesFirst),
      ] + limits + (frames.isEmpty ? [] : [.newrank(true)])
        + (labelled ? [.bgcolor(theme[.background].dot)] : []),
      nodeDefaults: [.fixedsize(true), .label(.text(""))]
        + (labelled
          ? [
            .fontname("DejaVu Sans"), .fontsize(Metrics.nameSize), .fontcolor(theme[.ink].dot),
            .color(theme[.outline].dot), .penwidth(1.1),
          ] : []),
      edgeDefaults: [.arrowsize(0.6), .arrowhead(.none)]
        + (labelled ? [.color(theme[.wire].dot), .penwidth(1.1)] : []))
    for (i, box) in boxes.enumerated()
    where i == circuit.nodes.count || circuit.nodes[i].isWhole {
      graph.addNode("n\(i)", attributes(box, labelled))
    }
    for (i, trunk) in trunks.enumerated() {
      if let cell = trunk.cell { graph.addNode("t\(i)", attributes(cell, labelled)) }
      let side = 2 * Metrics.junctionRadius / 72
      graph.addNode(
        "j\(i)",
        [.shape(.circle), .width(side), .height(side)]
          + (labelled
            ? [
              .label(.text("Σ")), .fontsize(9), .color(theme[.gradient].dot),
              .fontcolor(theme[.gradient].dot),
            ] : []))
    }
    for (i, cell) in cells.enumerated() {
      if let cell { graph.addNode("w\(i)", attributes(cell, labelled)) }
    }
    for route in routes {
      let arrow: [DOTAttribute] = route.hasArrow ? [.arrowhead(.normal)] : []
      if let cell = route.cell {
        graph.addEdge(
          route.from, cell, straightness, tailPort: exit(route), headPort: .west)
        graph.addEdge(cell, route.to, arrow, tailPort: .east)
      } else {
        graph.addEdge(route.from, route.to, arrow)
      }
    }
    graph.clusters = ScopeFrame.clusters(frames)
    // Graphviz cannot take nodes out of a frame into a column.
    let inputs = circuit.nodes.filter { $0.isInput && $0.scope.isEmpty }.map { "n\($0.id)" }
    // Inputs in one column read best, as long as their wires do not cross the whole picture.
    if inputs.count > 1, inputs.count <= 12 { graph.sameRank.append(inputs) }
    return graph
  }

  /// Values leave gates and terminals to the right; at a fork the wires spread.
  private func exit(_ route: Route) -> DOTPort? { route.from.hasPrefix("j") ? nil : .east }

  /// Keeps a value on a level with the gate it leaves; bends belong at the far end.
  var straightness: [DOTAttribute] { [.weight(8)] }

  /// Lets large circuits be laid out in time, at the price of a few more crossings: 150 gates that
  /// share an input take 16 s without, 0.3 s with them.
  private var limits: [DOTAttribute] {
    cells.count > 100 ? [.nslimit(1), .nslimit1(1), .mclimit(0.3)] : []
  }

  func attributes(_ box: NodeBox, _ labelled: Bool) -> [DOTAttribute] {
    var list: [DOTAttribute] = [
      .shape(box.form == .circle ? .circle : .box), .width(box.width / 72),
      .height(box.height / 72),
    ]
    // Slots from top to bottom, so that a − b has a above b.
    if [.circle, .pill, .scope].contains(box.form) { list.append(.ordering(.incoming)) }
    guard labelled else { return list }
    let theme = style.theme
    list.append(
      .label(
        .text(
          ([box.label] + [box.remark].compactMap { $0 } + box.contents)
            .joined(separator: "\n"))))
    list.append(.fontsize(box.form == .scope ? NodeBox.noteSize : box.fontSize))
    switch box.form {
    case .circle: list += [.style(.filled), .fillcolor(theme[.gate].dot)]
    case .pill: list += [.style(.rounded, .filled), .fillcolor(theme[.gate].dot)]
    case .scope:
      list += [.style(.rounded, .filled), .fillcolor(theme[.gate].dot), .penwidth(2)]
    case .bare: list.append(.shape(.plaintext))
    case .parameter: list += [.style(.rounded, .filled), .fillcolor(theme[.parameter].dot)]
    case .constant:
      list += [
        .style(.rounded, .dashed), .color(theme[.muted].dot), .fontcolor(theme[.muted].dot),
      ]
    case .output:
      list += [
        .style(.rounded, .filled), .fillcolor(theme[.output].dot), .color(theme[.result].dot),
        .penwidth(2),
      ]
    }
    return list
  }

  /// A cell: a box of fixed size for layout, a table with a rule on the wire's line when labelled.
  func attributes(_ cell: WireCell, _ labelled: Bool) -> [DOTAttribute] {
    guard labelled else {
      return [.shape(.box), .width(cell.width / 72), .height(cell.height / 72)]
    }
    // A table has its own size; the default for nodes is taken back.
    return [
      .shape(.plain), .fixedsize(false), .width(0), .height(0), .fontname("DejaVu Sans Mono"),
      .label(.html(table(cell))),
    ]
  }

  private func table(_ cell: WireCell) -> DOTHTML {
    let theme = style.theme
    let half = Int((cell.height / 2).rounded(.up))
    let width = Int(cell.width.rounded(.up))
    let gap = Int(WireCell.gap)
    func row(_ runs: [DOTHTML.Run], _ height: Int) -> DOTHTML.Row {
      .cells([DOTHTML.Cell(runs, size: DOTHTML.CellSize(width: width, height: height))])
    }
    var rows: [DOTHTML.Row] = []
    let above = block(cell.value, .value)
    let caption = cell.caption.map {
      (
        DOTHTML.Run($0, color: theme[.ink].dot, bold: true, fontSize: 11),
        Int(WireCell.captionHeight)
      )
    }
    rows += stacked(
      [caption].compactMap { $0 } + above, in: half - gap, atBottom: true, row)
    rows += [row([], gap), .rule, row([], gap)]
    let local = cell.local.map {
      (DOTHTML.Run($0, color: theme[.muted].dot, fontSize: 10), Int(WireCell.localHeight))
    }
    rows += stacked(
      block(cell.gradient, .gradient) + [local].compactMap { $0 }, in: half - gap, atBottom: false,
      row)
    return .table(cellPadding: 0, rows: rows)
  }

  private func block(_ block: TextBlock?, _ role: Theme.Role) -> [(DOTHTML.Run, Int)] {
    guard let block else { return [] }
    let color = style.theme[block.isDimmed ? .muted : (block.isAlarming ? .alarm : role)].dot
    return block.textLines.map {
      (
        DOTHTML.Run($0, color: color, italic: role == .gradient, fontSize: block.fontSize),
        Int(block.lineHeight)
      )
    }
  }

  /// Lines filled up to the height of half a cell.
  private func stacked(
    _ lines: [(DOTHTML.Run, Int)], in height: Int, atBottom: Bool,
    _ row: ([DOTHTML.Run], Int) -> DOTHTML.Row
  ) -> [DOTHTML.Row] {
    let rest = height - lines.reduce(0) { $0 + $1.1 }
    let filling = rest > 0 ? [row([], rest)] : []
    let rows = lines.map { row([$0.0], $0.1) }
    return atBottom ? filling + rows : rows + filling
  }
}
