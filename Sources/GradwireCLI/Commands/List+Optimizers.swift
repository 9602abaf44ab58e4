import ArgumentParser
import Autograd
import Circuits
import Console

extension List {
  struct Optimizers: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the optimizers; with a name, all about that one.",
      discussion: """
        EXAMPLES
          gradwire list optimizers
          gradwire list optimizers adam
        """)

    @Argument(help: "An optimizer's name.")
    var name: String?

    func run() throws {
      let all = OptimizerCatalog.all
      guard let name else {
        return try Terminal.put(TextColumns.text(all.map { [$0.name, $0.summary] }))
      }
      guard let found = try? OptimizerCatalog.named(name) else {
        throw Failure(
          OptionCall.Refusal.unknown(name, all.map(\.name), "optimizer", "optimizers"))
      }
      try Terminal.put(
        explanation(
          found.name, found.summary, [["update", found.formula], ["paper", found.paper]],
          found.options))
    }
  }

  struct Schedulers: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists the learning rate schedulers; with a name, all about that one.",
      discussion: """
        EXAMPLES
          gradwire list schedulers
          gradwire list schedulers steplr
        """)

    @Argument(help: "A scheduler's name.")
    var name: String?

    func run() throws {
      let all = SchedulerCatalog.all
      guard let name else {
        return try Terminal.put(TextColumns.text(all.map { [$0.name, $0.summary] }))
      }
      guard let found = try? SchedulerCatalog.named(name) else {
        throw Failure(
          OptionCall.Refusal.unknown(name, all.map(\.name), "scheduler", "schedulers"))
      }
      try Terminal.put(
        explanation(found.name, found.summary, [["rate", found.formula]], found.options))
    }
  }
}

/// All about one optimizer or scheduler.
private func explanation(
  _ name: String, _ summary: String, _ facts: [[String]], _ options: [Hyperparameter]
) -> String {
  var rows: [[String]] = []
  for option in options {
    rows.append([option.name, option.meaning])
    let value = option.standard.map { "default \($0.text)" } ?? "must be given"
    rows.append(["", "\(value), takes \(option.kind.text)"])
  }
  return "\(name)\n" + TextColumns.text([[summary]] + facts, indent: 2) + "\noptions\n"
    + TextColumns.text(rows, indent: 2)
}
