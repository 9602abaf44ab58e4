internal import CMarkGFM

/// Reads GitHub's Markdown by libcmark-gfm, into values that know their places.
struct MarkdownParser {
  /// Why a text cannot be read.
  enum Refusal: Error, Equatable {
    /// Quotes and lists inside each other, deeper than anybody can read.
    case tooDeep(Place)
    /// The library gave nothing back.
    case noDocument
  }

  /// The deepest nesting that a page could show.
  private static let deepest = 60
  private static let extensions = ["table", "strikethrough", "autolink", "tasklist"]

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - text: The Markdown.
  ///   - line: The line of the file at which the text begins.
  ///   - source: The file.
  /// - Returns: The document.
  /// - Throws: `Refusal` for a nesting that no page could show.
  static func parse(
    _ text: String, from line: Int, of source: LessonSource
  ) throws(Refusal) -> MarkdownNode {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = unsafe cmark_parser_new(CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SMART) else {
      throw .noDocument
    }
    defer { unsafe cmark_parser_free(parser) }
    for name in extensions {
      if let known = unsafe cmark_find_syntax_extension(name) {
        _ = unsafe cmark_parser_attach_syntax_extension(parser, known)
      }
    }
    let bytes = Array(text.utf8)
    unsafe bytes.withUnsafeBytes { raw in
      let characters = unsafe raw.bindMemory(to: CChar.self)
      unsafe cmark_parser_feed(parser, characters.baseAddress, characters.count)
    }
    guard let root = unsafe cmark_parser_finish(parser) else { throw .noDocument }
    defer { unsafe cmark_node_free(root) }
    return try unsafe MarkdownTree(source, line).read(root)
  }

  fileprivate static func checkDepth(_ depth: Int, _ place: Place) throws(Refusal) {
    if depth > deepest { throw .tooDeep(place) }
  }
}

/// Walks the library's nodes, which must not be freed meanwhile.
private struct MarkdownTree {
  private let source: LessonSource
  private let start: Int

  init(_ source: LessonSource, _ start: Int) {
    self.source = source
    self.start = start
  }

  /// Copies all nodes; a stack in place of recursion, since a text may nest deeply.
  @unsafe func read(_ root: OpaquePointer) throws(MarkdownParser.Refusal) -> MarkdownNode {
    guard let walk = unsafe cmark_iter_new(root) else { throw .noDocument }
    defer { unsafe cmark_iter_free(walk) }
    var open: [MarkdownNode] = []
    while true {
      let event = unsafe cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { break }
      guard let node = unsafe cmark_iter_get_node(walk) else { continue }
      if event == CMARK_EVENT_ENTER {
        let read = unsafe MarkdownNode(kind: kind(node), place: place(node))
        if unsafe hasEnd(node) {
          open.append(read)
          try MarkdownParser.checkDepth(open.count, read.place)
        } else if !open.isEmpty {
          open[open.count - 1].children.append(read)
        }
      } else if let done = open.popLast() {
        if open.isEmpty { return done }
        open[open.count - 1].children.append(done)
      }
    }
    throw .noDocument
  }

  /// Whether the walk comes back to a node after its children.
  @unsafe private func hasEnd(_ node: OpaquePointer) -> Bool {
    switch unsafe type(node) {
    case "html_block", "thematic_break", "code_block", "text", "softbreak", "linebreak", "code",
      "html_inline":
      false
    default: true
    }
  }

  @unsafe private func type(_ node: OpaquePointer) -> String {
    unsafe String(cString: cmark_node_get_type_string(node))
  }

  @unsafe private func place(_ node: OpaquePointer) -> Place {
    let line = start + max(unsafe Int(cmark_node_get_start_line(node)), 1) - 1
    // The library counts bytes, readers count characters.
    let bytes = max(unsafe Int(cmark_node_get_start_column(node)), 1) - 1
    let before = source.line(line).utf8.prefix(bytes)
    return Place(line: line, column: (String(before)?.count ?? bytes) + 1)
  }

  @unsafe private func literal(_ node: OpaquePointer) -> String {
    unsafe cmark_node_get_literal(node).map { unsafe String(cString: $0) } ?? ""
  }

  @unsafe private func url(_ node: OpaquePointer) -> String {
    unsafe cmark_node_get_url(node).map { unsafe String(cString: $0) } ?? ""
  }

  @unsafe private func kind(_ node: OpaquePointer) -> MarkdownNode.Kind {
    switch unsafe type(node) {
    case "document": return .document
    case "paragraph": return .paragraph
    case "heading": return .heading(unsafe Int(cmark_node_get_heading_level(node)))
    case "block_quote": return .quote
    case "list":
      let isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(
        start: isOrdered ? unsafe Int(cmark_node_get_list_start(node)) : nil,
        isTight: unsafe cmark_node_get_list_tight(node) != 0)
    case "item": return .item(isDone: nil)
    case "tasklist":
      return .item(isDone: unsafe cmark_gfm_extensions_get_tasklist_item_checked(node))
    case "code_block":
      let info = unsafe cmark_node_get_fence_info(node).map { unsafe String(cString: $0) }
      return .codeBlock(info: unsafe isFenced(node) ? info ?? "" : nil, text: unsafe literal(node))
    case "html_block", "html_inline": return .html(unsafe literal(node))
    case "thematic_break": return .rule
    case "table": return .table(unsafe alignments(node))
    case "table_header": return .tableHead
    case "table_row": return .tableRow
    case "table_cell": return .tableCell
    case "text": return .text(unsafe literal(node))
    case "code": return .code(unsafe literal(node))
    case "softbreak": return .softBreak
    case "linebreak": return .lineBreak
    case "emph": return .emphasis
    case "strong": return .strong
    case "strikethrough": return .strikethrough
    case "link": return .link(unsafe url(node))
    case "image": return .image(unsafe url(node))
    default: return .paragraph
    }
  }

  @unsafe private func isFenced(_ node: OpaquePointer) -> Bool {
    var (length, offset, mark): (Int32, Int32, CChar) = (0, 0, 0)
    return unsafe cmark_node_get_fenced(node, &length, &offset, &mark) != 0
  }

  @unsafe private func alignments(_ node: OpaquePointer) -> [MarkdownNode.Alignment] {
    let count = unsafe Int(cmark_gfm_extensions_get_table_columns(node))
    guard let marks = unsafe cmark_gfm_extensions_get_table_alignments(node) else { return [] }
    return (0..<count).map { i in
      switch unsafe marks[i] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }
}
