import ArgumentParser
import Autograd
import Circuits
import Console
import Diagrams
import Graphviz

struct Optimize: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Minimizes a program step by step, and shows every step.",
    usage: "gradwire optimize <program> [<name=value> ...] [<options>]",
    discussion: """
      What the program declares as param is moved; without any, all inputs that take a gradient are \
      parameters. --freeze makes one a constant. Frame k shows values and gradients before step k; one more frame shows where the run ended.

      Without -o and --frames, a terminal shows a table, and a pipe gets CSV. Several optimizers run \
      one after the other from the same start. A page (.html) compares them, and CSV has a first \
      column that names them; the other files are written once for each, run.json as run-sgd.json \
      and run-adam.json, and frames go into a folder for each.

      A run stops where a value or gradient is not finite any more, and all up to there is written. \
      Ctrl-C keeps the frames that are written and no other file.

      EXAMPLES
        gradwire optimize 'abs(x - y)' x=5 y=1 --lr 0.1 --steps 25
        gradwire optimize 'A²(B + 5)' A=3 B=2 --lr 0.01 -o run.html -o run.svg
        gradwire optimize 'abs(x - y)' x=5 y=1 --no-zero-grad --lr 0.1 --frames steps
        gradwire optimize '(a - 1)²' a=3 --optimizer 'adam,sgd(momentum=0.9)'
        gradwire optimize 'w²' w=2 --optimizer adam --show-optimizer -o adam.html
        gradwire optimize 'param w = 2; input x = 3; (w·x − 1)²' --lr 0.05
        gradwire optimize 'scope("fit") { e = w·x − 1 }; e²' w=0 x=2 --freeze x --collapse
        gradwire optimize 'w²' w=2 --scheduler 'StepLR(step_size=10)' --until-loss 1
      """)

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where to; the extension chooses the format: "
        + "\(RunFormat.all.map(\.pathExtension).joined(separator: ", ")). "
        + "May be given several times.",
      valueName: "file"))
  var output: [String] = []

  @OptionGroup var input: ProgramInput

  @OptionGroup var optimizers: OptimizerInput

  @Option(parsing: .unconditional, help: ArgumentHelp("How many steps.", valueName: "count"))
  var steps = 100

  @Flag(
    name: .customLong("no-zero-grad"),
    help: "Let gradients add up from step to step, instead of clearing them.")
  var addsUp = false

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Stop as soon as the loss is so small.", valueName: "number"))
  var untilLoss: Double?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Show only every so many steps, and the last.", valueName: "count"))
  var every = 1

  @Option(help: ArgumentHelp("A folder for a picture of every frame.", valueName: "folder"))
  var frames: String?

  @Option(
    help: ArgumentHelp(
      "Formats of these pictures, joined by commas: "
        + "\(Film.frameFormats.map(\.pathExtension).joined(separator: ", ")). (default: svg)",
      valueName: "list"))
  var format: String?

  @Flag(
    help: "Draw the optimizer, too: gates from each gradient to the parameter of the next step.")
  var showOptimizer = false

  @OptionGroup var scopes: ScopeOptions

  @OptionGroup var picture: PictureOptions

  /// More steps than this would take days.
  private static let mostSteps = 1_000_000_000
  /// More frames than this are no film and no folder that anything could open.
  private static let mostFrames = 100_000

  func validate() throws { try input.requireProgram() }

  func run() throws {
    var style = try picture.style()
    style.showsOptimizer = showOptimizer
    let chosen = try outputs()
    let frameFormats = try pictureFormats()
    try checkNumbers(holdsFrames: chosen.contains { $0.format.holdsFrames })
    let scopes = try scopes.choice()
    let choices = try optimizers.choices()
    let prepared = try input.prepared()
    var loops: [RunLoop] = []
    for choice in choices {
      loops.append(
        try loop(
          choice, prepared, scopes, holdsFrames: chosen.contains { $0.format.holdsFrames }))
    }
    Interrupt.watch()
    var setting = RunFormat.Setting(style: style, runCount: choices.count)
    if chosen.contains(where: { $0.format.pathExtension == RunFormat.page.pathExtension }) {
      setting.engine = try EngineFile.read()
      // Pages compute whole circuits; with collapsed ones they play what was computed here.
      setting.program =
        setting.engine == nil || scopes != nil ? nil : liveProgram(prepared)
    }
    let outputs = try RunOutputs(
      chosen, runs: RunOutputs.names(choices.map(\.declaration.name)), setting)
    if let frames {
      try outputs.add(frames) { path throws(Failure) in
        try FrameFolder(path, frameFormats, style, lastStep: steps, every: every)
      }
      if frameFormats.contains(where: { $0.needsFonts }), let advice = GraphvizLibrary.fontAdvice()
      {
        Terminal.note("note: " + advice)
      }
    } else if chosen.isEmpty {
      outputs.addShared(
        Terminal.isInteractive
          ? RunTable(runCount: choices.count, width: Terminal.width)
          : CSVRunWriter(StreamSink(), hasLabels: choices.count > 1))
    }
    try run(loops, outputs)
  }

  private func run(_ loops: [RunLoop], _ outputs: RunOutputs) throws(Failure) {
    // Every optimizer meets the same random numbers.
    let start = Generator.current.state
    for (i, loop) in loops.enumerated() {
      Generator.current.state = start
      var progress = Progress(loop.optimizer.declaration.name, unit: "steps")
      let outcome = try loop.run(outputs.writers(ofRun: i)) { done in
        progress.update(done, part: Double(done) / Double(loop.goal.steps))
      }
      progress.end()
      if case .interrupted = outcome { throw Interrupt.failure(outputs.keptAfterInterruption) }
      if case .diverged(let divergence) = outcome, !outputs.tellsEnding {
        let label = loops.count > 1 ? "\(loop.optimizer.declaration.name): " : ""
        Terminal.note("note: \(label)the run diverges and ends in \(divergence.text)")
      }
    }
    try outputs.commit()
  }

  private func loop(
    _ choice: OptimizerChoice, _ prepared: ProgramInput.Prepared, _ scopes: ScopeChoice?,
    holdsFrames: Bool
  ) throws(Failure) -> RunLoop {
    let inputs = prepared.inputs()
    let moved = prepared.program.parameterNames
    let parameters = inputs.compactMap { name, tensor in
      tensor.requiresGrad && (moved.isEmpty || moved.contains(name)) ? tensor : nil
    }
    if let complex = parameters.first(where: { $0.dtype.isComplex }), let name = complex.name {
      throw .usage(
        "\(name) is complex, and optimizers move real numbers only; give its parts and write "
          + "complex(re, im), or --freeze \(name)")
    }
    if parameters.isEmpty {
      throw .usage(
        "there is no parameter to optimize; give an input a number, as in x=5, and do not freeze it"
      )
    }
    let (optimizer, scheduler) = try Failure.refusing { () throws(OptionCall.Refusal) in
      try choice.make(parameters)
    }
    if let left = scheduler?.stepsLeft, left < steps {
      throw .usage(
        "--scheduler: \(scheduler?.declaration.name ?? "it") has \(left) steps, --steps \(steps) "
          + "asks for more")
    }
    return RunLoop(
      program: prepared.program, inputs: inputs, optimizer: optimizer, scheduler: scheduler,
      title: input.title,
      goal: RunLoop.Goal(
        steps: steps, untilLoss: untilLoss, every: every, zeroGrad: !addsUp),
      scopes: scopes, holdsFrames: holdsFrames, place: prepared.place)
  }

  /// The program as pages compute it, nil where they cannot.
  private func liveProgram(_ prepared: ProgramInput.Prepared) -> String? {
    let moved = prepared.program.parameterNames
    let values = prepared.inputs().map { name, tensor in
      let kind: Declaration.Kind =
        if !tensor.requiresGrad { .const } else if moved.isEmpty || moved.contains(name) {
          .param
        } else { .input }
      return (name: name, kind: kind, value: TensorValue(tensor))
    }
    return try? LiveProgram.text(prepared.text, values)
  }

  private func outputs() throws(Failure) -> [(path: String, format: RunFormat)] {
    var outputs: [(path: String, format: RunFormat)] = []
    for path in output { outputs.append((path, try RunFormat.forFile(path))) }
    return outputs
  }

  private func pictureFormats() throws(Failure) -> [DiagramFormat] {
    guard let format else { return [.svg] }
    if frames == nil { throw .usage("--format is for --frames; -o chooses by its extension") }
    var formats: [DiagramFormat] = []
    for part in format.split(separator: ",", omittingEmptySubsequences: false) {
      guard let known = Film.frameFormats.first(where: { $0.pathExtension == part }) else {
        throw .usage(
          "--format \(format): '\(part)' is not one of "
            + "\(Film.frameFormats.map(\.pathExtension).joined(separator: ", "))")
      }
      formats.append(known)
    }
    return formats
  }

  private func checkNumbers(holdsFrames: Bool) throws(Failure) {
    guard steps >= 1, steps <= Optimize.mostSteps else {
      throw .usage("--steps \(steps): from 1 to \(Optimize.mostSteps) steps can be made")
    }
    guard every >= 1 else { throw .usage("--every \(every): must be at least 1") }
    if let untilLoss, untilLoss.isNaN { throw .usage("--until-loss nan: must be a number") }
    if frames == "" { throw .usage("--frames: the folder needs a name") }
    let count = steps / every + 1
    if count > Optimize.mostFrames, holdsFrames || frames != nil {
      throw .usage(
        "\(count) frames are more than a film or folder can hold, \(Optimize.mostFrames); "
          + "add --every \(steps / Optimize.mostFrames + 1)")
    }
  }
}
