import Autograd
import Circuits
import Pages

/// A circuit that computes in its page: its inputs are dragged or typed, its expression is edited, an
/// optimizer moves it, and every number follows.
///
/// ```swift
/// let figure = try LiveFigure("input A = 3; input B = 2; A²(B + 5)", id: "first", title: "First circuit")
/// shell.styles = FigureAssets.styles
/// shell.sections = [figure.html]
/// shell.data = figure.data
/// shell.scripts = FigureAssets.scripts
/// ```
///
/// Picture, table and derivation are made now, with all numbers. In the page they stand without a script,
/// too; with the engine they follow the reader. In addresses, `#first.A=4` is about one of several
/// figures, `#A=4` about the only one.
package struct LiveFigure: Sendable {
  /// Every id in the figure begins with it.
  package let id: String
  /// What the figure is called by those who do not see it.
  package let title: String
  /// A sentence under the figure.
  package var caption = ""
  /// Whether the page has an engine; without, there is nothing to drag.
  package var computes = true
  /// The optimizer that is chosen at first, `SGD(lr=0.01)`.
  package var optimizer = "SGD(lr=0.01)"
  /// Whether gradients are cleared before each step at first.
  package var zeroesGradients = true
  /// What is open from the start.
  package var open: Set<Drawer> = []

  let circuit: Circuit
  let text: ProgramText
  let inputs: [LiveInput]
  let scene: PlayerScene

  /// A part of the figure that can be folded away.
  package enum Drawer: String, Sendable {
    case expression, optimizer, table, derivation
  }

  /// Computes and draws what a program says.
  ///
  /// - Parameters:
  ///   - program: The program, with the inputs that it declares.
  ///   - id: Unlike that of any other figure of the page.
  ///   - title: What the figure is called.
  ///   - style: Theme and what is shown.
  /// - Throws: A `LiveFigureError`: the program is wrong or gives no tensor, the circuit is too large.
  package init(
    _ program: String, id: String, title: String, style: DiagramStyle = DiagramStyle()
  ) throws(LiveFigureError) {
    self.id = XML.identifier(id)
    self.title = title
    let output: ProgramValue
    do throws(ProgramError) {
      let read = try Program(program)
      text = ProgramText(program, read)
      var leaves: [String: Tensor] = [:]
      for (declaration, leaf) in try read.leaves() { leaves[declaration.name] = leaf }
      // As the engine in the page does it: what is cut off and what needs no gradient is drawn, too.
      output = try recordingEverything { () throws(ProgramError) in
        try read.evaluate(leaves).output
      }
    } catch {
      throw .program(error)
    }
    guard let tensor = output.operand else { throw .noTensor(output.kindName) }
    circuit = Circuit(of: tensor)
    inputs = circuit.nodes.compactMap { LiveInput($0) }
    do throws(DiagramError) {
      scene = try PlayerScene(circuit, style, prefix: "\(self.id)-s0")
    } catch {
      throw .drawing(error)
    }
  }

  /// What the figure's script reads, JSON under an id.
  package var data: [(id: String, json: String)] {
    var columns = NumberColumns()
    let numbers = PlayerRun.numbers([circuit.numbers], &columns)
    let figure: JSONText = .object([
      "version": .integer(1), "declarations": .string(text.declarations),
      "expression": .string(text.expression), "inputs": .array(inputs.map { $0.json }),
      "goal": .string(goal), "optimizer": .string(optimizer), "zeroes": .bool(zeroesGradients),
      "scene": scene.json, "numbers": .array(numbers),
    ])
    return [("\(id)-data", figure.line)]
  }
}
