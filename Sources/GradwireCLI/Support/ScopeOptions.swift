import ArgumentParser
import Circuits
import Console
import Diagrams

/// Which scopes are drawn as one gate each, as several commands take it.
struct ScopeOptions: ParsableArguments {
  @Option(
    defaultAsFlag: ScopeOptions.everything, parsing: .next,
    help: ArgumentHelp(
      "Draw scopes as one gate each: those of these names, joined by commas; * and ? stand for "
        + "other characters.", valueName: "names"))
  var collapse: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Draw so many levels of scopes open, and those further in as one gate each.",
      valueName: "count"))
  var depth: Int?

  private static let everything = "all"

  /// The scopes, nil where all are drawn open.
  func choice() throws(Failure) -> ScopeChoice? {
    if let depth {
      if collapse != nil { throw .usage("--collapse and --depth exclude each other") }
      if depth < 0 { throw .usage("--depth \(depth): must be 0 or more") }
      return .depth(depth)
    }
    guard let collapse else { return nil }
    if collapse == ScopeOptions.everything { return .all }
    let names = collapse.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    if names.contains("") { throw .usage("--collapse \(collapse): a name is missing") }
    return .named(names)
  }

  /// Refuses names that no scope has, and tells where there is nothing to collapse.
  static func check(_ choice: ScopeChoice, in circuit: Circuit) throws(Failure) {
    do throws(DiagramError) { try choice.check(in: [circuit]) } catch {
      throw Failure(error, about: "--collapse")
    }
    if circuit.scopePaths.isEmpty {
      Terminal.note("note: the program has no scopes, so every gate is drawn")
    }
  }
}
