/// A kind of block that lessons have, and what may stand behind its name.
package struct BlockKind: Sendable {
  /// What opens it.
  package let name: String
  /// What it is for, in one line.
  package let summary: String
  /// The words it takes, of which one may be given; the first holds where none is.
  package let words: [String]
  /// The options it takes.
  package let options: [Option]
  /// Whether other words are its matter, such as the name of a circuit.
  let takesFreeWord: Bool

  /// An option `key=value`.
  package struct Option: Sendable {
    package let name: String
    /// What it is for, in one line.
    let summary: String
    /// The words of the block with which it makes sense; all where there are none.
    let words: [String]

    init(_ name: String, _ summary: String, with words: [String] = []) {
      self.name = name
      self.summary = summary
      self.words = words
    }
  }

  private init(
    _ name: String, _ summary: String, words: [String] = [], options: [Option] = [],
    takesFreeWord: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.words = words
    self.options = options
    self.takesFreeWord = takesFreeWord
  }

  private static let named = [
    Option("name", "what other blocks call it"),
    Option("caption", "a line below the picture"),
  ]

  private static let run = [
    Option("optimizer", "as in adam(lr=0.1)", with: ["film", "live"]),
    Option("optimizers", "several, joined by commas", with: ["compare"]),
    Option(
      "lr", "the rate of optimizers that do not say their own", with: ["film", "live", "compare"]),
    Option("steps", "how many steps", with: ["film", "compare"]),
    Option("zero_grad", "false lets gradients add up", with: ["film", "live", "compare"]),
    Option("scheduler", "what changes the rate", with: ["film", "compare"]),
  ]

  private static let quiz = [
    Option("ask", "values, gradients or both", with: ["quiz"]),
    Option("hide", "the wires to be filled in", with: ["quiz"]),
  ]

  static let circuit = BlockKind(
    "circuit", "a program, drawn", words: ["draw", "film", "live", "quiz", "compare"],
    options: named
      + [
        Option(
          "show", "values, gradients, local: what stands on the wires", with: ["draw", "live"])
      ]
      + run + quiz)
  static let landscape = BlockKind(
    "landscape", "a loss of two inputs, with paths of optimizers",
    options: named + [
      Option("optimizers", "several, joined by commas"),
      Option("lr", "the learning rate of those that do not say their own"),
      Option("steps", "how many steps"),
      Option("x-range", "from:to of the first input"),
      Option("y-range", "from:to of the second input"),
    ])
  static let swift = BlockKind("swift", "code that the tests run")
  static let python = BlockKind("python", "the same code in PyTorch")
  static let output = BlockKind("output", "what the code prints")
  static let expect = BlockKind("expect", "numbers that must hold", takesFreeWord: true)
  static let question = BlockKind(
    "question", "something to answer", words: ["predict", "exercise"],
    options: [
      Option("answer", "the right number"),
      Option("tolerance", "how far off an answer may be"),
      Option("unit", "what stands behind the field"),
      Option("hint", "a help after the first wrong answer"),
    ])
  static let math = BlockKind("math", "a formula on a line of its own")
  static let remember = BlockKind("remember", "what to remember")

  /// All kinds; whatever else stands in a fence is plain code.
  package static let all = [
    circuit, landscape, swift, python, output, expect, question, math, remember,
  ]

  /// Finds a kind by its name.
  static func named(_ name: String) -> BlockKind? { all.first { $0.name == name } }

  /// What a misspelt kind was meant to be, nil for a language that code may be written in.
  static func nearMiss(of name: String) -> String? {
    guard name.count > 3, !languages.contains(name) else { return nil }
    let names = all.map(\.name)
    return nearest(name.lowercased(), names)
  }

  private static func nearest(_ word: String, _ names: [String]) -> String? {
    names.first { name in
      name.hasPrefix(word) || word.hasPrefix(name) || Spelling.isSlip(word, of: name)
    }
  }

  /// What is near one of ours in writing and yet means something else.
  private static let languages: Set<String> = [
    "text", "plain", "bash", "shell", "console", "json", "yaml", "toml", "html", "java",
    "javascript", "typescript", "kotlin", "julia", "matlab", "markdown", "latex", "python3",
  ]
}
