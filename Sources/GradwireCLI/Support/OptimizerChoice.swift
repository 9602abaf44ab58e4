import ArgumentParser
import Autograd
import Circuits

/// Which optimizers, at which rates, as several commands take them.
struct OptimizerInput: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Optimizers, joined by commas or given one by one; options in brackets, as in "
        + "'SGD(lr=0.01, momentum=0.9)'. 'gradwire list optimizers' knows them all. (default: sgd)",
      valueName: "name"))
  var optimizer: [String] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The learning rate of all optimizers that do not say their own. (default: the optimizer's)",
      valueName: "number"))
  var lr: String?

  @Option(
    help: ArgumentHelp(
      "What changes the learning rate from step to step, as in 'StepLR(step_size=10)'; "
        + "see 'gradwire list schedulers'.", valueName: "name"))
  var scheduler: String?

  /// The optimizers in the order in which they were given.
  func choices() throws(Failure) -> [OptimizerChoice] {
    var calls: [OptionCall] = []
    for list in optimizer.isEmpty ? ["sgd"] : optimizer {
      calls += try OptionCall.calls(list, of: "--optimizer")
    }
    var rate: OptionValue?
    if let lr { rate = try OptionCall.value(lr[...], of: "--lr \(OptionCall.shown(lr))") }
    var schedule: OptionCall?
    if let scheduler {
      let schedules = try OptionCall.calls(scheduler, of: "--scheduler")
      guard schedules.count == 1 else {
        throw .usage("--scheduler \(OptionCall.shown(scheduler)): one scheduler for all optimizers")
      }
      schedule = schedules[0]
    }
    var choices: [OptimizerChoice] = []
    for call in calls { choices.append(try OptimizerChoice(call, lr: rate, schedule)) }
    return choices
  }
}

/// One optimizer with its options and scheduler, not yet over any parameters.
struct OptimizerChoice {
  /// What is known of the optimizer.
  let declaration: OptimizerDeclaration
  /// The options that differ from their defaults, as given.
  let options: [(name: String, value: OptionValue)]
  private let text: String
  private let schedule: (declaration: SchedulerDeclaration, call: OptionCall)?

  init(_ call: OptionCall, lr: OptionValue?, _ schedule: OptionCall?) throws(Failure) {
    text = call.text
    do throws(OptimizerError) { declaration = try OptimizerCatalog.named(call.name) } catch {
      throw .unknown(
        call.name, in: "--optimizer", OptimizerCatalog.all.map(\.name), "optimizer", "optimizers")
    }
    var options = call.options
    if let lr, !options.contains(where: { $0.name == "lr" }) { options.append(("lr", lr)) }
    self.options = options
    guard let schedule else {
      self.schedule = nil
      return
    }
    do throws(OptimizerError) {
      self.schedule = (try SchedulerCatalog.named(schedule.name), schedule)
    } catch {
      throw .unknown(
        schedule.name, in: "--scheduler", SchedulerCatalog.all.map(\.name), "scheduler",
        "schedulers")
    }
  }

  /// Makes the optimizer, and its scheduler if there is one.
  ///
  /// - Parameter parameters: What it shall change.
  /// - Returns: Both.
  /// - Throws: A `Failure` that names the option and what it takes.
  func make(
    _ parameters: [Tensor]
  ) throws(Failure) -> (optimizer: any Optimizer, scheduler: (any Scheduler)?) {
    let optimizer: any Optimizer
    do throws(OptimizerError) { optimizer = try declaration.optimizer(parameters, options) } catch {
      throw .optimizer(error, in: "--optimizer \(OptionCall.shown(text))", declaration.options)
    }
    guard let schedule else { return (optimizer, nil) }
    do throws(OptimizerError) {
      return (optimizer, try schedule.declaration.scheduler(optimizer, schedule.call.options))
    } catch {
      throw .optimizer(
        error, in: "--scheduler \(OptionCall.shown(schedule.call.text))",
        schedule.declaration.options)
    }
  }
}

extension Failure {
  /// A name that no catalog has, with the one that was probably meant.
  static func unknown(
    _ name: String, in place: String? = nil, _ known: [String], _ kind: String, _ plural: String
  ) -> Failure {
    // These names are found in any case, so a slip is not one of case.
    let nearest = Suggestion.nearest(
      to: name.lowercased(), among: known.map { $0.lowercased() })
    let meant = known.first { $0.lowercased() == nearest }
    let hint = meant.map { "; did you mean '\($0)'?" } ?? ";"
    return .usage(
      (place.map { $0 + ": " } ?? "") + "there is no \(kind) '\(OptionCall.shown(name))'\(hint)"
        + " 'gradwire list \(plural)' lists them all")
  }

  /// An option that an optimizer or scheduler does not take; what does not suit the parameters is
  /// the program's matter.
  fileprivate static func optimizer(
    _ error: OptimizerError, in place: String, _ declared: [Hyperparameter]
  ) -> Failure {
    var text = "\(place): \(error.description)"
    if case .unknownOption(_, let option) = error {
      let names = declared.map(\.name)
      let hint = Suggestion.nearest(to: option, among: names)
      text += (hint.map { "; did you mean '\($0)'?" } ?? ";")
      text += " its options are " + names.joined(separator: ", ")
    }
    if case .badParameter = error { return .data(text) }
    return .usage(text)
  }
}
