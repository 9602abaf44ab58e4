import Diagrams
import Pages
import TestSupport

extension BrowserPage {
  /// A page with text and several figures, as lessons are.
  static let lesson = BrowserPage(name: "lesson") {
    let figures = [
      PlayerFigure([try Film(SampleRun.square())], id: "square", title: "Down A²(B + 5)"),
      PlayerFigure(
        try SampleRun.rivals().map { try Film($0) }, id: "rivals", title: "Four optimizers"),
    ]
    var shell = PageShell(title: "A lesson", summary: "Text, and figures between it.")
    shell.styles = FigureAssets.styles
    shell.scripts = FigureAssets.scripts
    shell.sections = figures.map { figure in
      "<section><h2 id=\"about-\(figure.id)\">\(XML.escaped(figure.title))</h2><p>A sentence.</p></section>"
        + figure.html
    }
    shell.data = figures.flatMap(\.data)
    return shell.html
  }
}
