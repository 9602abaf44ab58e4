import Circuits
import Pages

/// Films as one figure of a page that may hold many.
///
/// ```swift
/// let figure = PlayerFigure([try Film(recorder.trace)], id: "descent", title: "Down to 3")
/// shell.styles = FigureAssets.styles
/// shell.sections = ["<section><p>…</p></section>", figure.html]
/// shell.data = figure.data
/// shell.scripts = FigureAssets.scripts
/// ```
///
/// In addresses `#step=17&run=adam` is about the only figure of a page, `#descent.step=17` about one
/// of several.
package struct PlayerFigure: Sendable {
  /// Every id in the figure begins with it.
  package let id: String
  /// What the figure is called by those who do not see it.
  package let title: String
  /// The program, where the page does not tell it already.
  package var program = ""
  /// Whether the page is about this figure alone: its controls stay at the foot of the window, and keys
  /// pressed anywhere are its own.
  package var isAlone = false
  /// The id of the live circuit that goes on from here.
  var successor: String?

  let runs: [PlayerRun]
  let scenes: [PlayerScene]

  /// Puts films together.
  ///
  /// - Parameters:
  ///   - films: At least one film; traps on none.
  ///   - id: Unlike that of any other figure of the page.
  ///   - title: What the figure is called.
  package init(_ films: [Film], id: String, title: String) {
    precondition(!films.isEmpty, "a figure shows at least one film")
    let id = XML.identifier(id)
    var scenes: [PlayerScene] = []
    var runs: [PlayerRun] = []
    var keys = PlayerKeys(films.map { $0.trace.setup })
    for film in films {
      let places = film.scenes.indices.map { i in
        if let known = scenes.firstIndex(where: { $0.suits(film, scene: i) }) { return known }
        scenes.append(PlayerScene(film, scene: i, prefix: "\(id)-s\(scenes.count)"))
        return scenes.count - 1
      }
      let (key, name) = keys.next()
      runs.append(PlayerRun(film: film, key: key, name: name, scenes: places))
    }
    self.id = id
    self.title = title
    self.scenes = scenes
    self.runs = runs
  }

  /// What the figure's script reads, JSON under ids.
  package var data: [(id: String, json: String)] {
    var columns = NumberColumns()
    let runs = runs.map { $0.json(sceneCount: scenes.count, &columns) }
    let film: JSONText = .object([
      "version": .integer(1), "title": .string(title), "runs": .array(runs),
      "scenes": .array(scenes.map { $0.json }),
    ])
    return [("\(id)-data", film.line), ("\(id)-numbers", columns.json)]
  }
}
