import Circuits
import Graphviz
import Pages

/// What stands on the page without a script, and on paper: the last frame, its derivation, and steps.
extension PlayerFigure {
  private static let mostRows = 21

  /// The first frame is the picture on the stage; here is the last one of each run.
  var lastFrames: String {
    let figures = runs.enumerated().map { i, run in
      let index = run.trace.frames.count - 1
      guard let frame = run.trace.frames.last else { return "" }
      let place = run.film.scenes[frame.scene]
      let scene = PlayerScene(run.film, scene: frame.scene, prefix: "\(id)-e\(i)")
      return """
        <figure class="stage"><figcaption class="readout"><span class="big">\
        \(XML.escaped(run.setup.label)), last step <b>\(frame.step)</b></span>\
        <span>loss <b>\(NumberText.padded(frame.loss))</b></span>\
        <span class="outcome">\(XML.escaped(run.outcomeText))</span></figcaption>
        <div class="views"><div class="view current" style="--w:\(XML.number(scene.figure.size.width))\
        ;--h:\(XML.number(scene.figure.size.height))">\(scene.svg(place.notes.readings(at: index)))\
        </div></div></figure>
        <details><summary>The last step in words</summary><pre>\
        \(XML.escaped(run.trace.circuit(at: index).derivation))</pre></details>
        """
    }
    return
      "<noscript><section class=\"endings\">\(figures.joined(separator: "\n"))</section></noscript>"
  }

  /// Some steps of every run, evenly spread, the first and the last among them.
  var steps: String {
    let tables = runs.map { run in
      let frames = run.trace.frames
      let table = TraceColumns(run.setup, frames)
      let rows = PlayerFigure.sample(frames.count).map { i in
        let cells = table.cells(frames[i]).map { "<td>\(XML.escaped($0))</td>" }
        return "<tr><th scope=\"row\">\(frames[i].step)</th>\(cells.joined())</tr>"
      }
      let heads = table.names.map { "<th scope=\"col\">\(XML.escaped($0))</th>" }
      return """
        <div class="scroll" tabindex="0" role="group" aria-label="Steps">\
        <table><caption>\(XML.escaped(run.setup.label)). \
        \(XML.escaped(run.outcomeText))</caption>
        <thead><tr><th scope="col">step</th>\(heads.joined())</tr></thead>
        <tbody>\(rows.joined(separator: "\n"))</tbody></table></div>
        """
    }
    return """
      <details class="steps"><summary>Table of steps</summary>
      \(tables.joined(separator: "\n"))</details>

      """
  }

  /// What is minimized, where the page does not tell it already.
  var programText: String {
    guard !program.isEmpty else { return "" }
    return "<details><summary>Program</summary><pre>\(XML.escaped(program))</pre></details>\n"
  }

  private static func sample(_ count: Int) -> [Int] {
    guard count > mostRows else { return Array(0..<count) }
    return (0..<mostRows).map { $0 * (count - 1) / (mostRows - 1) }
  }
}

/// The columns of a table of steps: loss, learning rate, parameters.
private struct TraceColumns {
  let names: [String]
  private let parameters: Int

  private static let mostParameters = 8

  init(_ setup: TraceSetup, _ frames: [Frame]) {
    parameters = min(setup.parameters.count, TraceColumns.mostParameters)
    names = ["loss", "learning rate"] + setup.parameters.prefix(parameters)
  }

  func cells(_ frame: Frame) -> [String] {
    let rates = frame.learningRates.map { NumberText.text($0) }.joined(separator: ", ")
    return [NumberText.padded(frame.loss), rates]
      + frame.parameters.prefix(parameters).map { ValueText.inline($0.value) }
  }
}

extension DiagramStyle {
  /// The same style with other ids.
  func prefixed(_ prefix: String) -> DiagramStyle {
    var style = self
    style.idPrefix = prefix
    return style
  }
}
