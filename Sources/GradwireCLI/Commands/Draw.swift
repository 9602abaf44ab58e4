import ArgumentParser
import Autograd
import Circuits
import Diagrams
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
        gradwire draw lesson.circuit x=2 --theme dark --show values -o lesson.pdf
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

  @OptionGroup var input: ProgramInput

  @Option(
    help: ArgumentHelp(
      "What stands on the wires: \(showNames), joined by commas; or none.", valueName: "what"))
  var show = "values,gradients"

  @Option(
    help: ArgumentHelp(
      "The colours: \(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
  var theme = Theme.light.name

  @Option(help: ArgumentHelp("Pixels per point in PNG, from 0.1 to 20.", valueName: "number"))
  var scale = 2.0

  @Flag(
    name: .customLong("no-legend"), help: "Leave out the line that says how to read the picture.")
  var hidesLegend = false

  private static let showNames = DiagramStyle.Show.names.map(\.name).joined(separator: ", ")

  func validate() throws { try input.requireProgram() }

  func run() throws {
    let style = try style()
    let formats = try output.map { path throws(Failure) in
      do throws(DiagramError) { return try DiagramFormat.forFile(path) } catch {
        throw Failure(error, about: "-o \(path)")
      }
    }
    let run = try input.run()
    guard let tensor = run.output.operand else {
      throw Failure.data(
        "the program ends in \(run.output.kindName); only a tensor or a number can be drawn")
    }
    let drawing = Drawing(Circuit(of: tensor), style: style)
    if output.isEmpty {
      let format = Terminal.isInteractive ? DiagramFormat.text : DiagramFormat.svg
      return try Terminal.put(bytes(drawing, format))
    }
    // Everything is drawn before anything is written, so that a failure leaves no file behind.
    var files: [(String, [UInt8])] = []
    for (path, format) in zip(output, formats) { files.append((path, try bytes(drawing, format))) }
    if formats.contains(where: { $0.needsFonts }), let advice = GraphvizLibrary.fontAdvice() {
      Terminal.note("note: " + advice)
    }
    for (path, bytes) in files {
      do throws(DiagramError) { try WholeFile.write(bytes, to: path) } catch {
        throw Failure(error)
      }
    }
  }

  private func bytes(_ drawing: Drawing, _ format: DiagramFormat) throws(Failure) -> [UInt8] {
    do throws(DiagramError) { return try format.encode(drawing) } catch { throw Failure(error) }
  }

  private func style() throws(Failure) -> DiagramStyle {
    var style = DiagramStyle()
    guard let theme = Theme.named(theme) else {
      throw .usage(
        "--theme \(theme): the themes are "
          + Theme.all.map(\.name).joined(separator: ", "))
    }
    guard scale >= 0.1, scale <= 20 else { throw Failure(.badScale(scale)) }
    style.theme = theme
    style.scale = scale
    style.hasLegend = !hidesLegend
    style.show = []
    if show != "none" {
      for part in show.split(separator: ",", omittingEmptySubsequences: false) {
        guard let known = DiagramStyle.Show.names.first(where: { $0.name == part }) else {
          throw .usage(
            "--show \(show): '\(part)' is not one of \(Draw.showNames); "
              + "join those by commas, or write none alone")
        }
        style.show.insert(known.value)
      }
    }
    return style
  }
}
