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
  private let title: String
  private let figure: PlayerFigure
  private let live: LiveFigure?
  private let engine: [UInt8]?

  private static let longestTitle = 60

  /// Puts films together.
  ///
  /// - Parameters:
  ///   - films: At least one film; traps on none.
  ///   - title: What the page is called; the first run's title unless given.
  public init(_ films: [Film], title: String? = nil) {
    self.init(films, title: title, live: nil, engine: nil)
  }

  /// Puts films together with a circuit that goes on from any of their steps.
  ///
  /// - Parameters:
  ///   - films: At least one film; traps on none.
  ///   - title: What the page is called; the first run's title unless given.
  ///   - live: The circuit that computes on the page, from the same program.
  ///   - engine: The engine that computes, packed by gzip.
  package init(_ films: [Film], title: String?, live: LiveFigure?, engine: [UInt8]?) {
    let program = title ?? films.first?.trace.setup.title ?? ""
    let isHeading = !program.isEmpty && program.count <= PlayerPage.longestTitle
    let output = films.first?.trace.scenes.first?.circuit.output.name
    self.title = isHeading ? program : "Optimizing \(output ?? "the output")"
    var figure = PlayerFigure(films, id: "film", title: self.title)
    figure.isAlone = true
    figure.program = isHeading ? "" : program
    let canGoOn = engine != nil && films.allSatisfy { $0.canBeTakenOver }
    self.live = canGoOn ? live : nil
    self.engine = self.live == nil ? nil : engine
    figure.successor = self.live?.id
    self.figure = figure
  }

  /// The document.
  public var html: String {
    var shell = PageShell(title: title, summary: summary)
    shell.styles = FigureAssets.styles
    shell.sections = [figure.html]
    shell.data = figure.data
    if let live {
      shell.sections.append(
        "<section class=\"taken\" hidden><h2>Go on from here</h2>\n\(live.html)</section>")
      shell.data += live.data
      shell.engine = engine
    }
    shell.scripts = FigureAssets.scripts
    return shell.html
  }

  /// The script that writes numbers as `NumberText` does, for other pages and for tests.
  package static let numberScript = FigureAssets.numberText

  /// What happened, run by run.
  private var summary: String {
    let runs = figure.runs
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
}

extension Film {
  /// Whether the page knows every number that its parameters have.
  fileprivate var canBeTakenOver: Bool {
    (trace.frames.first?.parameters ?? []).allSatisfy { $0.value.type.isListed }
  }
}
