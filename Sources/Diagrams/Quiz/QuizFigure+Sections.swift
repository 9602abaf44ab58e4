import Circuits
import Graphviz
import Pages

extension QuizFigure {
  /// The figure.
  ///
  /// Fields are made by the script, over the cells of the picture; nothing moves when they come.
  package var html: String {
    let size = scene.figure.size
    let advice = quiz.advice.map { "<p>\(XML.escaped($0))</p>" }.joined()
    return """
      \(FigureAssets.opening)
      <div id="\(id)" class="player quiz" data-figure="quiz" tabindex="-1" role="group" \
      aria-label="\(XML.escaped(title))">
      <figure class="stage">
      <div class="readout"><span class="task">\(XML.escaped(quiz.task))</span>\
      <span class="score live-only" data-part="score">0 of \(quiz.blanks.count)</span></div>
      <div class="views">
      <div class="view current" data-scene="0" tabindex="0" role="group" \
      aria-label="Circuit with blanks" style="--w:\(XML.number(size.width));\
      --h:\(XML.number(size.height))">
      \(scene.svg(scene.first))</div>
      </div>
      <div class="telling" data-part="telling" role="status">\(advice)</div>
      \(controls)\(key)</figure>
      \(captionText)</div>

      """
  }

  private var controls: String {
    let again =
      computes
      ? "<button type=\"button\" class=\"engine-only\" data-action=\"again\" disabled>New numbers</button>"
      : ""
    return """
      <div class="toolbar live-only">\
      <button type="button" class="strong" data-action="check">Check</button>\
      <button type="button" data-action="show">Show answer</button>\(again)</div>

      """
  }

  /// The answers for those who have no scripts.
  private var key: String {
    let rows = quiz.blanks.map { blank in
      "<li>\(XML.escaped(blank.label)): <b>\(XML.escaped(blank.solution))</b></li>"
    }
    return """
      <details class="key"><summary>Answers</summary>
      <ol>\(rows.joined(separator: "\n"))</ol></details>

      """
  }

  private var captionText: String {
    caption.isEmpty ? "" : "<p class=\"caption\">\(XML.escaped(caption))</p>\n"
  }
}
