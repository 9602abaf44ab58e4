import ArgumentParser
import ExampleSupport
import Gradwire

/// Two half-circles are told apart by a network of 2-16-16-1.
@main
struct TwoMoons: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "TwoMoons",
    abstract: "Learns to tell two half-circles apart that reach into each other.",
    discussion: "200 points to learn from and 200 others to judge by.")

  @OptionGroup var options: RunOptions
  @Option(help: "How many steps to make.", transform: RunOptions.count) var steps = 300

  func run() throws {
    manualSeed(options.seed)
    let learned = Moons(count: 200, noise: 0.1)
    let heldOut = Moons(count: 200, noise: 0.1)
    let points = learned.points.named("points")
    let labels = learned.labels.named("labels")
    let network = Network()
    var file = RunFile(options.export, settings: ["example": "moons", "lr": "0.01"])
    file.add(["x": points, "y": labels, "x.test": heldOut.points, "y.test": heldOut.labels])
    file.add(weights: network.stateDict())

    let recorder = Recorder(Adam(network.parameters(), lr: 0.01), title: "two moons")
    let telling = Telling(of: steps)
    func loss() -> Tensor {
      let outputs = network(points)
      return scope("loss") { binaryCrossEntropyWithLogits(outputs, labels) }
    }
    for step in 0..<steps {
      let loss = recorder.step(recording: step.isMultiple(of: 5), loss)
      file.add(loss: loss)
      telling.step(step, loss: loss.item())
    }
    recorder.close(loss)
    telling.end()

    let accuracy = heldOut.accuracy(network)
    print("accuracy on the held out: \(Telling.percent(accuracy))")
    let parts = ScopeChoice.named(["first", "second", "output", "loss"])
    try recorder.trace.film(to: options.path("moons.html"), collapsing: parts)
    try loss().draw(to: options.path("moons.svg"), collapsing: parts)
    try file.save(outcome: ["accuracy": accuracy])
  }
}
