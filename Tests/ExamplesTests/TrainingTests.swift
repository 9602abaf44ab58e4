import Testing

/// The examples as they stand in the README, from their first step to their last.
struct TrainingTests {
  private static let table = ExampleProgram.table

  @Test func linearRegressionFindsTheLeastSquares() async throws {
    let run = try await ExampleProgram(
      "LinearRegression", ["--data", Self.table("diabetes"), "--export", "run.safetensors"])
    #expect(run.code == 0, "\(run.messages)")
    #expect(try run.losses().count == 500)
    try expect(run, isAsIn: "regression", "explained of the held out: ", early: 1e-12, late: 1e-9)
    try run.expectPictures("regression")
  }

  @Test func theCurveIsFoundInTheNoise() async throws {
    let run = try await ExampleProgram("CurveFit", ["--export", "run.safetensors"])
    #expect(run.code == 0, "\(run.messages)")
    // The noise has a spread of 0.1; what is learned is nearer to the wave than what was measured.
    #expect(try #require(run.number(after: "distance from the wave: ")) < 0.06)
    try expect(run, isAsIn: "curve", "distance from the wave: ", early: 1e-9, late: 1e-6)
    try run.expectPictures("curve")
  }

  @Test func theMoonsAreToldApart() async throws {
    let run = try await ExampleProgram("TwoMoons", ["--export", "run.safetensors"])
    #expect(run.code == 0, "\(run.messages)")
    #expect(try #require(run.number(after: "accuracy on the held out: ")) >= 99)
    try expect(run, isAsIn: "moons", "accuracy on the held out: ", early: 1e-5, late: 1e-3)
    try run.expectPictures("moons")
  }

  @Test func theDigitsAreRead() async throws {
    let run = try await ExampleProgram(
      "Digits", ["--data", Self.table("digits"), "--export", "run.safetensors"])
    #expect(run.code == 0, "\(run.messages)")
    #expect(try #require(run.number(after: "accuracy on the held out: ")) >= 97)
    #expect(try #require(run.number(after: "20 epochs in ")) < 10)
    try expect(run, isAsIn: "digits", "accuracy on the held out: ", early: 1e-4, late: 1e-2)
    try run.expectPictures("digits")
  }

  /// Compares the losses, and what the run is judged by, with those of PyTorch on the same data from
  /// the same first weights.
  ///
  /// In the first half of the steps nothing but rounding may differ. Later Adam amplifies that from
  /// step to step, and one image of digits may be read otherwise.
  private func expect(
    _ run: ExampleProgram, isAsIn name: String, _ words: String, early: Double, late: Double
  ) throws {
    let peer = try #require(try PeerRun.all()[name])
    let losses = try run.losses()
    for (step, loss) in zip(peer.steps, peer.losses) {
      let bound = step < losses.count / 2 ? early : late
      #expect(abs(losses[step] - loss) <= bound * loss, "step \(step): \(losses[step]), \(loss)")
    }
    let judged = try #require(run.number(after: words))
    let factor = peer.accuracy == nil ? 1.0 : 100
    // The programs print four digits, or tenths of a percent.
    let bound = late < 1e-2 ? 0.0006 * judged : 0.4
    #expect(abs(judged - peer.judged * factor) <= bound, "\(judged)")
  }
}
