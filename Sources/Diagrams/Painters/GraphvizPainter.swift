package import Graphviz
import Pages

/// Lets Graphviz paint a figure, everything at its fixed place: bitmaps and PDF.
package struct GraphvizPainter {
  private let theme: Theme
  private var graph: DOTGraph
  private let pageWidth: Double
  private var count = 0

  static func paint(
    _ figure: Figure, _ style: DiagramStyle, _ format: RenderFormat
  ) throws(DiagramError) -> [UInt8] {
    guard style.scale >= 0.1, style.scale <= 20 else { throw .badScale(style.scale) }
    let painter = GraphvizPainter(figure, style)
    do throws(GraphvizError) {
      return try GraphvizLibrary.render(painter.graph, engine: .nop2, format: format)
    } catch {
      throw .graphviz(error)
    }
  }

  /// The figure as a graph whose every node and edge has its place.
  package static func graph(_ figure: Figure, _ style: DiagramStyle) -> DOTGraph {
    GraphvizPainter(figure, style).graph
  }

  private init(_ figure: Figure, _ style: DiagramStyle) {
    theme = style.theme
    pageWidth = figure.size.width
    graph = DOTGraph(
      name: figure.title,
      attributes: [
        // PDF has margins of half an inch otherwise.
        .pad(0), .margin(0, 0), .dpi(72 * style.scale), .outputorder(.nodesFirst),
        .bgcolor(style.theme[.background].dot),
      ],
      nodeDefaults: [.fixedsize(true), .label(.text("")), .margin(0, 0)],
      edgeDefaults: [.arrowhead(.none)])
    // A box of the page's size keeps the page from shrinking to its contents.
    graph.addNode(
      "page",
      [
        .shape(.box), .style(.filled), .penwidth(0), .color(style.theme[.background].dot),
        .fillcolor(style.theme[.background].dot), .width(figure.size.width / 72),
        .height(figure.size.height / 72),
        .pos(Point(x: figure.size.width / 2, y: figure.size.height / 2)),
      ])
    for group in figure.groups {
      for element in group.elements {
        switch element {
        case .box(let box): add(box)
        case .curve(let curve): add(curve)
        case .polygon(let points, let role): add(points, role)
        case .text(let text): add(text)
        }
      }
    }
  }

  private mutating func nextName() -> String {
    count += 1
    return "e\(count)"
  }

  private mutating func add(_ box: Figure.Box) {
    if box.fill == nil, box.stroke == nil { return }
    let isCircle = box.corner >= box.size.width / 2 && box.size.width == box.size.height
    var attributes: [DOTAttribute] = [
      .shape(isCircle ? .circle : .box), .width(box.size.width / 72),
      .height(box.size.height / 72), .pos(box.center), .penwidth(box.stroke == nil ? 0 : box.width),
    ]
    var styles: [DOTStyle] = []
    if !isCircle { styles.append(.rounded) }
    if let fill = box.fill {
      styles.append(.filled)
      attributes.append(.fillcolor(theme[fill].dot))
    }
    if box.isDashed { styles.append(.dashed) }
    if let stroke = box.stroke ?? box.fill { attributes.append(.color(theme[stroke].dot)) }
    switch styles {
    case [.rounded, .filled]: attributes.append(.style(.rounded, .filled))
    case [.rounded, .dashed]: attributes.append(.style(.rounded, .dashed))
    case [.rounded, .filled, .dashed]: attributes.append(.style(.rounded, .filled, .dashed))
    case [.rounded]: attributes.append(.style(.rounded))
    case [.filled]: attributes.append(.style(.filled))
    default: break
    }
    graph.addNode(nextName(), attributes)
  }

  private mutating func add(_ text: Figure.Text) {
    // Pango complains of texts in which there is nothing to see.
    if text.text.allSatisfy({ $0.isWhitespace }) { return }
    if text.anchor == .start { return addFlushLeft(text) }
    // Graphviz centres; the advance of the monospace font says where the centre is.
    let half = Double(text.text.count) * Metrics.monoAdvance(text.size) / 2
    let shift = text.anchor == .end ? half : 0
    let center = Point(x: text.center.x - shift, y: text.center.y)
    graph.addNode(
      nextName(),
      [
        .shape(.plaintext), .fixedsize(false), .width(0), .height(0), .label(.text(text.text)),
        .pos(center),
      ] + font(text))
  }

  /// A box that is wide enough says where the text begins.
  private mutating func addFlushLeft(_ text: Figure.Text) {
    let wide =
      max(
        1.5 * Metrics.sansWidth(text.text, size: text.size),
        1.1 * Double(text.text.count) * Metrics.monoAdvance(text.size)) + 20
    // Beyond the page's side it would make the page wider.
    let width = min(wide, pageWidth - text.center.x)
    graph.addNode(
      nextName(),
      [
        .shape(.plaintext), .width(width / 72), .height(2 * text.size / 72),
        .label(.flushLeft(text.text)), .pos(Point(x: text.center.x + width / 2, y: text.center.y)),
      ] + font(text))
  }

  private func font(_ text: Figure.Text) -> [DOTAttribute] {
    var font = text.isMono ? "DejaVu Sans Mono" : "DejaVu Sans"
    if text.isBold { font += " Bold" }
    if text.isItalic { font += " Oblique" }
    return [.fontname(font), .fontsize(text.size), .fontcolor(theme[text.fill].dot)]
  }

  private mutating func add(_ curve: Figure.Curve) {
    graph.addEdge(
      "page", "page",
      [
        .pos(curve: curve.points, arrowTip: nil), .color(theme[curve.stroke].dot),
        .penwidth(curve.width),
      ] + (curve.isDashed ? [.style(.dashed)] : []))
  }

  /// An arrowhead: the first point is the tip, the others lie beside its base.
  private mutating func add(_ points: [Point], _ role: Theme.Role) {
    guard points.count == 3 else { return }
    let base = Point(x: (points[1].x + points[2].x) / 2, y: (points[1].y + points[2].y) / 2)
    graph.addEdge(
      "page", "page",
      [
        .pos(curve: [base, base, base, base], arrowTip: points[0]), .arrowhead(.normal),
        .arrowsize(0.6), .color(theme[role].dot), .penwidth(1),
      ])
  }
}
