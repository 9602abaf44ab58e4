/// A part of a Markdown text: a block such as a paragraph, or a piece of a line.
struct MarkdownNode: Sendable {
  let kind: Kind
  let place: Place
  var children: [MarkdownNode] = []

  enum Kind: Sendable, Equatable {
    case document
    case paragraph
    case heading(Int)
    case quote
    /// A list; `start` is the first number of an ordered one.
    case list(start: Int?, isTight: Bool)
    /// An entry; `isDone` is told for those that begin with a box.
    case item(isDone: Bool?)
    /// Code on lines of its own; `info` is nil for indented code.
    case codeBlock(info: String?, text: String)
    case rule
    case table([Alignment])
    case tableHead
    case tableRow
    case tableCell
    case text(String)
    case code(String)
    case softBreak
    case lineBreak
    case emphasis
    case strong
    case strikethrough
    case link(String)
    case image(String)
    /// HTML, which never reaches a page as such.
    case html(String)
  }

  enum Alignment: Sendable, Equatable { case none, left, center, right }

  /// The text without marks, for headings, searches and descriptions of pictures.
  var plainText: String {
    switch kind {
    case .text(let text), .code(let text): return text
    case .codeBlock(_, let text): return text
    case .softBreak, .lineBreak: return " "
    case .html: return ""
    default:
      let parts = children.map(\.plainText)
      return isContainer ? parts.joined(separator: " ") : parts.joined()
    }
  }

  private var isContainer: Bool {
    switch kind {
    case .document, .quote, .list, .item, .table, .tableHead, .tableRow: true
    default: false
    }
  }
}
