import Graphviz
import Pages

/// Writes a figure as SVG: no script, no reference to anything outside, ids with a prefix.
///
/// Colours are written as presentation attributes and again as CSS with custom properties, so that a
/// page can restyle the picture with `--gw-value` and its kin and a plain viewer still shows it.
package struct SVGPainter {
  let theme: Theme
  let prefix: String
  private var text = ""

  /// In a template, numbers are left open.
  private var template: SVGTemplate?
  private let marksSlots: Bool

  /// A whole document.
  ///
  /// - Parameters:
  ///   - figure: What is painted.
  ///   - style: Theme and prefix of ids.
  ///   - rules: CSS to be added.
  ///   - overlay: Elements to be added over everything.
  /// - Returns: The document.
  package static func paint(
    _ figure: Figure, _ style: DiagramStyle, rules: String = "", overlay: String = ""
  ) -> String {
    var painter = SVGPainter(style)
    painter.write(figure, rules: rules, overlay: overlay)
    return painter.text
  }

  /// Single elements, for documents put together by others.
  static func fragment(_ elements: [Figure.Element], _ style: DiagramStyle) -> String {
    var painter = SVGPainter(style)
    for element in elements { painter.write(element) }
    return painter.text
  }

  /// The figure with its numbers left open.
  ///
  /// - Parameters:
  ///   - figure: A film's figure.
  ///   - style: Theme and prefix of ids.
  ///   - marksSlots: Whether a number's text says by `data-slot` which of the template's slots it is.
  /// - Returns: What every frame is made from.
  package static func template(
    _ figure: Figure, _ style: DiagramStyle, marksSlots: Bool = false
  ) -> SVGTemplate {
    var painter = SVGPainter(style, template: SVGTemplate(), marksSlots: marksSlots)
    painter.write(figure)
    painter.flush()
    return painter.template ?? SVGTemplate()
  }

  private init(_ style: DiagramStyle, template: SVGTemplate? = nil, marksSlots: Bool = false) {
    theme = style.theme
    prefix = XML.identifier(style.idPrefix)
    self.template = template
    self.marksSlots = marksSlots
  }

  /// Hands what has been written to the template.
  private mutating func flush() {
    template?.append(text)
    text = ""
  }

  /// A sentence: in a template its numbers stay open.
  private mutating func write(_ phrase: Phrase, _ readings: Readings) {
    guard template != nil else { return text += XML.escaped(phrase.text(readings)) }
    for part in phrase.parts {
      switch part {
      case .text(let piece): text += XML.escaped(piece)
      case .reading(let reading):
        flush()
        template?.append(inline: reading)
      }
    }
  }

  /// Something that depends on whether a reading is finite.
  private mutating func write(
    _ reading: Reading?, usual: String, alarm: String, now: String
  ) {
    guard let reading, template != nil else { return text += now }
    flush()
    template?.append(reading, usual: usual, alarm: alarm)
  }

  private static let sans = Typeface.pictureSans
  private static let mono = Typeface.pictureMono

  private mutating func write(_ figure: Figure, rules: String = "", overlay: String = "") {
    let (w, h) = (number(figure.size.width), number(figure.size.height))
    text += """
      <svg xmlns="http://www.w3.org/2000/svg" id="\(prefix)" width="\(w)" height="\(h)" \
      viewBox="0 0 \(w) \(h)" role="graphics-document document" \
      aria-labelledby="\(prefix)-title \(prefix)-desc" font-family="\(SVGPainter.sans)">
      <title id="\(prefix)-title">\(XML.escaped(figure.title))</title>
      <desc id="\(prefix)-desc">
      """
    write(figure.summary, figure.readings)
    text += """
      </desc>
      <style>\(styleSheet)\(rules)</style>
      <rect class="gw-f-background" width="100%" height="100%" fill="\(theme[.background].hex)"/>

      """
    for group in figure.groups { write(group, figure.readings) }
    text += overlay + "</svg>\n"
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

  private mutating func write(_ group: Figure.Group, _ readings: Readings) {
    text += "<g id=\"\(prefix)-\(group.id)\" class=\"gw-\(group.kind.rawValue)\""
    switch group.kind {
    case .legend, .caption: text += " aria-hidden=\"true\">"
    case .gate, .terminal, .wire, .junction, .list, .scope:
      text += " role=\"graphics-symbol\" aria-label=\""
      write(group.label, readings)
      text += "\"><title>"
      write(group.label, readings)
      text += "</title>"
    }
    for element in group.elements { write(element) }
    text += "</g>\n"
  }

  private mutating func write(_ element: Figure.Element) {
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

  private mutating func write(_ box: Figure.Box) {
    if box.corner >= box.size.width / 2, box.size.width == box.size.height {
      text += "<circle cx=\"\(number(box.center.x))\" cy=\"\(number(box.center.y))\""
      text += " r=\"\(number(box.size.width / 2))\""
    } else {
      text += "<rect x=\"\(number(box.center.x - box.size.width / 2))\""
      text += " y=\"\(number(box.center.y - box.size.height / 2))\""
      text += " width=\"\(number(box.size.width))\" height=\"\(number(box.size.height))\""
      text += " rx=\"\(number(box.corner))\""
    }
    write(
      box.alarmOf, usual: paint(box, nil), alarm: paint(box, .alarm), now: paint(box, box.fill))
    text += "/>"
  }

  private func paint(_ box: Figure.Box, _ fill: Theme.Role?) -> String {
    var classes: [String] = []
    var paint = ""
    if let fill {
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
    return paint + " class=\"\(classes.joined(separator: " "))\""
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
    text += " text-anchor=\"\(line.anchor.rawValue)\" font-size=\"\(number(line.size))\""
    if marksSlots, line.reading != nil, let slot = template?.slots.count {
      text += " data-slot=\"\(slot)\""
    }
    let now = paint(line, line.fill)
    if let usual = line.usualFill {
      write(line.reading, usual: paint(line, usual), alarm: paint(line, .alarmInk), now: now)
    } else {
      text += now
    }
    if template != nil, let reading = line.reading {
      flush()
      template?.append(reading, part: line.part)
    } else {
      text += XML.escaped(line.text)
    }
    text += "</text>"
  }

  private func paint(_ line: Figure.Text, _ fill: Theme.Role) -> String {
    var paint = " class=\"\(line.isMono ? "gw-m " : "")gw-f-\(fill.rawValue)\""
    if line.isMono { paint += " font-family=\"\(SVGPainter.mono)\"" }
    if line.isItalic { paint += " font-style=\"italic\"" }
    if line.isBold { paint += " font-weight=\"600\"" }
    return paint + " fill=\"\(theme[fill].hex)\">"
  }

  private func number(_ value: Double) -> String { XML.number(value) }
}
