import ArgumentParser
import Autograd
import Diagrams
import Pages

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists what programs can call and how drawings can look.",
    discussion: """
      EXAMPLES
        gradwire list functions
        gradwire list functions tanh
        gradwire list themes
      """,
    subcommands: [Functions.self, Themes.self])
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
          columns(FunctionCatalog.all.map { ($0.signature, $0.summary) }))
      }
      guard let function = FunctionCatalog.named(name) else {
        throw Failure.usage(
          "there is no function '\(name)'; 'gradwire list functions' lists them all")
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
      try Terminal.put(columns(Theme.all.map { ($0.name, $0.summary) }))
    }
  }
}

/// Two columns of text.
private func columns(_ rows: [(String, String)]) -> String {
  let width = rows.map(\.0.count).max() ?? 0
  return rows.map { left, right in
    left + String(repeating: " ", count: width - left.count + 2) + right + "\n"
  }.joined()
}
