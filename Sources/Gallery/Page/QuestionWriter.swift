import Circuits
import Pages

/// Writes questions: without a script a text with an explanation to unfold, with one a form.
struct QuestionWriter {
  let context: PageContext
  let question: QuestionBlock

  private var prose: ProseRenderer { ProseRenderer(context: context, hasPlaces: false) }

  func write() -> String {
    let id = question.id
    let title = question.isExercise ? "Exercise" : "Predict"
    let body = prose.blocks(question.body)
    let form = question.choices.isEmpty ? numberForm : choiceForm
    let hint =
      question.hint.isEmpty
      ? ""
      : "<div class=\"question-hint\" data-hint hidden><p>\(prose.flow(question.hint))</p></div>\n"
    let explanation = prose.blocks(question.explanation)
    return """
      <div class="question \(question.isExercise ? "exercise" : "predict")" id="\(id)" \
      data-question="\(question.isExercise ? "exercise" : "predict")"\(answer) role="group" \
      aria-labelledby="\(id)-title">
      <h3 class="question-title" id="\(id)-title">\(title)</h3>
      <div class="question-body">\(body)</div>
      <form class="question-form js-only" novalidate>
      \(form)
      <p class="question-actions"><button type="submit" class="strong">\
      \(question.isExercise ? "Check" : "That is my guess")</button>
      <button type="button" class="quiet" data-reveal>Show the answer</button></p>
      </form>
      \(hint)<p class="question-result" role="status" aria-live="polite" data-result></p>
      <details class="question-answer" data-answer-text><summary>Answer</summary>
      \(explanation)</details>
      </div>

      """
  }

  private var answer: String {
    guard let answer = question.answer else { return "" }
    return " data-answer=\"\(answer)\" data-tolerance=\"\(question.tolerance)\""
  }

  private var numberForm: String {
    let unit = question.unit.map { "<span class=\"question-unit\">\(XML.escaped($0))</span>" } ?? ""
    return """
      <p class="question-field"><label for="\(question.id)-field">Your \
      \(question.isExercise ? "answer" : "guess")</label>
      <input id="\(question.id)-field" type="text" inputmode="text" autocomplete="off" \
      spellcheck="false" size="10">\(unit)</p>
      """
  }

  private var choiceForm: String {
    let isSeveral = question.choices.count { $0.isRight } > 1
    let kind = isSeveral ? "checkbox" : "radio"
    let items = question.choices.enumerated().map { i, choice in
      """
      <p class="question-choice"><label><input type="\(kind)" name="\(question.id)" value="\(i)"\
      \(choice.isRight ? " data-right" : "")><span>\(prose.flow(choice.text))</span></label></p>
      """
    }
    return """
      <fieldset><legend class="visually-hidden">Your choice</legend>
      \(items.joined(separator: "\n"))</fieldset>
      """
  }
}
