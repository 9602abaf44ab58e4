import ArgumentParser
import Autograd
import Circuits
import Console
import Diagrams
import Pages

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what programs can call, what optimizes them, and how drawings can look.",
    discussion: """
      EXAMPLES
        gradwire list functions
        gradwire list functions tanh
        gradwire list optimizers
        gradwire list schedulers steplr
        gradwire list themes
      """,
    subcommands: [Functions.self, Optimizers.self, Schedulers.self, Themes.self])
}

extension List {
  struct Functions: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the functions of programs; with a name, all about that one.",
      discussion: """
        EXAMPLES
          gradwire list functions
          gradwire list functions tanh
        """)

    @Argument(help: "A function's name.")
    var name: String?

    func run() throws {
      guard let name else {
        return try Terminal.put(
          TextColumns.text(
            FunctionCatalog.all.map { [$0.signature, $0.summary] }, widest: 44))
      }
      guard let function = FunctionCatalog.named(name) else {
        let suggestion = Suggestion.function(near: name).map { "did you mean '\($0)'? " } ?? ""
        throw Failure.usage(
          "there is no function '\(name)'; \(suggestion)'gradwire list functions' lists them all")
      }
      try Terminal.put(
        """
        \(function.signature)
          \(function.summary)
          value       \(function.formula)
          derivative  \(function.derivative)

        """)
    }
  }

  struct Themes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the colour themes.",
      discussion: """
        EXAMPLES
          gradwire list themes
          gradwire draw 'x²' x=3 --theme dark -o dark.svg
        """)

    func run() throws {
      try Terminal.put(TextColumns.text(Theme.all.map { [$0.name, $0.summary] }))
    }
  }
}
