import ArgumentParser
import ExampleSupport
import Gradwire

/// Handwritten digits are read by a network of 64-128-10.
@main
struct Digits: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Digits",
    abstract: "Learns to read handwritten digits, of 8 × 8 pixels each.",
    discussion: "1,797 images, from scikit-learn: 1,437 to learn from, 360 held out.")

  @OptionGroup var options: RunOptions
  @Option(help: "How often to go through the images.", transform: RunOptions.count)
  var epochs = 20
  @Option(help: "The table of images.") var data = TableFile.folder + "/digits.npy"

  func run() throws {
    manualSeed(options.seed)
    let (learned, heldOut) = try DigitTable(table: TableFile.load(data)).parted(1_437)
    let network = Network()
    let size = 32
    let batches = learned.count / size
    var file = RunFile(
      options.export, settings: ["example": "digits", "lr": "0.01", "batch": "\(size)"])
    file.add(["x": learned.images, "y": learned.digits])
    file.add(["x.test": heldOut.images, "y.test": heldOut.digits])
    file.add(weights: network.stateDict())

    let optimizer = Adam(network.parameters(), lr: 0.01)
    let recorder = Recorder(
      optimizer, scheduler: CosineAnnealingLR(optimizer, tMax: epochs * batches),
      title: "handwritten digits")
    let telling = Telling("epoch", of: epochs)
    for epoch in 0..<epochs {
      let order = Tensor.randperm(learned.count)
      var sum = 0.0
      for i in 0..<batches {
        let (images, digits) = learned.batch(order[(i * size)..<((i + 1) * size)])
        // One batch an epoch is enough for the film.
        let loss = recorder.step(recording: i == 0) { network.loss(images, digits) }
        file.add(loss: loss)
        sum += loss.item()
      }
      file.add(["order.\(epoch)": order])
      telling.step(
        epoch, loss: sum / Double(batches),
        "   read rightly \(Telling.percent(heldOut.accuracy(network)))")
    }
    telling.end()

    let accuracy = heldOut.accuracy(network)
    print("accuracy on the held out: \(Telling.percent(accuracy))")
    let (images, digits) = learned.batch(Tensor.arange(size))
    recorder.close { network.loss(images, digits) }
    let parts = ScopeChoice.named(["hidden", "output", "loss"])
    try recorder.trace.film(to: options.path("digits.html"), collapsing: parts)
    try network.loss(images, digits).draw(to: options.path("digits.svg"), collapsing: parts)
    try file.save(outcome: ["accuracy": accuracy])
  }
}
