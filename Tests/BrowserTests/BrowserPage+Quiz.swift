import Diagrams
import Pages

extension BrowserPage {
  /// A page of quizzes.
  static func quiz(
    _ name: String, _ quizzes: [(program: String, asks: Quiz.Ask)], computes: Bool = false
  ) -> BrowserPage {
    BrowserPage(name: "quiz-" + name) {
      var shell = PageShell(title: "Quiz", summary: "Numbers to be filled in.")
      shell.styles = FigureAssets.styles
      shell.scripts = FigureAssets.scripts
      if computes { shell.engine = try BrowserSite.engine() }
      for (i, (program, asks)) in quizzes.enumerated() {
        var figure = try QuizFigure(
          program, asks: asks, id: "quiz\(i)", title: "A quiz about \(program)")
        figure.caption = "Fill in the blanks."
        figure.computes = computes
        shell.sections.append(figure.html)
        shell.data += figure.data
      }
      return shell.html
    }
  }

  static let quizzes = [
    quiz("square", [("input A = 3; input B = 2; A²(B + 5)", .both)]),
    quiz(
      "several",
      [
        ("input a = 4; input b = -1; (a + b)·a", .gradients),
        ("input x = 0.5; input y = 3; z = x·y; tanh(z)/z", .values),
      ]),
    quiz(
      "endless",
      [
        ("input A = 3; input B = 2; A²(B + 5)", .both),
        ("input x = 2; const k = 3; log(x)·k + x", .both),
      ], computes: true),
  ]
}
