import Graphviz
import Pages

/// Writes a figure as SVG: no script, no reference to anything outside, ids with a prefix.
///
/// Colours are written as presentation attributes and again as CSS with custom properties, so that a
/// page can restyle the picture with `--gw-value` and its kin and a plain viewer still shows it.
struct SVGPainter {
  let theme: Theme
  let prefix: String
  private var text = ""

  static func paint(_ figure: Figure, _ style: DiagramStyle) -> String {
    var painter = SVGPainter(theme: style.theme, prefix: XML.identifier(style.idPrefix))
    painter.write(figure)
    return painter.text
  }

  private init(theme: Theme, prefix: String) {
    self.theme = theme
    self.prefix = prefix
  }

  private static let sans = Typeface.pictureSans
  private static let mono = Typeface.pictureMono

  private mutating func write(_ figure: Figure) {
    let (w, h) = (number(figure.size.width), number(figure.size.height))
    text += """
      <svg xmlns="http://www.w3.org/2000/svg" id="\(prefix)" width="\(w)" height="\(h)" \
      viewBox="0 0 \(w) \(h)" role="graphics-document document" \
      aria-labelledby="\(prefix)-title \(prefix)-desc" font-family="\(SVGPainter.sans)">
      <title id="\(prefix)-title">\(XML.escaped(figure.title))</title>
      <desc id="\(prefix)-desc">\(XML.escaped(figure.summary))</desc>
      <style>\(styleSheet)</style>
      <rect class="gw-f-background" width="100%" height="100%" fill="\(theme[.background].hex)"/>

      """
    for group in figure.groups { write(group) }
    text += "</svg>\n"
  }

  private var styleSheet: String {
    var css = "#\(prefix) text{white-space:pre}"
    css += "#\(prefix) .gw-m{font-family:\(SVGPainter.mono)}"
    css += "#\(prefix) g:focus{outline:2px solid;outline-offset:2px}"
    for role in Theme.Role.allCases {
      let value = "var(--gw-\(role.rawValue),\(theme[role].hex))"
      css += "#\(prefix) .gw-f-\(role.rawValue){fill:\(value)}"
      css += "#\(prefix) .gw-s-\(role.rawValue){stroke:\(value)}"
    }
    return css
  }

  private mutating func write(_ group: Figure.Group) {
    let label = XML.escaped(group.label)
    let isLegend = group.kind == .legend
    text += "<g id=\"\(prefix)-\(group.id)\" class=\"gw-\(group.kind.rawValue)\""
    text +=
      isLegend ? " aria-hidden=\"true\">" : " role=\"graphics-symbol\" aria-label=\"\(label)\">"
    if !isLegend { text += "<title>\(label)</title>" }
    for element in group.elements {
      switch element {
      case .box(let box): write(box)
      case .curve(let curve): write(curve)
      case .polygon(let points, let role):
        let list = points.map { number($0.x) + "," + number($0.y) }.joined(separator: " ")
        text +=
          "<polygon points=\"\(list)\" class=\"gw-f-\(role.rawValue)\" fill=\"\(theme[role].hex)\"/>"
      case .text(let line): write(line)
      }
    }
    text += "</g>\n"
  }

  private mutating func write(_ box: Figure.Box) {
    var classes: [String] = []
    var paint = ""
    if let fill = box.fill {
      classes.append("gw-f-\(fill.rawValue)")
      paint += " fill=\"\(theme[fill].hex)\""
    } else {
      paint += " fill=\"none\""
    }
    if let stroke = box.stroke {
      classes.append("gw-s-\(stroke.rawValue)")
      paint += " stroke=\"\(theme[stroke].hex)\" stroke-width=\"\(number(box.width))\""
    }
    if box.isDashed { paint += " stroke-dasharray=\"4 3\"" }
    paint += " class=\"\(classes.joined(separator: " "))\""
    if box.corner >= box.size.width / 2, box.size.width == box.size.height {
      text += "<circle cx=\"\(number(box.center.x))\" cy=\"\(number(box.center.y))\""
      text += " r=\"\(number(box.size.width / 2))\"\(paint)/>"
      return
    }
    text += "<rect x=\"\(number(box.center.x - box.size.width / 2))\""
    text += " y=\"\(number(box.center.y - box.size.height / 2))\""
    text += " width=\"\(number(box.size.width))\" height=\"\(number(box.size.height))\""
    text += " rx=\"\(number(box.corner))\"\(paint)/>"
  }

  private mutating func write(_ curve: Figure.Curve) {
    guard let first = curve.points.first else { return }
    text += "<path d=\"M\(number(first.x)) \(number(first.y))"
    for i in stride(from: 1, to: curve.points.count - 2, by: 3) {
      text += "C"
      for k in 0..<3 {
        let point = curve.points[i + k]
        text += (k > 0 ? " " : "") + number(point.x) + " " + number(point.y)
      }
    }
    text +=
      "\" class=\"gw-s-\(curve.stroke.rawValue)\" fill=\"none\" stroke=\"\(theme[curve.stroke].hex)\""
    text += " stroke-width=\"\(number(curve.width))\""
    if curve.isDashed { text += " stroke-dasharray=\"4 3\"" }
    text += "/>"
  }

  private mutating func write(_ line: Figure.Text) {
    // Digits and capitals are about 0.72 of the size high; half of that centres them.
    text += "<text x=\"\(number(line.center.x))\" y=\"\(number(line.center.y + 0.36 * line.size))\""
    text +=
      " text-anchor=\"\(line.endsThere ? "end" : "middle")\" font-size=\"\(number(line.size))\""
    text += " class=\"\(line.isMono ? "gw-m " : "")gw-f-\(line.fill.rawValue)\""
    if line.isMono { text += " font-family=\"\(SVGPainter.mono)\"" }
    if line.isItalic { text += " font-style=\"italic\"" }
    if line.isBold { text += " font-weight=\"600\"" }
    text += " fill=\"\(theme[line.fill].hex)\">\(XML.escaped(line.text))</text>"
  }

  private func number(_ value: Double) -> String { XML.number(value) }
}
