import Autograd
import Circuits

/// Runs of optimizers over a lesson's program.
struct LessonRun {
  private let program: LessonProgram
  private let text: ProgramText
  private let options: RunOptions
  private let log: ErrorLog

  /// So many steps are made where the lesson says nothing.
  static let usualSteps = 50

  init(_ program: LessonProgram, _ text: ProgramText, _ options: RunOptions, _ log: ErrorLog) {
    self.program = program
    self.text = text
    self.options = options
    self.log = log
  }

  /// The optimizers as they are written.
  ///
  /// - Parameters:
  ///   - options: What the block says.
  ///   - log: What takes errors.
  /// - Returns: At least one choice; nil where one is written wrongly.
  static func choices(_ options: RunOptions, _ log: ErrorLog) -> [OptimizerChoice]? {
    do throws(OptionCall.Refusal) {
      let rate = try options.lr.map { text throws(OptionCall.Refusal) in
        try OptionCall.value(text[...], of: "lr")
      }
      let schedule = try options.scheduler.map { text throws(OptionCall.Refusal) in
        try OptionCall.calls(text, of: "scheduler")
      }
      var choices: [OptimizerChoice] = []
      for call in try OptionCall.calls(options.optimizers ?? "sgd", of: "optimizer") {
        choices.append(try OptimizerChoice(call, lr: rate, schedule?.first, of: "optimizer"))
      }
      return choices
    } catch {
      log.add(error.message, at: options.place)
      return nil
    }
  }

  /// The traces of all optimizers, each from the declared values on.
  ///
  /// - Parameter title: What the traces are called.
  /// - Returns: One trace for each; nil, with a note in the log, where a run cannot be made.
  func traces(title: String) -> [Trace]? {
    guard let choices = LessonRun.choices(options, log) else { return nil }
    var traces: [Trace] = []
    for choice in choices {
      guard let trace = trace(choice, title) else { return nil }
      traces.append(trace)
    }
    return traces
  }

  private func trace(_ choice: OptimizerChoice, _ title: String) -> Trace? {
    guard let leaves = program.leaves() else { return nil }
    guard !leaves.moved.isEmpty else {
      log.add(
        "there is nothing that an optimizer could move", at: text.place,
        hint: "declare an input: input x = 3")
      return nil
    }
    do throws(OptionCall.Refusal) {
      let (optimizer, scheduler) = try choice.make(leaves.moved)
      let recorder = Recorder(
        optimizer, scheduler: scheduler, zeroGrad: options.zeroGrad, title: title)
      let run = Optimization(program.program, leaves.all, recorder)
      return follow(run)
    } catch {
      log.add(error.message, at: options.place)
      return nil
    }
  }

  private func follow(_ run: Optimization) -> Trace? {
    do throws(Optimization.Failure) {
      for _ in 0..<(options.steps ?? LessonRun.usualSteps) {
        try run.step()
        if run.recorder.divergence != nil { break }
      }
      // Where a run has diverged, the frame that shows it is the last.
      if run.recorder.divergence == nil { try run.close() }
      return run.recorder.trace
    } catch {
      if case .program(let error) = error {
        log.add(error, in: text.place)
      } else {
        log.add(error.description, at: text.place)
      }
      return nil
    }
  }
}
