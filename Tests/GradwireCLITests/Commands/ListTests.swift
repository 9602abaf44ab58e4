import Autograd
import Testing

/// `gradwire list`.
struct ListTests {
  @Test func everyFunctionIsListed() async throws {
    let outcome = try await Tool.run(["list", "functions"], in: Folder())
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    #expect(outcome.lines.count == FunctionCatalog.all.count)
    for (line, function) in zip(outcome.lines, FunctionCatalog.all) {
      #expect(line.hasPrefix(function.signature + "  "))
      #expect(line.hasSuffix("  " + function.summary))
    }
  }

  @Test func functionsAreExplained() async throws {
    let folder = try Folder()
    for function in FunctionCatalog.all {
      let outcome = try await Tool.run(["list", "functions", function.name], in: folder)
      #expect(outcome.code == 0)
      #expect(
        outcome.text == """
          \(function.signature)
            \(function.summary)
            value       \(function.formula)
            derivative  \(function.derivative)

          """)
    }
  }

  @Test func everyOptimizerIsListed() async throws {
    let outcome = try await Tool.run(["list", "optimizers"], in: Folder())
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    #expect(outcome.lines.count == 14)
    for (line, optimizer) in zip(outcome.lines, OptimizerCatalog.all) {
      #expect(line.hasPrefix(optimizer.name + " ") && line.hasSuffix("  " + optimizer.summary))
    }
  }

  @Test func everySchedulerIsListed() async throws {
    let outcome = try await Tool.run(["list", "schedulers"], in: Folder())
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    #expect(outcome.lines.count == 11)
    for (line, scheduler) in zip(outcome.lines, SchedulerCatalog.all) {
      #expect(line.hasPrefix(scheduler.name + " ") && line.hasSuffix("  " + scheduler.summary))
    }
  }

  @Test func optimizersAreExplained() async throws {
    let folder = try Folder()
    for optimizer in OptimizerCatalog.all {
      let outcome = try await Tool.run(
        ["list", "optimizers", optimizer.name.uppercased()], in: folder)
      #expect(outcome.code == 0)
      #expect(outcome.lines.first == optimizer.name)
      for fact in [optimizer.summary, optimizer.formula, optimizer.paper] {
        #expect(outcome.text.contains(fact), "\(optimizer.name)")
      }
      check(outcome, optimizer.options)
    }
  }

  @Test func schedulersAreExplained() async throws {
    let folder = try Folder()
    for scheduler in SchedulerCatalog.all {
      let outcome = try await Tool.run(
        ["list", "schedulers", scheduler.name.lowercased()], in: folder)
      #expect(outcome.code == 0)
      #expect(outcome.lines.first == scheduler.name)
      for fact in [scheduler.summary, scheduler.formula] { #expect(outcome.text.contains(fact)) }
      check(outcome, scheduler.options)
    }
  }

  /// Every option stands there in two lines, in order.
  private func check(_ outcome: Tool.Outcome, _ options: [Hyperparameter]) {
    let lines = outcome.lines.drop { $0 != "options" }.dropFirst().map {
      String($0.drop { $0 == " " })
    }
    #expect(lines.count == 2 * options.count)
    for (i, option) in options.enumerated() where 2 * i + 1 < lines.count {
      #expect(lines[2 * i].hasPrefix(option.name + " "))
      #expect(lines[2 * i].hasSuffix("  " + option.meaning))
      let value = option.standard.map { "default \($0.text)" } ?? "must be given"
      #expect(lines[2 * i + 1] == "\(value), takes \(option.kind.text)")
    }
  }

  /// The options of SGD as PyTorch's page has them.
  @Test func optionsHaveDefaults() async throws {
    let outcome = try await Tool.run(["list", "optimizers", "sgd"], in: Folder())
    for line in [
      "  lr            learning rate: how far a step goes",
      "                default 0.001, takes a number, at least 0",
      "  nesterov      look ahead along the momentum",
      "                default False, takes True or False",
    ] {
      #expect(outcome.lines.contains(line), "\(outcome.text)")
    }
  }

  @Test func themesAreListed() async throws {
    let outcome = try await Tool.run(["list", "themes"], in: Folder())
    #expect(outcome.code == 0)
    #expect(
      outcome.lines.map { $0.prefix { $0 != " " } } == ["light", "dark", "print", "classic"])
  }

  @Test(arguments: [
    Refusal(["list", "functions", "tahn"], 64, "'tahn'", "did you mean 'tanh'?"),
    Refusal(["list", "functions", "qqqqqqq"], 64, "'qqqqqqq'", "gradwire list functions"),
    Refusal(["list", "functions", ""], 64, "''"),
    Refusal(["list", "functions", "tanh", "sin"], 64, "sin"),
    Refusal(["list", "optimizers", "adma"], 64, "'adma'", "'Adam'", "gradwire list optimizers"),
    Refusal(["list", "optimizers", "q"], 64, "'q'; 'gradwire list optimizers' lists them all"),
    Refusal(["list", "schedulers", "setplr"], 64, "'StepLR'", "gradwire list schedulers"),
    Refusal(["list", "themes", "dark"], 64, "dark"),
  ])
  func unknownNamesAreRefused(_ refusal: Refusal) async throws {
    try await refusal.check(in: Folder())
  }
}
