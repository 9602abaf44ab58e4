import Foundation

/// The words of the lessons, each with what it means: a Markdown file with a heading for each word.
struct GlossaryPage {
  private let title: String
  private let summary: String
  private let words: [Word]

  private struct Word {
    let id: String
    let text: String
    let meaning: String
  }

  /// Reads and writes the glossary.
  ///
  /// - Parameters:
  ///   - source: The glossary's text.
  ///   - site: What pages there are.
  ///   - folder: The lessons' folder.
  ///   - log: What takes errors.
  init(_ source: LessonSource, _ site: SiteMap, folder: URL, _ log: ErrorLog) {
    let front = FrontMatter(source, log, needsMinutes: false)
    title = front.title
    summary = front.summary
    let context = PageContext(log, site, folder: folder)
    let prose = ProseRenderer(context: context)
    let text = source.lines.dropFirst(front.lineCount).joined(separator: "\n")
    var words: [(node: MarkdownNode, meaning: [MarkdownNode])] = []
    let nodes = (try? MarkdownParser.parse(text, from: front.lineCount + 1, of: source))?.children
    for node in nodes ?? [] {
      if case .heading = node.kind {
        words.append((node, []))
      } else if words.isEmpty {
        log.add("before this there is no word", at: node.place, hint: "begin a word with ##")
      } else {
        words[words.count - 1].meaning.append(node)
      }
    }
    self.words = words.map { node, meaning in
      let word = node.plainText
      return Word(
        id: context.addHeading(2, word), text: word, meaning: prose.blocks(meaning))
    }
    context.checkAnchors()
  }

  func html(_ templates: SiteTemplates) -> String {
    GlossaryPage.page(
      templates, title, summary,
      words.map { ["id": $0.id, "word": $0.text, "meaning": $0.meaning] })
  }

  /// The page where there is no glossary.
  static func empty(_ templates: SiteTemplates) -> String {
    page(templates, "Glossary", "The gallery has no glossary yet.", [])
  }

  private static func page(
    _ templates: SiteTemplates, _ title: String, _ summary: String, _ words: [[String: Any]]
  ) -> String {
    templates.page(
      "glossary",
      SiteTemplates.Frame(title: title, summary: summary, styles: [SiteAssets.front]),
      ["title": title, "summary": summary, "words": words])
  }
}
