#if !hasFeature(Embedded)
  package import Autograd

  /// A name with options, as command lines and lessons write it: `adam`, `SGD(lr=0.01, momentum=0.9)`.
  package struct OptionCall {
    /// As it was written.
    package let text: String
    package let name: String
    package let options: [(name: String, value: OptionValue)]

    /// Reads calls that commas join; commas inside brackets and quotes belong to a call.
    ///
    /// - Parameters:
    ///   - list: What was written.
    ///   - option: Where it was written, `--optimizer` for instance.
    /// - Returns: The calls in order.
    /// - Throws: A `Refusal` that shows the part that is no call.
    package static func calls(_ list: String, of option: String) throws(Refusal) -> [OptionCall] {
      var calls: [OptionCall] = []
      for part in parts(list) { calls.append(try OptionCall(part, of: option)) }
      return calls
    }

    /// Reads one call.
    init(_ text: Substring, of option: String) throws(Refusal) {
      let text = OptionCall.trimmed(text)
      self.text = String(text)
      let place = "\(option) \(OptionCall.shown(text))"
      name = String(text.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
      guard !name.isEmpty else {
        throw Refusal(
          "\(place): a name is missing; write for instance \(option) 'SGD(momentum=0.9)'")
      }
      let rest = text.dropFirst(name.count)
      if rest.isEmpty {
        options = []
        return
      }
      guard rest.first == "(", rest.last == ")", OptionCall.isOneGroup(rest) else {
        throw Refusal(
          "\(place): after the name come the options in brackets; "
            + "write for instance \(option) '\(name)(lr=0.1)'")
      }
      let inner = rest.dropFirst().dropLast()
      var options: [(name: String, value: OptionValue)] = []
      if inner.contains(where: { !$0.isWhitespace }) {
        for part in OptionCall.parts(inner) {
          options.append(try OptionCall.option(part, of: name, place))
        }
      }
      self.options = options
    }

    private static func option(
      _ text: Substring, of owner: String, _ place: String
    ) throws(Refusal) -> (name: String, value: OptionValue) {
      let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = trimmed(sides[0])
      guard sides.count == 2, !name.isEmpty,
        name.allSatisfy({ $0.isLetter || $0 == "_" || $0.isNumber })
      else {
        throw Refusal("\(place): options are given by name, as in \(owner)(lr=0.1)")
      }
      return (String(name), try value(sides[1], of: "\(place): the value of '\(name)'"))
    }

    /// A constant in the language of programs.
    package static func value(_ text: Substring, of subject: String) throws(Refusal) -> OptionValue
    {
      let program: Program
      let output: ProgramValue
      do throws(ProgramError) {
        program = try Program(String(text))
        output = try program.evaluate().output
      } catch {
        if case .unknownName(let word, _, _) = error.kind {
          throw Refusal(
            "\(subject): '\(word)' has no value here; words stand in quotes, \"'\(word)'\"")
        }
        throw Refusal("\(subject): \(error.message)")
      }
      guard program.statements.count == 1, program.outputName == nil else {
        throw Refusal("\(subject) must be one expression")
      }
      guard let value = OptionValue(output) else {
        throw Refusal("\(subject) is \(output.kindName), which no option takes")
      }
      return value
    }

    /// Why a call is none, in a sentence.
    package struct Refusal: Error, Sendable {
      package let message: String
      /// Whether what is called is at odds with the parameters rather than itself wrong.
      package let concernsData: Bool

      package init(_ message: String, concernsData: Bool = false) {
        self.message = message
        self.concernsData = concernsData
      }
    }

    // MARK: Text

    /// The parts between commas outside of brackets and quotes.
    private static func parts(_ text: some StringProtocol) -> [Substring] {
      let text = Substring(text)
      var parts: [Substring] = []
      var start = text.startIndex
      for (index, depth) in depths(text) where depth == 0 && text[index] == "," {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
      return parts + [text[start...]]
    }

    /// Whether the bracket that begins the text closes at its end.
    private static func isOneGroup(_ text: Substring) -> Bool {
      depths(text).dropLast().allSatisfy { $0.depth > 0 } && depths(text).last?.depth == 0
    }

    /// Every character's place and how many brackets and quotes are open behind it.
    private static func depths(_ text: Substring) -> [(index: Substring.Index, depth: Int)] {
      var depth = 0
      var quote: Character?
      return text.indices.map { index in
        let character = text[index]
        if let open = quote {
          if character == open { quote = nil }
        } else if character == "'" || character == "\"" {
          quote = character
        } else if character == "(" || character == "[" {
          depth += 1
        } else if character == ")" || character == "]" {
          depth -= 1
        }
        return (index, quote == nil ? depth : depth + 1)
      }
    }

    private static func trimmed(_ text: Substring) -> Substring {
      var text = text.drop { $0.isWhitespace }
      while text.last?.isWhitespace == true { text.removeLast() }
      return text
    }

    /// A text short enough for a message.
    package static func shown(_ text: some StringProtocol) -> String {
      text.count > 60 ? text.prefix(60) + "…" : String(text)
    }
  }
#endif
