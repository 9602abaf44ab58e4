import Diagrams
import Pages
import TestSupport

extension BrowserPage {
  /// One circuit that computes.
  static func live(_ name: String, _ program: String) -> BrowserPage {
    BrowserPage(name: "live-" + name) {
      var figure = try LiveFigure(program, id: name, title: "A live circuit")
      figure.caption = "Drag A, or type another number."
      var shell = PageShell(title: "Live", summary: "A circuit that computes.")
      shell.styles = FigureAssets.styles
      shell.scripts = FigureAssets.scripts
      shell.sections = [figure.html]
      shell.data = figure.data
      return shell.html
    }
  }
}
