import ArgumentParser
import Autograd
import Circuits
import Console
import Diagrams
import Files
import Graphviz
import Pages

struct Draw: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws a program's circuit, every wire with its value and its gradient.",
    usage: "gradwire draw <program> [<name=value> ...] [-o <file> ...] [<options>]",
    discussion: """
      Without -o, a terminal shows the worked derivation, and a pipe gets SVG. A program that starts \
      with a minus sign goes after all options and --.

      EXAMPLES
        gradwire draw 'A²(B + 5)' A=3 B=2 -o a.svg -o a.png
        gradwire draw 'w = tanh(z); loss = mse_loss(w, z)' z=1.2 -o loss.svg
        gradwire draw 'tanh(X @ w)' X='[[1, 2], [3, 4]]' w='[1, -1]' --freeze X
        gradwire draw 'input x = 3; param w = 2; const k = 5; w·x − k' -o b.svg
        gradwire draw lesson.circuit x=2 --theme dark --show values -o lesson.pdf
        gradwire draw 'A²(B + 5)' A=3 B=2 --quiz gradients --theme print -o sheet.pdf
        gradwire draw 'A²(B + 5)' A=3 B=2 --quiz gradients --answers -o key.pdf
        gradwire draw 'scope("L1") { y = tanh(w·x) }; y²' w=2 x=3 --collapse -o c.svg
        gradwire draw 'A²(B + 5)' A=3 B=2 --backward -o passes.svg
        gradwire draw -o minus.svg -- '-x²' x=3
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to; the extension chooses the format: "
        + "\(DiagramFormat.all.map(\.pathExtension).joined(separator: ", ")). "
        + "May be given several times.",
      valueName: "file"))
  var output: [String] = []

  @Flag(
    help: "Draw the backward pass, too: under the circuit, the gates that compute its gradients.")
  var backward = false

  @OptionGroup var quiz: QuizOptions

  @OptionGroup var input: ProgramInput

  @OptionGroup var scopes: ScopeOptions

  @OptionGroup var picture: PictureOptions

  func validate() throws {
    try input.requireProgram()
    try quiz.check()
    if backward, quiz.quiz != nil {
      throw ValidationError("--backward is not for --quiz; leave one of them out")
    }
  }

  /// How to take one of several tensors.
  private static func hint(_ output: ProgramValue) -> String {
    switch output {
    case .outputs(let outputs):
      "\nhint: take one of them: " + outputs.names.map { "." + $0 }.joined(separator: " or ")
    case .list(let items) where !items.isEmpty: "\nhint: take one of them: [0]"
    default: ""
    }
  }

  /// The circuit, with its backward pass where that is asked for.
  private func drawing(
    of output: Tensor, including inputs: [Tensor], _ choice: ScopeChoice?, _ style: DiagramStyle
  ) throws(Failure) -> Drawing {
    guard backward else {
      var circuit = Circuit(of: output, including: inputs)
      if let choice {
        try ScopeOptions.check(choice, in: circuit)
        circuit = circuit.collapsing(choice)
      }
      return Drawing(circuit, style: style)
    }
    do throws(TensorError) {
      return Drawing(try BackwardCircuit(of: output, including: inputs), style: style)
    } catch {
      throw .data(
        "--backward: \(error.description)\nhint: the output must come from an input of floating "
          + "numbers that is not frozen")
    }
  }

  func run() throws {
    let asks = try quiz.asks()
    let choice = try scopes.choice()
    if asks != nil, choice != nil {
      throw Failure.usage(
        "--quiz asks for gates one by one, so scopes stay open: leave out "
          + (scopes.depth == nil ? "--collapse" : "--depth"))
    }
    if backward, choice != nil {
      throw Failure.usage(
        "--backward takes every gate apart, so scopes stay open: leave out "
          + (scopes.depth == nil ? "--collapse" : "--depth"))
    }
    let style = try picture.style(usualShow: QuizOptions.show(asks))
    let formats = try output.map { path throws(Failure) in
      do throws(DiagramError) {
        let format = try DiagramFormat.forFile(path)
        if asks != nil { try Worksheet.check(format) }
        return format
      } catch {
        throw Failure(error, about: "-o \(path)")
      }
    }
    let run = try input.run()
    guard let tensor = run.output.operand else {
      throw Failure.data(
        "the program ends in \(run.output.kindName); only a tensor or a number can be drawn"
          + Draw.hint(run.output))
    }
    let inputs = run.inputs.map(\.tensor).filter(\.requiresGrad)
    let encode: (DiagramFormat) throws(DiagramError) -> [UInt8]
    if let asks {
      let circuit = Circuit(of: tensor, including: inputs)
      encode = try quiz.worksheet(circuit, asks, title: input.title, style).encode
    } else {
      let drawing = try drawing(of: tensor, including: inputs, choice, style)
      encode = { format throws(DiagramError) in try format.encode(drawing) }
    }
    if output.isEmpty {
      let format = Terminal.isInteractive ? DiagramFormat.text : DiagramFormat.svg
      return try Terminal.put(Failure.writing { () throws(DiagramError) in try encode(format) })
    }
    // Everything is drawn before anything is written, so that a failure leaves no file behind.
    var files: [(String, [UInt8])] = []
    for (path, format) in zip(output, formats) {
      files.append((path, try Failure.writing { () throws(DiagramError) in try encode(format) }))
    }
    if formats.contains(where: { $0.needsFonts }), let advice = GraphvizLibrary.fontAdvice() {
      Terminal.note("note: " + advice)
    }
    for (path, bytes) in files {
      do throws(FileError) { try WholeFile.write(bytes, to: path) } catch {
        throw Failure(error)
      }
    }
  }
}
