import Pages

/// A picture being written as SVG: no script, no reference outside, every colour a custom property
/// with a literal fallback, so that a page restyles the picture and a plain viewer still shows it.
struct SVGSheet {
  let palette: PlotPalette
  let prefix: String
  private(set) var body = ""
  private var fills: Set<Ink> = []
  private var strokes: Set<Ink> = []
  private var faces: Set<Ink> = []

  init(_ palette: PlotPalette, prefix: String) {
    self.palette = palette
    self.prefix = prefix
  }

  /// How text lies to its place.
  enum Anchor: String {
    case start, middle, end
  }

  mutating func open(_ attributes: String) { body += "<g \(attributes)>\n" }
  mutating func close() { body += "</g>\n" }
  mutating func raw(_ text: String) { body += text }

  /// The class that fills with an ink.
  mutating func fill(_ ink: Ink) -> String {
    fills.insert(ink)
    return "gw-f-" + ink.name
  }

  /// The class that draws lines with an ink.
  mutating func stroke(_ ink: Ink) -> String {
    strokes.insert(ink)
    return "gw-s-" + ink.name
  }

  func ink(_ role: Theme.Role) -> Ink { .role(role, palette) }

  mutating func rect(
    _ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: Ink? = nil,
    stroke: Ink? = nil, strokeWidth: Double = 1, _ more: String = ""
  ) {
    body += "<rect x=\"\(XML.number(x))\" y=\"\(XML.number(y))\" width=\"\(XML.number(width))\""
    body += " height=\"\(XML.number(height))\"\(paint(fill, stroke, strokeWidth))"
    body += more.isEmpty ? "/>\n" : " \(more)/>\n"
  }

  mutating func path(
    _ data: PathData, fill: Ink? = nil, stroke: Ink? = nil, strokeWidth: Double = 1,
    _ more: String = ""
  ) {
    guard !data.isEmpty else { return }
    body += "<path d=\"\(data.text)\"\(paint(fill, stroke, strokeWidth))"
    body += more.isEmpty ? "/>\n" : " \(more)/>\n"
  }

  /// A piece of surface; a thin edge of its own colour closes the seam to its neighbours.
  mutating func face(_ data: PathData, _ ink: Ink) {
    faces.insert(ink)
    body += "<path class=\"gw-\(ink.name)\" d=\"\(data.text)\"/>\n"
  }

  /// A piece of a path on the surface, of which there are many: their looks are in the style sheet.
  mutating func piece(
    _ a: Spot, _ b: Spot, _ ink: Ink, isHalo: Bool, dashes: String?, offset: Double
  ) {
    var data = PathData()
    data.move(a)
    data.line(b)
    body += "<path class=\"\(isHalo ? "gw-h" : "gw-l") \(stroke(ink))\" d=\"\(data.text)\""
    if let dashes {
      body +=
        " stroke-dasharray=\"\(dashes)\" stroke-dashoffset=\"\(XML.number(offset.rounded()))\""
    }
    body += "/>\n"
  }

  mutating func line(_ a: Spot, _ b: Spot, _ ink: Ink, width: Double, _ more: String = "") {
    var data = PathData()
    data.move(a)
    data.line(b)
    path(data, stroke: ink, strokeWidth: width, more)
  }

  mutating func circle(
    _ center: Spot, _ radius: Double, fill: Ink? = nil, stroke: Ink? = nil, strokeWidth: Double = 1
  ) {
    body += "<circle cx=\"\(XML.number(center.x))\" cy=\"\(XML.number(center.y))\""
    body += " r=\"\(XML.number(radius))\"\(paint(fill, stroke, strokeWidth))/>\n"
  }

  /// One line of text, centred upright on its place; with a halo it is read on any ground.
  mutating func text(
    _ text: String, _ place: Spot, _ ink: Ink, size: Double, anchor: Anchor = .start,
    isBold: Bool = false, isItalic: Bool = false, halo: Ink? = nil, beside: String = "",
    _ more: String = ""
  ) {
    var attributes = " x=\"\(XML.number(place.x))\" y=\"\(XML.number(place.y + 0.36 * size))\""
    attributes += " font-size=\"\(XML.number(size))\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { attributes += " font-weight=\"600\"" }
    if isItalic { attributes += " font-style=\"italic\"" }
    if !more.isEmpty { attributes += " " + more }
    if let halo {
      // Renderers of SVG 1 know no paint-order: the halo is a text of its own.
      body += "<text\(attributes) class=\"gw-halo \(stroke(halo))\" aria-hidden=\"true\">"
      body += XML.escaped(text) + "</text>\n"
    }
    body += "<text\(attributes) class=\"\(fill(ink))\">\(XML.escaped(text))"
    if !beside.isEmpty {
      body += "<tspan dx=\"7\" font-size=\"11\" font-weight=\"400\">\(XML.escaped(beside))</tspan>"
    }
    body += "</text>\n"
  }

  private mutating func paint(_ fill: Ink?, _ stroke: Ink?, _ width: Double) -> String {
    var classes: [String] = []
    if let fill { classes.append(self.fill(fill)) }
    if let stroke { classes.append(self.stroke(stroke)) }
    var text = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
    if fill == nil { text += " fill=\"none\"" }
    if stroke != nil { text += " stroke-width=\"\(XML.number(width))\"" }
    return text
  }

  /// The whole document.
  func document(width: Double, height: Double, title: String, summary: String) -> String {
    let (w, h) = (XML.number(width), XML.number(height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" id="\(prefix)" width="\(w)" height="\(h)" \
      viewBox="0 0 \(w) \(h)" role="graphics-document document" \
      aria-labelledby="\(prefix)-title \(prefix)-desc" font-family="\(Typeface.pictureSans)">
      <title id="\(prefix)-title">\(XML.escaped(title))</title>
      <desc id="\(prefix)-desc">\(XML.escaped(summary))</desc>
      <style>\(styleSheet)</style>
      \(body)</svg>

      """
  }

  /// A small picture within a page, which says nothing of its own.
  func fragment(width: Double, height: Double, className: String) -> String {
    let (w, h) = (XML.number(width), XML.number(height))
    return "<svg id=\"\(prefix)\" class=\"\(className)\" width=\"\(w)\" height=\"\(h)\" "
      + "viewBox=\"0 0 \(w) \(h)\" aria-hidden=\"true\"><style>\(styleSheet)</style>\(body)</svg>"
  }

  private var styleSheet: String {
    var css = "#\(prefix) text{white-space:pre}"
    css += "#\(prefix) .gw-halo{fill:none;stroke-width:3;stroke-linejoin:round}"
    // A renderer without custom properties drops the second declaration and keeps the first.
    func rule(_ kind: String, _ property: String, _ ink: Ink) -> String {
      let hex = ink.color.hex
      return "#\(prefix) .gw-\(kind)-\(ink.name){\(property):\(hex);"
        + "\(property):var(--gw-\(ink.name),\(hex))}"
    }
    for ink in fills.sorted(by: { $0.name < $1.name }) { css += rule("f", "fill", ink) }
    for ink in strokes.sorted(by: { $0.name < $1.name }) { css += rule("s", "stroke", ink) }
    if !faces.isEmpty {
      css += "#\(prefix) .gw-surface path{stroke-linejoin:round}"
      css += "#\(prefix) .gw-l{fill:none;stroke-width:1.9}"
      css += "#\(prefix) .gw-h{fill:none;stroke-width:3.6;stroke-opacity:.7;stroke-linecap:butt}"
    }
    for ink in faces.sorted(by: { $0.name < $1.name }) {
      let (hex, name) = (ink.color.hex, ink.name)
      css += "#\(prefix) .gw-\(name){stroke-width:0.6;fill:\(hex);stroke:\(hex);"
      css += "fill:var(--gw-\(name),\(hex));stroke:var(--gw-\(name),\(hex))}"
    }
    return css
  }
}
