import ArgumentParser
import ExampleSupport
import Gradwire

/// A wave is found in noise by a network with one hidden layer.
@main
struct CurveFit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "CurveFit",
    abstract: "Fits sin 2x to 100 measurements with noise of 0.1.",
    discussion: "What is learned is judged by its distance from the wave without noise.")

  @OptionGroup var options: RunOptions
  @Option(help: "How many steps to make.", transform: RunOptions.count) var steps = 1_000

  func run() throws {
    manualSeed(options.seed)
    let x = Tensor.linspace(-3, 3, 100, dtype: .float64).unsqueeze(1).named("x")
    let wave = (2 * x).sin()
    let y = (wave + 0.1 * Tensor.randnLike(wave)).named("y")
    let network = Sequential(
      Linear(1, 32, dtype: .float64), Tanh(), Linear(32, 1, dtype: .float64))
    var file = RunFile(options.export, settings: ["example": "curve", "lr": "0.05"])
    file.add(["x": x, "y": y, "x.test": x, "y.test": wave])
    file.add(weights: network.stateDict())

    let optimizer = Adam(network.parameters(), lr: 0.05)
    let scheduler = CosineAnnealingLR(optimizer, tMax: steps)
    let recorder = Recorder(optimizer, scheduler: scheduler, title: "curve fit")
    let telling = Telling(of: steps)
    func loss() -> Tensor { mseLoss(network(x), y).named("loss") }
    for step in 0..<steps {
      let loss = recorder.step(recording: step.isMultiple(of: 10), loss)
      file.add(loss: loss)
      telling.step(step, loss: loss.item())
    }
    recorder.close(loss)
    telling.end()

    let distance = mseLoss(network(x), wave).sqrt().item()
    print("distance from the wave: \(NumberText.text(distance))")
    try recorder.trace.film(to: options.path("curve.html"), collapsing: .depth(1))
    try loss().draw(to: options.path("curve.svg"), collapsing: .depth(1))
    try file.save(outcome: ["distance": distance])
  }
}
