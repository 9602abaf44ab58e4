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
      calls += try Failure.refusing { () throws(OptionCall.Refusal) in
        try OptionCall.calls(list, of: "--optimizer")
      }
    }
    var rate: OptionValue?
    if let lr {
      rate = try Failure.refusing { () throws(OptionCall.Refusal) in
        try OptionCall.value(lr[...], of: "--lr \(OptionCall.shown(lr))")
      }
    }
    var schedule: OptionCall?
    if let scheduler {
      let schedules = try Failure.refusing { () throws(OptionCall.Refusal) in
        try OptionCall.calls(scheduler, of: "--scheduler")
      }
      guard schedules.count == 1 else {
        throw .usage("--scheduler \(OptionCall.shown(scheduler)): one scheduler for all optimizers")
      }
      schedule = schedules[0]
    }
    var choices: [OptimizerChoice] = []
    for call in calls {
      choices.append(
        try Failure.refusing { () throws(OptionCall.Refusal) in
          try OptimizerChoice(call, lr: rate, schedule)
        })
    }
    return choices
  }
}
