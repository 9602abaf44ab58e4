import ArgumentParser
import Autograd
import Circuits
import Console
import Diagrams
import Files
import Pages
import Plots
import SVGRaster

struct Landscape: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Draws a loss of two inputs and the paths of optimizers over it.",
    usage: "gradwire landscape <program> [<name=value> ...] [<options>]",
    discussion: """
      The two inputs that take a gradient, or the two that the program declares as param, go to the \
      right and up; freeze all others. Their values are where all paths start. A page (.html) turns the surface and plays the steps.

      EXAMPLES
        gradwire landscape 'x² - y²' x=1.6 y=0.01 -o saddle.svg
        gradwire landscape '(1-x)² + 100(y-x²)²' x=-1 y=2 --lr 0.001 -o bend.html
        gradwire landscape 'x² + 9y²' x=3 y=1 --optimizer sgd,adam -o a.png
        gradwire landscape 'x² + 9y²' x=3 y=1 --optimizer 'sgd(momentum=0.9)'
        gradwire landscape 'param x = 3; param y = 2; x² + 9y²' -o declared.svg
        gradwire landscape 'a*x² + y²' x=3 y=2 a=0.1 --freeze a --lr 0.2
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to; the extension chooses the format: "
        + "\(LandscapeFormat.all.map(\.pathExtension).joined(separator: ", ")). "
        + "May be given several times.",
      valueName: "file"))
  var output: [String] = []

  @OptionGroup var input: ProgramInput
  @OptionGroup var optimizers: OptimizerInput

  @Option(help: ArgumentHelp("How many steps each optimizer makes.", valueName: "number"))
  var steps = 100

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "What the picture shows from left to right. (default: what the paths need)",
      valueName: "from:to"))
  var xRange: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What the picture shows from below upwards.", valueName: "from:to"))
  var yRange: String?

  @Option(
    help: ArgumentHelp(
      "What SVG and PNG show: \(PlotKind.all.map(\.name).joined(separator: ", ")), joined by commas; "
        + "both is contour,surface.", valueName: "kind"))
  var kind = PlotKind.contour.name

  @Option(help: ArgumentHelp("A title. (default: the program)", valueName: "text"))
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The colours of SVG and PNG: \(Theme.all.map(\.name).joined(separator: ", ")).",
      valueName: "name"))
  var theme = Theme.light.name

  @Option(help: ArgumentHelp("Pixels per point in PNG, from 0.1 to 20.", valueName: "number"))
  var scale = 2.0

  @Option(
    help: ArgumentHelp("Samples of the loss along each side, from 11 to 1001.", valueName: "number")
  )
  var samples = 161

  func validate() throws { try input.requireProgram() }

  func run() throws {
    let style = try style()
    let formats = try output.map { path throws(Failure) in try LandscapeFormat.forFile(path) }
    let survey = try survey()
    let landscape = try survey.landscape()
    if output.isEmpty {
      return try Terminal.put(
        Terminal.isInteractive
          ? LandscapeReport.text(landscape) : landscape.svg(style.kinds, style: style.plot))
    }
    // Everything is drawn before anything is written, so that a failure leaves no file behind.
    var files: [(String, [UInt8])] = []
    for (path, format) in zip(output, formats) {
      files.append((path, try format.encode(landscape, style)))
    }
    for (path, bytes) in files {
      do throws(FileError) { try WholeFile.write(bytes, to: path) } catch {
        throw Failure(error)
      }
    }
  }

  private func survey() throws(Failure) -> Survey {
    guard steps >= 1, steps <= 1_000_000 else {
      throw .usage("--steps \(steps): from 1 to 1000000")
    }
    guard samples >= 11, samples <= 1_001 else {
      throw .usage("--samples \(samples): from 11 to 1001")
    }
    let run = try input.run()
    return try Survey(
      run, optimizers.choices(), title: title ?? input.title, steps: steps,
      samples: samples,
      x: xRange.map { text throws(Failure) in try Landscape.range(text, "--x-range") },
      y: yRange.map { text throws(Failure) in try Landscape.range(text, "--y-range") })
  }

  private static func range(_ text: String, _ option: String) throws(Failure) -> ParameterRange {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var ends: [Double] = []
    if parts.count == 2 {
      for part in parts {
        let value = try Failure.refusing { () throws(OptionCall.Refusal) in
          try OptionCall.value(part, of: "\(option) \(OptionCall.shown(text))")
        }
        if let number = value.number { ends.append(number) }
      }
    }
    guard ends.count == 2, ends[0] < ends[1], (ends[1] - ends[0]).isFinite else {
      throw .usage("\(option) \(OptionCall.shown(text)): write two numbers, as in \(option) -2:2")
    }
    return ParameterRange(from: ends[0], to: ends[1])
  }

  private func style() throws(Failure) -> LandscapeFormat.Style {
    guard let theme = Theme.named(theme) else {
      throw .usage(
        "--theme \(theme): the themes are " + Theme.all.map(\.name).joined(separator: ", "))
    }
    guard scale >= 0.1, scale <= 20 else { throw Failure(.badScale(scale) as SVGRasterError) }
    var style = LandscapeFormat.Style(scale: scale)
    style.plot.theme = theme
    for name in kind == "both" ? ["contour", "surface"] : kind.split(separator: ",") {
      guard let known = PlotKind.all.first(where: { $0.name == name }) else {
        let names = PlotKind.all.map(\.name).joined(separator: ", ")
        throw .usage("--kind \(OptionCall.shown(kind)): the kinds are \(names); or both")
      }
      if !style.kinds.contains(known) { style.kinds.append(known) }
    }
    guard !style.kinds.isEmpty else { throw .usage("--kind names no kind") }
    return style
  }
}
