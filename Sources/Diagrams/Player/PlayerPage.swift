import Autograd
import Circuits
import Pages

/// Films on a page: one HTML file that plays every step, and unfolds each into its forward and
/// backward wave.
///
/// ```swift
/// let page = PlayerPage([try Film(recorder.trace)], title: "A²(B + 5)")
/// page.html   // everything in one document; it asks the network for nothing
/// ```
///
/// Films of the same program are runs to be compared: one picture serves all that have the same
/// topology, and their curves lie over each other.
public struct PlayerPage: Sendable {
  let title: String
  /// The title in full, where it is too long for a heading.
  let program: String
  let runs: [PlayerRun]
  let scenes: [PlayerScene]

  private static let longestTitle = 60

  /// Puts films together.
  ///
  /// - Parameters:
  ///   - films: At least one film; traps on none.
  ///   - title: What the page is called; the first run's title unless given.
  public init(_ films: [Film], title: String? = nil) {
    precondition(!films.isEmpty, "a page shows at least one film")
    var scenes: [PlayerScene] = []
    var runs: [PlayerRun] = []
    var keys = PlayerKeys(films.map { $0.trace.setup })
    for film in films {
      let places = film.scenes.indices.map { i in
        if let known = scenes.firstIndex(where: { $0.suits(film, scene: i) }) { return known }
        scenes.append(PlayerScene(film, scene: i, prefix: "gw\(scenes.count)"))
        return scenes.count - 1
      }
      let (key, name) = keys.next()
      runs.append(PlayerRun(film: film, key: key, name: name, scenes: places))
    }
    self.scenes = scenes
    self.runs = runs
    program = title ?? films.first?.trace.setup.title ?? ""
    let output = films.first?.trace.scenes.first?.circuit.output.name
    self.title =
      program.isEmpty || program.count > PlayerPage.longestTitle
      ? "Optimizing \(output ?? "the output")" : program
  }

  /// The document.
  public var html: String {
    var shell = PageShell(title: title, summary: summary)
    shell.styles = [PlayerAssets.styles]
    shell.sections = sections
    shell.data = data
    shell.scripts = PlayerAssets.scripts
    return shell.html
  }

  /// The script that writes numbers as `NumberText` does, for other pages and for tests.
  package static let numberScript = PlayerAssets.numberText

  /// What happened, run by run.
  private var summary: String {
    let start = runs.first?.trace.frames.first?.loss ?? .nan
    let endings = runs.prefix(6).map { run in
      let last = run.trace.frames.last
      if case .diverged(let place) = run.trace.outcome {
        return "\(run.setup.label): diverges at step \(place.step)."
      }
      let loss = NumberText.text(last?.loss ?? .nan)
      return "\(run.setup.label): \(loss) after \(last?.step ?? 0) steps."
    }
    return "Loss \(NumberText.text(start)) at first. " + endings.joined(separator: " ")
      + (runs.count > 6 ? " And \(runs.count - 6) more runs." : "")
  }

  private var data: [(id: String, json: String)] {
    var columns = NumberColumns()
    let runs = runs.map { $0.json(sceneCount: scenes.count, &columns) }
    let film: JSONText = .object([
      "version": .integer(1), "title": .string(title), "runs": .array(runs),
      "scenes": .array(scenes.enumerated().map { $1.json(id: "gw\($0)") }),
    ])
    return [("film", film.line), ("film-numbers", columns.json)]
  }
}

/// Short names for runs, each unlike the others.
struct PlayerKeys {
  private let setups: [TraceSetup]
  private var used: [String: Int] = [:]
  private var position = 0

  init(_ setups: [TraceSetup]) { self.setups = setups }

  /// The next run's key for addresses and its name for curves.
  mutating func next() -> (key: String, name: String) {
    let setup = setups[position]
    position += 1
    let word = XML.identifier(setup.optimizer).lowercased()
    let count = (used[word] ?? 0) + 1
    used[word] = count
    let name = PlayerKeys.name(
      setup, among: setups.filter { $0.optimizer == setup.optimizer }, count)
    return (count == 1 ? word : "\(word)-\(count)", name)
  }

  /// The optimizer; where several runs use it, with the rate that tells them apart, or a number.
  private static func name(_ setup: TraceSetup, among same: [TraceSetup], _ count: Int) -> String {
    if same.count == 1 { return setup.optimizer }
    let rates = same.map { rate($0) }
    let own = rate(setup)
    let isTelling = !own.isEmpty && rates.count { $0 == own } == 1
    return setup.optimizer + " " + (isTelling ? own : count.description)
  }

  private static func rate(_ setup: TraceSetup) -> String {
    setup.options.first { $0.name == "lr" }?.value.text ?? ""
  }
}
