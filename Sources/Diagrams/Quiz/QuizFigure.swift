import Autograd
import Circuits
import Pages

/// A quiz in a page: the numbers asked for are fields in the picture.
///
/// ```swift
/// let figure = try QuizFigure(
///   "input A = 3; input B = 2; A²(B + 5)", asks: .gradients, id: "quiz", title: "Gradients of A²(B + 5)")
/// shell.styles = FigureAssets.styles
/// shell.sections = [figure.html]
/// shell.data = figure.data
/// shell.scripts = FigureAssets.scripts
/// ```
///
/// Answers are compared in the page, which holds them. With the engine the page draws other numbers for
/// the inputs, so the quiz never ends; without scripts the blanks stay blank above a key.
package struct QuizFigure: Sendable {
  /// Every id in the figure begins with it.
  package let id: String
  /// What the figure is called by those who do not see it.
  package let title: String
  /// A sentence under the figure.
  package var caption = ""
  /// Whether the page has an engine; without, the numbers stay as they are.
  package var computes = true

  let quiz: Quiz
  let program: String
  let inputs: [LiveInput]
  let scene: PlayerScene

  /// Computes and draws what a program says.
  ///
  /// - Parameters:
  ///   - program: The program, with the inputs that it declares.
  ///   - asks: What is asked for.
  ///   - hidden: The places to ask for, as `Quiz` takes them; without any, the quiz chooses.
  ///   - id: Unlike that of any other figure of the page.
  ///   - title: What the figure is called.
  ///   - style: Theme and what is shown; of values alone, gradients would tell them.
  /// - Throws: A `LiveFigureError`: the program is wrong or gives no tensor, a place is unknown, there is
  ///   nothing to ask for, or the circuit is too large.
  package init(
    _ program: String, asks: Quiz.Ask, hidden: [String] = [], id: String, title: String,
    style: DiagramStyle? = nil
  ) throws(LiveFigureError) {
    self.id = XML.identifier(id)
    self.title = title
    self.program = program
    let output: ProgramValue
    do throws(ProgramError) { output = try Program(program).evaluate().output } catch {
      throw .program(error)
    }
    guard let tensor = output.operand else { throw .noTensor(output.kindName) }
    let circuit = Circuit(of: tensor)
    inputs = circuit.nodes.compactMap { LiveInput($0) }
    var usual = DiagramStyle()
    if asks == .values { usual.show = .values }
    do throws(DiagramError) {
      quiz = try Quiz(circuit, asks: asks, hidden: hidden)
      scene = try PlayerScene(quiz, style ?? usual, prefix: "\(self.id)-s0")
    } catch {
      throw .drawing(error)
    }
  }

  /// What the figure's script reads, JSON under an id.
  package var data: [(id: String, json: String)] {
    var columns = NumberColumns()
    let numbers = PlayerRun.numbers([quiz.circuit.numbers], &columns)
    let blanks = quiz.blanks.map { blank -> JSONText in
      .object(["place": blank.reading.place, "label": .string(blank.label)])
    }
    let figure: JSONText = .object([
      "version": .integer(1), "program": .string(program),
      "inputs": .array(inputs.map { $0.json }), "scene": scene.json, "numbers": .array(numbers),
      "blanks": .array(blanks), "asks": .string(quiz.asks.rawValue),
    ])
    return [("\(id)-data", figure.line)]
  }
}

extension Reading {
  /// Kind and index, as slots have them.
  fileprivate var place: JSONText {
    switch self {
    case .value(let node): .array([.string("v"), .integer(node)])
    case .total(let node): .array([.string("t"), .integer(node)])
    case .gradient(let wire): .array([.string("g"), .integer(wire)])
    default: .null
    }
  }
}
