import Autograd
import Circuits
import Graphviz
import Pages

/// The parts of the figure that its script brings to life; they stand there from the start, so that
/// nothing moves when it does.
extension PlayerFigure {
  /// The figure, and what stands in its place without a script.
  package var html: String {
    """
    \(FigureAssets.opening)
    <div id="\(id)" class="player\(isAlone ? " alone" : "")" data-figure="film" tabindex="-1" \
    role="group" aria-label="\(XML.escaped(isAlone ? "Film" : title))">
    \(runChoice)\(stage)\(isAlone ? "" : dock)\(parameterTable)\(charts)\(words)\(steps)\(programText)\
    \(isAlone ? dock : "")\(help)\(card)
    <div data-part="live" class="visually-hidden" aria-live="polite"></div>
    </div>
    \(lastFrames)
    """
  }

  private var runChoice: String {
    guard runs.count > 1 else { return "" }
    let chips = runs.enumerated().map { i, run in
      let fate = if case .diverged = run.trace.outcome { "<em>diverged</em>" } else { "" }
      return """
        <button type="button" role="radio" aria-checked="\(i == 0)" data-run="\(i)">\
        <svg viewBox="0 0 32 8" aria-hidden="true"><path class="curve run-\(i % 8)" \
        d="M1 4H31"\(PlayerFigure.dashes(i))/></svg>\(XML.escaped(run.setup.label))\(fate)</button>
        """
    }
    return """
      <div class="runs live-only" role="radiogroup" aria-label="Run">\(chips.joined())</div>

      """
  }

  private static func dashes(_ index: Int) -> String {
    let list = [nil, "8 3", "2.5 2.5", "9 3 2 3", "14 3"]
    return list[index % list.count].map { " stroke-dasharray=\"\($0)\"" } ?? ""
  }

  private var stage: String {
    let last = (runs[0].trace.frames.last?.step ?? 0).description
    let first = runs[0].trace.frames.first
    let views = scenes.enumerated().map { i, scene in
      let size = scene.figure.size
      return """
        <div class="view\(i == 0 ? " current" : "")" data-scene="\(i)" \
        style="--w:\(XML.number(size.width));--h:\(XML.number(size.height))">
        \(scene.svg(scene.first))</div>

        """
    }
    let zoom = ["zoom-out": "Smaller", "zoom-fit": "Fit", "zoom-in": "Larger"]
    let buttons = ["zoom-out", "zoom-fit", "zoom-in"].map {
      PlayerFigure.button($0, zoom[$0] ?? "", PlayerIcon.named($0))
    }
    return """
      <figure class="stage" data-part="stage">
      <figcaption class="readout" style="--digits:\(last.count)">
      <span class="big">step <b data-part="step">\(first?.step ?? 0)</b> \
      <small>of <span data-part="last">\(last)</span></small></span>
      <span>loss <b data-part="loss">\(NumberText.padded(first?.loss ?? .nan))</b></span>
      <span>learning rate <b data-part="rate">\
      \(NumberText.text(first?.learningRates.first ?? .nan))</b></span>
      <span class="outcome" data-part="outcome">\(XML.escaped(runs[0].outcomeText))</span>
      \(takeOver)<span class="zoom group live-only">\(buttons.joined())</span>
      </figcaption>
      <div class="views" data-part="views">
      \(views.joined())</div>
      <div class="telling live-only">
      <p data-part="telling"></p>
      <p class="note" data-part="note" data-usual="Point at a wire to see where its \
      gradient comes from."></p>
      </div>
      </figure>

      """
  }

  private var takeOver: String {
    guard let successor else { return "" }
    return """
      <button type="button" class="take-over live-only" data-action="take-over" data-to="\(successor)" \
      title="Go on from this step, with numbers and an optimizer of your own">Take over</button>

      """
  }

  private var parameterTable: String {
    let zeroes = runs[0].setup.zeroesGradients
    let hidden = zeroes ? " hidden" : ""
    let parameters = runs[0].trace.frames.first?.parameters ?? []
    let characters = parameters.map { PlayerFigure.characters($0.value.type) }.max() ?? 11
    let rows = zip(runs[0].setup.parameters, parameters)
      .map { name, parameter in
        """
        <tr><th scope="row">\(XML.escaped(name))</th>\
        \(PlayerFigure.cell("before", parameter.value))\
        \(PlayerFigure.cell("gradient", parameter.gradient.value))\
        \(PlayerFigure.cell("sum", parameter.accumulated, hidden))\
        \(PlayerFigure.cell("after", parameter.next))<td class="change"></td></tr>
        """
      }
    return """
      <div class="scroll" tabindex="0" role="group" aria-label="Parameters">\
      <table class="parameters" style="--characters:\(characters)" data-part="parameters">
      <caption>Parameters in this step</caption>
      <thead><tr><td></td><th scope="col">before</th>\
      <th scope="col">gradient<span data-sum\(hidden)> of this step</span></th>\
      <th scope="col" data-sum\(hidden)>Σ accumulated</th>\
      <th scope="col">after</th><th scope="col" class="change">change</th></tr></thead>
      <tbody>\(rows.joined())</tbody></table></div>

      """
  }

  private static func cell(
    _ kind: String, _ value: TensorValue?, _ attributes: String = ""
  ) -> String {
    let text = value.map { XML.escaped(brief($0)) } ?? "–"
    return "<td class=\"\(kind)\"\(attributes)>\(text)</td>"
  }

  /// The characters that the widest line of a cell may need.
  private static func characters(_ type: TensorType) -> Int {
    if !type.isListed { return 27 }
    return type.columnCount == 1 ? 11 : 13 * (type.shape.last ?? 1) + 2
  }

  /// The value in a cell: a line for each row, and of large tensors mean and deviation alone.
  private static func brief(_ value: TensorValue) -> String {
    if value.type.isListed || value.count == 0 {
      return ValueText.inline(value).replacing("], [", with: "],\n [")
    }
    let statistics = Statistics(value.scalars)
    return "μ \(NumberText.text(statistics.mean)) ± \(NumberText.text(statistics.deviation))"
  }

  private var charts: String {
    let isPlane = runs.allSatisfy { run in
      let parameters = run.trace.frames.first?.parameters ?? []
      return parameters.count == 2 && parameters.allSatisfy { $0.value.isScalar }
    }
    let names = runs[0].setup.parameters
    let plane =
      isPlane
      ? chart(
        "plane", "\(names[1]) over \(names[0])", "") : ""
    let varies = runs.contains { run in
      run.trace.frames.contains { $0.learningRates != run.trace.frames[0].learningRates }
    }
    let rate = varies ? chart("rate", "Learning rate", "") : ""
    let scale = PlayerFigure.button("scale", "Scale of the loss", "linear", isWord: true)
    return """
      <div class="charts live-only\(isPlane ? " three" : "")">
      \(chart("loss", "Loss", scale))\(chart("parameter", "Parameters", ""))\
      \(plane)\(rate)</div>

      """
  }

  private func chart(_ kind: String, _ title: String, _ extra: String) -> String {
    let heading = isAlone ? "h2" : "h3"
    return """
      <div class="chart"><\(heading)>\(XML.escaped(title))\(extra)</\(heading)>\
      <div class="place" id="\(id)-\(kind)-chart" data-part="\(kind)-chart"></div></div>

      """
  }

  private var words: String {
    """
    <details class="live-only" data-part="words"><summary>This step in words</summary>
    <div class="derivation" data-part="derivation"></div></details>

    """
  }

  static func button(
    _ action: String, _ label: String, _ content: String, isWord: Bool = false,
    attributes: String = ""
  ) -> String {
    """
    <button type="button" data-action="\(action)" aria-label="\(label)" title="\(label)"\
    \(isWord ? " class=\"word\"" : "")\(attributes)>\(content)</button>
    """
  }
}
