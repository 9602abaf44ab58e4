import ArgumentParser
import Circuits
import Diagrams

/// What a worksheet asks for, as `draw` takes it.
struct QuizOptions: ParsableArguments {
  @Option(
    name: .customLong("quiz"), defaultAsFlag: Quiz.Ask.both.rawValue, parsing: .next,
    help: ArgumentHelp(
      "A worksheet on which numbers are left out: "
        + "\(Quiz.Ask.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "what"))
  var quiz: String?

  @Option(
    help: ArgumentHelp(
      "What the quiz asks for, joined by commas: values by name or by the sign on their gate, wires "
        + "as 'A -> ×'. (default: at most ten that teach most)", valueName: "list"))
  var hide: String?

  @Flag(help: "The key of the quiz: every number filled in, with its rule.")
  var answers = false

  /// Refuses what only makes sense with a quiz.
  func check() throws {
    if quiz != nil { return }
    if hide != nil { throw ValidationError("--hide is for --quiz, which leaves numbers out") }
    if answers { throw ValidationError("--answers is for --quiz, whose key it makes") }
  }

  /// What is asked for, nil where there is no quiz.
  func asks() throws(Failure) -> Quiz.Ask? {
    guard let quiz else { return nil }
    if let known = Quiz.Ask(rawValue: quiz) { return known }
    throw .usage(
      "--quiz \(quiz): a quiz asks for "
        + Quiz.Ask.allCases.map(\.rawValue).joined(separator: ", "))
  }

  /// What stands on the wires: gradients would tell values.
  static func show(_ asks: Quiz.Ask?) -> DiagramStyle.Show {
    asks == .values ? .values : [.values, .gradients]
  }

  /// The worksheet or its key.
  func worksheet(
    _ circuit: Circuit, _ asks: Quiz.Ask, title: String, _ style: DiagramStyle
  ) throws(Failure) -> Worksheet {
    let places = hide.map { $0.split(separator: ",").map(String.init) } ?? []
    do throws(DiagramError) {
      return Worksheet(
        try Quiz(circuit, asks: asks, hidden: places), title: title, style: style,
        showsAnswers: answers)
    } catch {
      throw Failure(error, about: hide.map { "--hide \($0)" } ?? "--quiz \(asks.rawValue)")
    }
  }
}
