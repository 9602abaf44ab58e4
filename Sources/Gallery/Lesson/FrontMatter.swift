internal import Yams

/// What a lesson says about itself, between the two lines `---` at its top.
struct FrontMatter: Sendable, Equatable {
  var title = ""
  var summary = ""
  var minutes = 0
  /// The name of the circuit whose drawing stands in the index, and where that is written.
  var picture: (name: String, place: Place)?
  var sources: [Source] = []
  /// The number of lines that it takes, both marks included.
  var lineCount = 0

  /// Where an idea or a circuit comes from.
  struct Source: Sendable, Equatable {
    let title: String
    let author: String?
    let note: String?
    let url: String?
  }

  static func == (a: FrontMatter, b: FrontMatter) -> Bool {
    a.title == b.title && a.summary == b.summary && a.minutes == b.minutes
      && a.picture?.name == b.picture?.name && a.sources == b.sources
  }

  private static let mark = "---"
  private static let example = "begin with ---, title: …, summary: …, minutes: …, ---"
  private static let keys = ["title", "summary", "minutes", "picture", "sources"]
  private static let sourceKeys = ["title", "author", "note", "url"]

  /// Reads the front matter of a lesson.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - log: What takes errors.
  ///   - needsMinutes: Whether it must tell how long reading takes.
  init(_ source: LessonSource, _ log: ErrorLog, needsMinutes: Bool = true) {
    guard source.line(1).trimmed == FrontMatter.mark else {
      log.add(
        "the file has no front matter", at: Place(line: 1, column: 1), hint: FrontMatter.example)
      return
    }
    let limit = min(source.lines.count, 400)
    let rest = source.lines[1..<max(limit, 1)]
    guard let end = rest.firstIndex(where: { $0.trimmed == FrontMatter.mark }) else {
      log.add(
        "the front matter has no end", at: Place(line: 1, column: 1), length: 3,
        hint: "end it with a line ---")
      return
    }
    lineCount = end + 1
    let text = source.lines[1..<end].joined(separator: "\n")
    do {
      read(try Yams.compose(yaml: text), log, needsMinutes)
    } catch {
      let (message, line, column) = FrontMatter.facts(of: error)
      log.add(
        "the front matter is not YAML: \(message)", at: Place(line: line + 1, column: column),
        hint: message.hasPrefix("mapping values")
          ? "put a text that has a colon in quotation marks" : nil)
    }
  }

  private mutating func read(_ root: Node?, _ log: ErrorLog, _ needsMinutes: Bool) {
    let top = Place(line: 1, column: 1)
    guard let root, let mapping = root.mapping else {
      return log.add("the front matter holds no keys", at: top, hint: FrontMatter.example)
    }
    for (key, value) in mapping {
      let name = key.string ?? ""
      let place = FrontMatter.place(value) ?? FrontMatter.place(key) ?? top
      switch name {
      case "title": title = FrontMatter.text(value, name, log)
      case "summary": summary = FrontMatter.text(value, name, log)
      case "minutes":
        minutes = value.int ?? 0
        if minutes < 1 || minutes > 240 {
          log.add("minutes is a whole number from 1 to 240", at: place)
        }
      case "picture": picture = (FrontMatter.text(value, name, log), place)
      case "sources":
        guard let list = value.sequence else {
          log.add("sources is a list; begin each with '- title:'", at: place)
          continue
        }
        for entry in list {
          if let source = FrontMatter.source(entry, log) { sources.append(source) }
        }
      default:
        log.add(
          "unknown key \(ErrorLog.quoted(name))", at: FrontMatter.place(key) ?? top,
          length: name.count, hint: ErrorLog.hint(name, among: FrontMatter.keys, "keys"))
      }
    }
    for (name, isMissing) in [
      ("title", title.isEmpty), ("summary", summary.isEmpty),
      ("minutes", needsMinutes && minutes == 0),
    ] where isMissing && mapping[Node(name)] == nil {
      log.add("the front matter lacks '\(name)'", at: top, length: 3, hint: FrontMatter.example)
    }
  }

  private static func source(_ node: Node, _ log: ErrorLog) -> Source? {
    let place = place(node) ?? Place(line: 1, column: 1)
    guard let mapping = node.mapping else {
      log.add("a source has at least '- title: …'", at: place)
      return nil
    }
    var texts: [String: String] = [:]
    for (key, value) in mapping {
      let name = key.string ?? ""
      guard sourceKeys.contains(name) else {
        log.add(
          "unknown key \(ErrorLog.quoted(name)) of a source", at: self.place(key) ?? place,
          length: name.count, hint: ErrorLog.hint(name, among: sourceKeys, "keys"))
        continue
      }
      texts[name] = text(value, name, log)
    }
    if let url = texts["url"], !url.hasPrefix("https://"), !url.hasPrefix("http://") {
      log.add("the url of a source begins with https://", at: place)
      texts["url"] = nil
    }
    guard let title = texts["title"] else {
      log.add("a source has at least a title", at: place)
      return nil
    }
    return Source(title: title, author: texts["author"], note: texts["note"], url: texts["url"])
  }

  private static func text(_ node: Node, _ name: String, _ log: ErrorLog) -> String {
    let text = node.scalar?.string.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if let text, !text.isEmpty { return text }
    log.add("'\(name)' is a text", at: place(node) ?? Place(line: 1, column: 1))
    return ""
  }

  private static func place(_ node: Node) -> Place? {
    node.mark.map { Place(line: $0.line + 1, column: $0.column) }
  }

  private static func facts(of error: any Error) -> (message: String, line: Int, column: Int) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark.line, mark.column)
    case .duplicatedKeysInMapping(let keys, let context):
      (
        "'\(keys.joined(separator: ", "))' stands there twice", context.mark.line,
        context.mark.column
      )
    case .reader(let problem, _, _, _): (problem, 1, 1)
    default: ("it cannot be read", 1, 1)
    }
  }
}

extension StringProtocol {
  /// Without the spaces at both ends.
  var trimmed: SubSequence {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return self[startIndex..<startIndex] }
    return self[first...last]
  }
}
