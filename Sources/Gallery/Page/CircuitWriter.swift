import Circuits
import Diagrams
import Pages

/// Writes the circuit blocks of a lesson.
struct CircuitWriter {
  let context: PageContext
  let block: CircuitBlock

  /// What a block became: its part of the page, and what its numbers are compared with.
  struct Result {
    let part: PagePart
    let subject: ExpectationJudge.Subject
  }

  /// Computes and writes the block; nil, with a note in the log, where that fails.
  func write() -> Result? {
    guard let program = LessonProgram(block.program, context.log), let circuit = program.circuit()
    else { return nil }
    switch block.mode {
    case .draw:
      return drawing(circuit).map { Result(part: $0, subject: .circuit(program, circuit)) }
    case .live:
      return live(program).map { Result(part: $0, subject: .circuit(program, circuit)) }
    case .quiz:
      return quiz(program).map { Result(part: $0, subject: .circuit(program, circuit)) }
    case .film, .compare: return film(program, circuit)
    }
  }

  /// What stands on the wires.
  private var style: DiagramStyle {
    var style = DiagramStyle()
    style.idPrefix = block.id
    if let show = block.show {
      style.show = DiagramStyle.Show(
        DiagramStyle.Show.names.filter { show.contains($0.name) }.map(\.value))
    }
    return style
  }

  private func drawing(_ circuit: Circuit) -> PagePart? {
    do throws(DiagramError) {
      let svg = try circuit.svg(style: style)
      return PagePart(
        """
        <figure class="lesson-figure drawn">
        <div class="picture scroll" tabindex="0" role="group" aria-label="Circuit">\(svg)</div>
        \(caption)\(CircuitWriter.words(circuit))</figure>

        """)
    } catch {
      context.log.add(error.description, at: block.program.place)
      return nil
    }
  }

  private var caption: String {
    guard !block.caption.isEmpty else { return "" }
    let html = ProseRenderer(context: context).flow(block.caption)
    context.addText("\n")
    return "<figcaption>\(html)</figcaption>\n"
  }

  /// The derivation, for those who do not see the picture and for those who want to follow it.
  private static func words(_ circuit: Circuit) -> String {
    """
    <details class="in-words"><summary>The numbers in words</summary>
    <pre tabindex="0">\(XML.escaped(circuit.derivation))</pre></details>

    """
  }

  private func live(_ program: LessonProgram) -> PagePart? {
    guard let choice = LessonRun.choices(block.run, context.log)?.first else { return nil }
    do throws(LiveFigureError) {
      var figure = try LiveFigure(
        block.program.text, id: block.id,
        title: LessonLandscape.title(program.program, block.program),
        style: style)
      figure.computes = context.hasEngine
      figure.zeroesGradients = block.run.zeroGrad
      if block.run.optimizers != nil || block.run.lr != nil { figure.optimizer = choice.call }
      var part = PagePart(
        "<figure class=\"lesson-figure live\">\n\(figure.html)\n\(caption)</figure>\n")
      part.data = figure.data
      part.isFigure = true
      part.needsEngine = true
      return part
    } catch {
      context.log.add(error.description, at: block.program.place)
      return nil
    }
  }

  private func quiz(_ program: LessonProgram) -> PagePart? {
    do throws(LiveFigureError) {
      var figure = try QuizFigure(
        block.program.text, asks: Quiz.Ask(rawValue: block.ask) ?? .both,
        hidden: block.hide ?? [], id: block.id,
        title: LessonLandscape.title(program.program, block.program),
        style: block.show == nil ? nil : style)
      figure.computes = context.hasEngine
      var part = PagePart(
        "<figure class=\"lesson-figure quiz\">\n\(figure.html)\n\(caption)</figure>\n")
      part.data = figure.data
      part.isFigure = true
      part.needsEngine = true
      return part
    } catch {
      context.log.add(error.description, at: block.program.place)
      return nil
    }
  }

  private func film(_ program: LessonProgram, _ circuit: Circuit) -> Result? {
    let title = LessonLandscape.title(program.program, block.program)
    let run = LessonRun(program, block.program, block.run, context.log)
    guard let traces = run.traces(title: title) else { return nil }
    do throws(DiagramError) {
      var films: [Film] = []
      for trace in traces { films.append(try Film(trace)) }
      let figure = PlayerFigure(films, id: block.id, title: title)
      var part = PagePart(
        "<figure class=\"lesson-figure film\">\n\(figure.html)\n\(caption)</figure>\n")
      part.data = figure.data
      part.isFigure = true
      return Result(part: part, subject: .runs(program, circuit, traces))
    } catch {
      context.log.add(error.description, at: block.program.place)
      return nil
    }
  }
}
