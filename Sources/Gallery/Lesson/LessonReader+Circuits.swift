/// Circuits, landscapes and what must hold of them.
extension LessonReader {
  private mutating func name(_ options: BlockOptions) -> String {
    count += 1
    guard let name = options.text("name") else { return "\(options.kind.name)-\(count)" }
    let place = options.place(of: "name")
    let isWord = name.unicodeScalars.allSatisfy {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
        || $0 == "_"
    }
    if !isWord || name.first?.isLetter != true || name.count > 40 {
      log.add(
        "a name has letters, digits and '-' and begins with a letter", at: place,
        length: name.count)
    } else if PageContext.reserved.contains(name) || name.hasPrefix("question-") {
      log.add("pages use the name '\(name)' themselves", at: place, length: name.count)
    } else if names[name] != nil {
      log.add("the name '\(name)' is given twice", at: place, length: name.count)
    }
    return name
  }

  private func caption(_ options: BlockOptions) -> [MarkdownNode] {
    inline(options.text("caption"), options.place(of: "caption"))
  }

  func inline(_ text: String?, _ place: Place) -> [MarkdownNode] {
    guard let text else { return [] }
    let nodes = markdown(text, from: place.line)
    // One paragraph stands in its place without being one.
    if nodes.count == 1, nodes[0].kind == .paragraph { return nodes[0].children }
    return nodes
  }

  private func checked(_ program: ProgramText) -> ProgramText {
    guard program.text.utf8.count > LessonReader.longestProgram else { return program }
    log.add(
      "this program has \(program.text.utf8.count) bytes", at: program.place,
      hint: "a page shows programs of at most \(LessonReader.longestProgram) bytes")
    return ProgramText(text: "0", place: program.place)
  }

  private func runOptions(_ options: BlockOptions) -> RunOptions {
    let name = options.text("optimizer") == nil ? "optimizers" : "optimizer"
    return RunOptions(
      optimizers: options.text(name), lr: options.text("lr"),
      scheduler: options.text("scheduler"), steps: options.count("steps", in: 1...10_000),
      zeroGrad: options.flag("zero_grad") ?? true, place: options.place(of: name))
  }

  mutating func addCircuit(_ options: BlockOptions, _ program: ProgramText) {
    let id = name(options)
    names[id] = options.word
    latest = id
    let show = options.list("show")
    for word in show ?? [] where !["values", "gradients", "local", "none"].contains(word) {
      log.add(
        "'show' does not know \(ErrorLog.quoted(word))", at: options.place(of: "show"),
        hint: ErrorLog.hint(word, among: ["values", "gradients", "local"], "it knows"))
    }
    blocks.append(
      .circuit(
        CircuitBlock(
          id: id, mode: CircuitBlock.Mode(rawValue: options.word) ?? .draw,
          caption: caption(options), program: checked(program), show: show,
          run: runOptions(options),
          ask: options.choice("ask", of: ["values", "gradients", "both"]) ?? "both",
          hide: options.list("hide"), place: options.place)))
  }

  mutating func addLandscape(_ options: BlockOptions, _ program: ProgramText) {
    let id = name(options)
    names[id] = "landscape"
    latest = id
    blocks.append(
      .landscape(
        LandscapeBlock(
          id: id, caption: caption(options), program: checked(program), run: runOptions(options),
          x: options.text("x-range"), y: options.text("y-range"), place: options.place)))
  }

  mutating func addExpect(_ options: BlockOptions, _ text: String, _ start: Place) {
    var target = latest
    if let word = options.freeWord {
      target = word.text
      if names[word.text] == nil {
        log.add(
          "no block before this one has the name \(ErrorLog.quoted(word.text))", at: word.place,
          length: word.text.count,
          hint: ErrorLog.hint(word.text, among: names.keys.sorted(), "names so far"))
        return
      }
    }
    guard let target else {
      return log.add("there is no circuit before these numbers", at: options.place)
    }
    var lines: [ExpectBlock.Line] = []
    for (i, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let words = line.trimmed
      if words.isEmpty || words.hasPrefix("#") { continue }
      let indent = line.prefix { $0.isWhitespace }.count
      lines.append(
        ExpectBlock.Line(
          text: String(words), place: Place(line: start.line + i, column: start.column + indent)))
    }
    if lines.isEmpty { log.add("nothing is expected here", at: options.place) }
    expectations.append(ExpectBlock(target: target, lines: lines))
  }
}
