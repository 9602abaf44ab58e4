import Pages

/// Writes Markdown as HTML: nothing of the author's text reaches the page unescaped.
struct ProseRenderer {
  let context: PageContext
  /// Whether headings are places of the page; in boxes they are not.
  var hasPlaces = true

  /// Blocks one after the other.
  func blocks(_ nodes: [MarkdownNode]) -> String { nodes.map { block($0) }.joined() }

  /// Blocks, or pieces of a line that stand for one.
  func flow(_ nodes: [MarkdownNode]) -> String {
    nodes.contains { $0.isBlock } ? blocks(nodes) : inline(nodes)
  }

  private func block(_ node: MarkdownNode, isTight: Bool = false) -> String {
    switch node.kind {
    case .paragraph:
      let text = inline(node.children)
      context.addText("\n")
      return isTight ? text : "<p>\(text)</p>\n"
    case .heading(let level): return heading(level, node)
    case .quote: return "<blockquote>\n\(blocks(node.children))</blockquote>\n"
    case .list(let start, let isTight): return list(node, start, isTight)
    case .codeBlock(let info, let text): return code(info, text, node.place)
    case .rule: return "<hr>\n"
    case .table(let alignments): return table(node, alignments)
    case .html(let text): return html(text).map { "<p>\($0)</p>\n" } ?? ""
    default: return inline([node])
    }
  }

  private func heading(_ level: Int, _ node: MarkdownNode) -> String {
    if level == 1 {
      context.log.add(
        "a lesson has one title, and that stands in the front matter", at: node.place,
        hint: "begin sections with ##")
    }
    let level = max(level, 2)
    guard hasPlaces else { return "<h\(level + 1)>\(inline(node.children))</h\(level + 1)>\n" }
    let id = context.addHeading(level, node.plainText)
    let text = context.silently { inline(node.children) }
    return "<h\(level) id=\"\(id)\">\(text)</h\(level)>\n"
  }

  private func list(_ node: MarkdownNode, _ start: Int?, _ isTight: Bool) -> String {
    let tag = start == nil ? "ul" : "ol"
    let first = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
    let items = node.children.map { item in
      var box = ""
      if case .item(let isDone?) = item.kind { box = isDone ? "☑ " : "☐ " }
      let inner = item.children.map { block($0, isTight: isTight) }
      return "<li>\(box)\(inner.joined(separator: isTight ? "\n" : ""))</li>\n"
    }
    return "<\(tag)\(first)>\n\(items.joined())</\(tag)>\n"
  }

  private func code(_ info: String?, _ text: String, _ place: Place) -> String {
    let name = (info ?? "").split(separator: " ").first.map(String.init) ?? ""
    if name == BlockKind.math.name { return display(text, place) }
    if BlockKind.named(name) != nil {
      context.log.add(
        "a block '\(name)' stands at the margin of the lesson, not inside of something",
        at: place)
    }
    context.addText(text)
    return "<pre class=\"code\" tabindex=\"0\"><code>\(CodePainter.html(text, name))</code></pre>\n"
  }

  private func display(_ text: String, _ place: Place) -> String {
    var rows: [String] = []
    for (i, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.trimmed.isEmpty { continue }
      let start = Place(line: place.line + 1 + i, column: place.column)
      if let math = math(String(line), isDisplay: true, at: start) { rows.append(math) }
    }
    context.addText("\n")
    return "<div class=\"formula\" tabindex=\"0\" role=\"group\" aria-label=\"Formula\">"
      + rows.joined(separator: "\n") + "</div>\n"
  }

  private func math(_ text: String, isDisplay: Bool, at place: Place) -> String? {
    context.addText(text)
    do throws(MathError) { return try MathML.formula(text, isDisplay: isDisplay) } catch {
      context.log.add(
        error.message, at: Place(line: place.line, column: place.column + error.offset),
        hint: text.contains("\\")
          ? "formulas are written like programs, 1/2 and sqrt(x), not as in LaTeX" : nil)
      return nil
    }
  }

  private func table(_ node: MarkdownNode, _ alignments: [MarkdownNode.Alignment]) -> String {
    func row(_ row: MarkdownNode, _ tag: String) -> String {
      let cells = row.children.enumerated().map { i, cell in
        let side = i < alignments.count ? alignments[i].attribute : ""
        let text = inline(cell.children)
        context.addText("\n")
        // An empty cell heads nothing.
        let tag = text.isEmpty ? "td" : tag
        let scope = tag == "th" ? " scope=\"col\"" : ""
        return "<\(tag)\(scope)\(side)>\(text)</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>\n"
    }
    var html = "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">"
    html += "<table class=\"prose\">\n"
    for part in node.children {
      if part.kind == .tableHead {
        html += "<thead>\(row(part, "th"))</thead>\n<tbody>\n"
      } else {
        html += row(part, "td")
      }
    }
    return html + "</tbody></table></div>\n"
  }

  /// HTML of the author's: comments vanish, everything else is shown as it was typed.
  private func html(_ text: String) -> String? {
    let trimmed = text.trimmed
    return trimmed.hasPrefix("<!--") ? nil : XML.escaped(String(trimmed))
  }
}

/// Pieces of lines.
extension ProseRenderer {
  /// Pieces of a line.
  func inline(_ nodes: [MarkdownNode]) -> String {
    var html = ""
    for i in nodes.indices {
      let before = i > 0 ? nodes[i - 1] : nil
      let after = i + 1 < nodes.count ? nodes[i + 1] : nil
      html += formula(nodes[i], before, after) ?? piece(nodes[i], before, after)
    }
    return html
  }

  /// A formula: code between two dollar signs.
  private func formula(
    _ node: MarkdownNode, _ before: MarkdownNode?, _ after: MarkdownNode?
  ) -> String? {
    guard case .code(let text) = node.kind, case .text(let left)? = before?.kind,
      left.hasSuffix("$"), case .text(let right)? = after?.kind, right.hasPrefix("$")
    else { return nil }
    return math(text, isDisplay: false, at: node.place) ?? ""
  }

  private func piece(
    _ node: MarkdownNode, _ before: MarkdownNode?, _ after: MarkdownNode?
  ) -> String {
    switch node.kind {
    case .text(let text):
      let shown = ProseRenderer.withoutDollars(text, before, after)
      context.addText(shown)
      return XML.escaped(shown)
    case .code(let text):
      context.addText(text)
      return "<code>\(XML.escaped(text))</code>"
    case .softBreak:
      context.addText(" ")
      return "\n"
    case .lineBreak:
      context.addText(" ")
      return "<br>\n"
    case .emphasis: return "<em>\(inline(node.children))</em>"
    case .strong: return "<strong>\(inline(node.children))</strong>"
    case .strikethrough: return "<del>\(inline(node.children))</del>"
    case .link(let url):
      let text = inline(node.children)
      guard let target = LessonLink(url, node.place, context).target else { return text }
      return "<a href=\"\(XML.escaped(target))\">\(text)</a>"
    case .image(let url): return LessonImage(url, node, context).html
    case .html(let text): return text.hasPrefix("<!--") ? "" : XML.escaped(text)
    default: return block(node)
    }
  }

  /// Text beside a formula without the formula's signs.
  private static func withoutDollars(
    _ text: String, _ before: MarkdownNode?, _ after: MarkdownNode?
  ) -> String {
    var text = text[...]
    if case .code? = after?.kind, text.hasSuffix("$") { text = text.dropLast() }
    if case .code? = before?.kind, text.hasPrefix("$") { text = text.dropFirst() }
    return String(text)
  }
}

extension MarkdownNode {
  /// Whether it stands on lines of its own.
  var isBlock: Bool {
    switch kind {
    case .text, .code, .softBreak, .lineBreak, .emphasis, .strong, .strikethrough, .link, .image:
      false
    default: true
    }
  }
}

extension MarkdownNode.Alignment {
  /// What a cell of the column says about itself.
  fileprivate var attribute: String {
    switch self {
    case .none: ""
    case .left: " class=\"left\""
    case .center: " class=\"center\""
    case .right: " class=\"right\""
    }
  }
}
