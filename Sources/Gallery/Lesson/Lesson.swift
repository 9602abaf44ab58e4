/// A lesson that has been read: what it says about itself, and its blocks.
struct Lesson: Sendable {
  /// Its number, from the file's name.
  let number: Int
  /// The file's name without extension, `01-numbers-flow`.
  let name: String
  let source: LessonSource
  let front: FrontMatter
  let blocks: [Block]
  /// The numbers that must hold, and of which block.
  let expectations: [ExpectBlock]

  /// The page's file name.
  var page: String { name + ".html" }

  /// The ids of its figures and questions.
  var ids: [String] {
    blocks.compactMap { block in
      switch block {
      case .circuit(let block): block.id
      case .landscape(let block): block.id
      case .question(let question): question.id
      case .prose, .code, .remember: nil
      }
    }
  }
}

/// A part of a lesson from its margin to its margin.
enum Block: Sendable {
  /// Text, lists, tables, plain code.
  case prose([MarkdownNode])
  case circuit(CircuitBlock)
  case landscape(LandscapeBlock)
  case code(CodeGroup)
  case question(QuestionBlock)
  case remember([MarkdownNode])
}

/// A program that is drawn.
struct CircuitBlock: Sendable {
  /// What other blocks and addresses call it.
  let id: String
  let mode: Mode
  let caption: [MarkdownNode]
  let program: ProgramText
  /// What stands on the wires, unless it is left to the mode.
  let show: [String]?
  let run: RunOptions
  /// What a quiz asks for: values, gradients or both.
  let ask: String
  /// The wires that a quiz leaves blank, nil where it chooses.
  let hide: [String]?
  /// Where the block begins.
  let place: Place

  enum Mode: String, Sendable { case draw, film, live, quiz, compare }
}

/// The text of a program, and where its first character stands in the lesson.
struct ProgramText: Sendable {
  let text: String
  let place: Place
}

/// How optimizers run over a program.
struct RunOptions: Sendable {
  /// As written, with commas between them, nil where none is named.
  let optimizers: String?
  let lr: String?
  let scheduler: String?
  let steps: Int?
  let zeroGrad: Bool
  /// Where the optimizers are written.
  let place: Place
}

/// A loss of two inputs with paths over it.
struct LandscapeBlock: Sendable {
  let id: String
  let caption: [MarkdownNode]
  let program: ProgramText
  let run: RunOptions
  let x: String?
  let y: String?
  let place: Place
}

/// Code in Swift, the same in Python, and what both print.
struct CodeGroup: Sendable {
  var swift: Code?
  var python: Code?
  var output: Code?

  /// Lines of code, and where the first stands.
  struct Code: Sendable {
    let text: String
    let place: Place
  }
}

/// Something to answer.
struct QuestionBlock: Sendable {
  let id: String
  let isExercise: Bool
  let body: [MarkdownNode]
  /// What there is to choose from; empty where a number is asked for.
  let choices: [Choice]
  let explanation: [MarkdownNode]
  let answer: Double?
  let tolerance: Double
  let unit: String?
  let hint: [MarkdownNode]

  struct Choice: Sendable {
    let text: [MarkdownNode]
    let isRight: Bool
  }
}

/// Numbers that must hold.
struct ExpectBlock: Sendable {
  /// The circuit or landscape that they are about.
  let target: String
  let lines: [Line]

  struct Line: Sendable {
    let text: String
    let place: Place
  }
}
