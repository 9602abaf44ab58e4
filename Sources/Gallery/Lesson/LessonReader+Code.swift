/// Code and questions.
extension LessonReader {
  mutating func addCode(_ kind: BlockKind, _ code: CodeGroup.Code) {
    var group = CodeGroup()
    var isNew = true
    if openCode, case .code(let open)? = blocks.last {
      (group, isNew) = (open, false)
    }
    let isTaken =
      switch kind.name {
      case "swift": group.swift != nil
      case "python": group.python != nil
      default: group.output != nil
      }
    if isTaken { (group, isNew) = (CodeGroup(), true) }
    if isNew, kind.name == "output" {
      log.add(
        "output stands directly behind the code that prints it",
        at: Place(line: code.place.line - 1, column: code.place.column))
    }
    switch kind.name {
    case "swift": group.swift = code
    case "python": group.python = code
    default: group.output = code
    }
    if isNew { blocks.append(.code(group)) } else { blocks[blocks.count - 1] = .code(group) }
    openCode = true
  }

  mutating func addQuestion(_ options: BlockOptions, _ text: String, _ start: Place) {
    questionCount += 1
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let cut = LessonReader.cut(lines) else {
      return log.add(
        "the question has no explanation", at: options.place,
        hint: "after the question comes a line --- and then what the reader learns on answering")
    }
    var body = markdown(lines[..<cut].joined(separator: "\n"), from: start.line)
    let rest = lines[(cut + 1)...].joined(separator: "\n")
    let explanation = markdown(rest, from: start.line + cut + 1)
    if explanation.isEmpty { log.add("the explanation is empty", at: options.place) }
    let choices = LessonReader.choices(&body)
    let answer = options.number("answer")
    let isExercise = options.word == "exercise"
    check(options, choices, answer, isExercise)
    let tolerance = options.number("tolerance") ?? LessonReader.tolerance(answer ?? 0)
    if tolerance < 0 { log.add("a tolerance is not negative", at: options.place(of: "tolerance")) }
    blocks.append(
      .question(
        QuestionBlock(
          id: "question-\(questionCount)", isExercise: isExercise, body: body, choices: choices,
          explanation: explanation, answer: answer, tolerance: tolerance,
          unit: options.text("unit"), hint: inline(options.text("hint"), options.place(of: "hint")))
      ))
  }

  private func check(
    _ options: BlockOptions, _ choices: [QuestionBlock.Choice], _ answer: Double?,
    _ isExercise: Bool
  ) {
    if !choices.isEmpty, options.text("answer") != nil {
      log.add(
        "a question with choices has no answer=", at: options.place(of: "answer"),
        hint: "mark the right choice with [x]")
    } else if !choices.isEmpty, !choices.contains(where: \.isRight) {
      log.add("no choice is right", at: options.place, hint: "mark the right one with [x]")
    } else if choices.isEmpty, isExercise, options.text("answer") == nil {
      log.add(
        "an exercise has an answer", at: options.place,
        hint: "write answer=… behind it, or end the question in a list of choices '- [ ] …'")
    }
  }

  /// The line between question and explanation.
  private static func cut(_ lines: [Substring]) -> Int? {
    var fence: Substring?
    for (i, line) in lines.enumerated() {
      let text = line.trimmed
      let mark = text.prefix { $0 == "`" || $0 == "~" }
      if let open = fence {
        if mark.count >= open.count, mark.first == open.first, mark.count == text.count {
          fence = nil
        }
      } else if mark.count >= 3 {
        fence = mark
      } else if text == "---" {
        return i
      }
    }
    return nil
  }

  /// Takes the list of choices from the end of a question.
  private static func choices(_ body: inout [MarkdownNode]) -> [QuestionBlock.Choice] {
    guard let last = body.last, case .list = last.kind else { return [] }
    var choices: [QuestionBlock.Choice] = []
    for item in last.children {
      guard case .item(let isDone?) = item.kind else { return [] }
      let isLine = item.children.count == 1 && item.children[0].kind == .paragraph
      choices.append(
        QuestionBlock.Choice(
          text: isLine ? item.children[0].children : item.children, isRight: isDone))
    }
    body.removeLast()
    return choices
  }

  /// Whole numbers are right or wrong; others may be rounded.
  private static func tolerance(_ answer: Double) -> Double {
    answer == answer.rounded() ? 1e-6 : answer.magnitude / 100
  }
}
