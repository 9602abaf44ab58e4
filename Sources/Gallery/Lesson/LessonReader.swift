/// Reads the text of a lesson: front matter, Markdown, and the blocks in it.
struct LessonReader {
  let source: LessonSource
  let log: ErrorLog
  var blocks: [Block] = []
  var expectations: [ExpectBlock] = []
  /// Names that blocks have, with the kind of block.
  var names: [String: String] = [:]
  /// The circuit or landscape before, which `expect` without a name is about.
  var latest: String?
  var count = 0
  var questionCount = 0
  /// The code that a following block of code may belong to.
  var openCode = false

  /// A longer program could be neither laid out nor read.
  static let longestProgram = 20_000

  private init(_ source: LessonSource, _ log: ErrorLog) {
    self.source = source
    self.log = log
  }

  /// Reads a lesson.
  ///
  /// - Parameters:
  ///   - source: Its text.
  ///   - number: Its number.
  ///   - name: Its file's name without extension.
  ///   - log: What takes errors.
  /// - Returns: What could be read.
  static func read(_ source: LessonSource, number: Int, name: String, _ log: ErrorLog) -> Lesson {
    var reader = LessonReader(source, log)
    let front = FrontMatter(source, log)
    reader.readBody(from: front.lineCount)
    reader.check(front)
    return Lesson(
      number: number, name: name, source: source, front: front, blocks: reader.blocks,
      expectations: reader.expectations)
  }

  mutating func readBody(from line: Int) {
    let text = source.lines.dropFirst(line).joined(separator: "\n")
    for node in markdown(text, from: line + 1) {
      guard case .codeBlock(let info?, let text) = node.kind, !info.isEmpty else {
        addProse(node)
        continue
      }
      addFence(node, text)
    }
  }

  func markdown(_ text: String, from line: Int) -> [MarkdownNode] {
    do throws(MarkdownParser.Refusal) {
      return try MarkdownParser.parse(text, from: line, of: source).children
    } catch {
      if case .tooDeep(let place) = error {
        log.add("lists and quotes are nested too deep", at: place)
      } else {
        log.add("the text cannot be read", at: Place(line: line, column: 1))
      }
      return []
    }
  }

  mutating func addProse(_ node: MarkdownNode) {
    openCode = false
    if case .prose(let nodes)? = blocks.last {
      blocks[blocks.count - 1] = .prose(nodes + [node])
    } else {
      blocks.append(.prose([node]))
    }
  }

  mutating func addFence(_ node: MarkdownNode, _ text: String) {
    let line = source.line(node.place.line).dropFirst(node.place.column - 1)
    let mark = line.prefix { $0 == "`" || $0 == "~" }
    let start = Place(line: node.place.line, column: node.place.column + mark.count)
    let info = InfoString(line.dropFirst(mark.count), at: start, log)
    guard let kind = BlockKind.named(info.kind.text) else {
      if let meant = BlockKind.nearMiss(of: info.kind.text) {
        log.add(
          "there is no block \(ErrorLog.quoted(info.kind.text))", at: info.kind.place,
          length: info.kind.text.count, hint: "did you mean '\(meant)'?")
      }
      return addProse(node)
    }
    if kind.name == BlockKind.math.name { return addProse(node) }
    let options = BlockOptions(info, kind, at: node.place, log)
    let content = Place(line: node.place.line + 1, column: node.place.column)
    let isCode = [BlockKind.swift, .python, .output].contains { $0.name == kind.name }
    if !isCode { openCode = false }
    switch kind.name {
    case "circuit": addCircuit(options, ProgramText(text: text, place: content))
    case "landscape": addLandscape(options, ProgramText(text: text, place: content))
    case "expect": addExpect(options, text, content)
    case "question": addQuestion(options, text, content)
    case "remember": blocks.append(.remember(markdown(text, from: content.line)))
    default: addCode(kind, CodeGroup.Code(text: text, place: content))
    }
  }

  private func check(_ front: FrontMatter) {
    guard let picture = front.picture, !picture.name.isEmpty, names[picture.name] == nil else {
      return
    }
    log.add(
      "no block has the name \(ErrorLog.quoted(picture.name))", at: picture.place,
      length: picture.name.count,
      hint: ErrorLog.hint(picture.name, among: names.keys.sorted(), "names"))
  }
}
