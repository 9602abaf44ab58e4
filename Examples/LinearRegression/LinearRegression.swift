import ArgumentParser
import ExampleSupport
import Gradwire

/// Linear regression on real data, by gradient descent.
@main
struct LinearRegression: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "LinearRegression",
    abstract: "Predicts from ten measurements how far diabetes goes on in a year.",
    discussion: "442 patients, from scikit-learn: 354 to learn from, 88 held out.")

  @OptionGroup var options: RunOptions
  @Option(help: "How many steps to make.", transform: RunOptions.count) var steps = 500
  @Option(help: "The table of patients.") var data = TableFile.folder + "/diabetes.npy"

  func run() throws {
    manualSeed(options.seed)
    let (learned, heldOut) = try Patients(table: TableFile.load(data)).parted(354)
    let x = learned.measurements.named("x")
    let y = learned.outcomes.named("y")

    let w = Tensor.zeros([10], dtype: .float64).named("w")
    let b = Tensor(0.0, dtype: .float64).named("b")
    w.requiresGrad = true
    b.requiresGrad = true
    func predict(_ x: Tensor) -> Tensor { scope("model") { x.matmul(w) + b } }

    func loss() -> Tensor { mseLoss(predict(x), y).named("loss") }
    var file = RunFile(
      options.export, settings: ["example": "regression", "lr": "0.1", "momentum": "0.9"])
    file.add(["x": x, "y": y, "x.test": heldOut.measurements, "y.test": heldOut.outcomes])

    let recorder = Recorder(SGD([w, b], lr: 0.1, momentum: 0.9), title: "linear regression")
    let telling = Telling(of: steps)
    for step in 0..<steps {
      let loss = recorder.step(recording: step.isMultiple(of: 10), loss)
      file.add(loss: loss)
      telling.step(step, loss: loss.item())
    }
    recorder.close(loss)
    telling.end()

    // What descent approaches can here be computed at once.
    let turned = x.transpose(0, 1)
    let best = turned.matmul(x).solve(turned.matmul(y - y.mean()))
    let distance = (w - best).abs().max().item()
    print("largest distance from the least squares: \(NumberText.text(distance))")
    let explained = heldOut.explained(by: predict)
    print("explained of the held out: \(NumberText.text(explained))")
    try recorder.trace.film(to: options.path("regression.html"), collapsing: .all)
    try loss().draw(to: options.path("regression.svg"), collapsing: .all)
    try file.save(outcome: ["explained": explained])
  }
}
