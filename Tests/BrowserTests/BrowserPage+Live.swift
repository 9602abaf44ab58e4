import Diagrams
import Foundation
import Pages
import TestSupport

extension BrowserPage {
  /// Circuits that compute.
  static func live(
    _ name: String, _ programs: [(id: String, program: String)], computes: Bool = true
  ) -> BrowserPage {
    BrowserPage(name: "live-" + name) {
      var shell = PageShell(title: "Live", summary: "A circuit that computes.")
      shell.styles = FigureAssets.styles
      shell.scripts = FigureAssets.scripts
      if computes { shell.engine = try BrowserSite.engine() }
      for (id, program) in programs {
        var figure = try LiveFigure(program, id: id, title: "A live circuit, \(id)")
        figure.caption = "Drag a number, or type another one."
        figure.computes = computes
        shell.sections.append(figure.html)
        shell.data += figure.data
      }
      return shell.html
    }
  }

  /// A film that a live circuit goes on from.
  static let taken = BrowserPage(name: "taken") {
    let film = try Film(SampleRun.square())
    let live = try LiveFigure(
      "param A = 3; param B = 2; A²(B + 5)", id: "live", title: "Go on from here")
    return PlayerPage([film], title: nil, live: live, engine: try BrowserSite.engine()).html
  }

  static let lives = [
    taken,
    live("square", [("square", square)]), live("idle", [("idle", square)], computes: false),
    live("pair", [("first", square), ("second", "input x = 1; sin(x)·x")]),
    live(
      "tensor", [("tensor", "param W = [[1, 2], [3, 4]]; const x = [[1], [-1]]; (W @ x).sum()")]),
    live("hundred", [("hundred", hundred)]),
  ]

  private static let square = "input A = 3; input B = 2; A²(B + 5)"

  /// A chain of 50 gates in two strands.
  private static var hundred: String {
    var lines = ["input x = 0.3", "input w = 0.9", "input b = 0.1"]
    var (left, right) = ("x", "b")
    for k in 0..<17 {
      lines.append("l\(k) = tanh(w·\(left) + \(right))")
      lines.append("r\(k) = sin(w·\(right))·\(left)")
      (left, right) = ("l\(k)", "r\(k)")
    }
    return (lines + ["\(left)·\(right)"]).joined(separator: "\n")
  }
}
