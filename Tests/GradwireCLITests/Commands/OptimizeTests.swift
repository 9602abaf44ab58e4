import Foundation
import Testing

/// `gradwire optimize`: what the steps compute.
struct OptimizeTests {
  private func run(_ arguments: [String]) async throws -> (RunRows, messages: String) {
    let outcome = try await Tool.run(["optimize"] + arguments, in: Folder())
    #expect(outcome.code == 0, "\(outcome.messages)")
    return (try RunRows(outcome.text), outcome.messages)
  }

  private static let distance = ["abs(x - y)", "x=5", "y=1", "--lr", "0.1"]

  @Test func clearedGradientsMeetAndAlternate() async throws {
    let (rows, messages) = try await run(Self.distance)
    #expect(messages == "")
    #expect(rows.columns == ["step", "loss", "lr", "x", "y", "grad x", "grad y"])
    #expect(rows["step"] == (0...100).map(Double.init))
    let (x, y) = (rows["x"], rows["y"])
    for step in 0...20 { #expect(abs(x[step] - (5 - 0.1 * Double(step))) < 1e-12) }
    // In floating point they never quite meet, so the gradient stays 1 or −1.
    for step in 20...100 {
      #expect(abs(x[step] - (step % 2 == 0 ? 3 : 2.9)) < 1e-6)
      #expect(abs(y[step] - (step % 2 == 0 ? 3 : 3.1)) < 1e-6)
      #expect(x[step] != y[step] && abs(rows["grad x"][step]) == 1)
    }
  }

  @Test func gradientsThatAddUpSwing() async throws {
    let (rows, _) = try await run(Self.distance + ["--no-zero-grad"])
    let x = rows["x"]
    #expect(abs(x[100] - 4) < 1e-9 && abs(rows["y"][100] - 2) < 1e-9)
    #expect(abs((x.max() ?? 0) - 5) < 1e-9 && abs((x.min() ?? 0) - 1.4) < 1e-9)
    for step in 24...100 { #expect(abs(x[step] - x[step - 24]) < 1e-9) }
  }

  @Test(arguments: [([], 4.9594, 1.0406), (["--no-zero-grad"], 4.6241, 1.3759)])
  func adadeltaIsAsPyTorchHasIt(_ more: [String], _ x: Double, _ y: Double) async throws {
    let (rows, _) = try await run(Self.distance + ["--optimizer", "ADADELTA"] + more)
    #expect(abs(rows["x"][100] - x) < 5e-5 && abs(rows["y"][100] - y) < 5e-5)
  }

  @Test func squareIsDescendedByHandToo() async throws {
    let (rows, _) = try await run(["A²(B + 5)", "A=3", "B=2", "--lr", "0.01", "--steps", "200"])
    var (a, b) = (3.0, 2.0)
    for step in 0...200 {
      #expect(abs(rows["A"][step] - a) <= 1e-12 * abs(a) && abs(rows["B"][step] - b) <= 1e-12)
      (a, b) = (a - 0.01 * 2 * a * (b + 5), b - 0.01 * a * a)
    }
  }

  @Test func lossesWithoutABottomAreSaidToDiverge() async throws {
    let (rows, messages) = try await run(
      ["A²(B + 5)", "A=3", "B=-6", "--lr", "0.01", "--steps", "200"])
    #expect(rows["loss"].last == -.infinity)
    #expect(rows["loss"].dropLast().allSatisfy { $0.isFinite })
    let last = rows.rows.count - 1
    #expect(last < 200)
    #expect(messages.contains("diverges") && messages.contains("step \(last): the value of output"))
  }

  @Test func notANumberAtStepSevenEndsTheRun() async throws {
    let folder = try Folder()
    // The gradient is 1, so x passes zero between steps 6 and 7.
    let outcome = try await Tool.run(
      [
        "optimize", "x + 0*log(x)", "x=0.65", "--lr", "0.1", "-o", "n.csv", "-o", "n.json",
        "-o", "n.svg", "--frames", "f",
      ], in: folder)
    #expect(outcome.code == 0)
    #expect(outcome.messages.contains("step 7: the value of"))
    #expect(outcome.messages.contains("= log"))
    #expect(folder.names == ["f", "n.csv", "n.json", "n.svg"])
    let rows = try RunRows(folder.text("n.csv"))
    #expect(rows["step"] == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(rows["loss"].map(\.isNaN) == [Bool](repeating: false, count: 7) + [true])
    let trace = try TraceDocument(folder.bytes("n.json"))
    #expect(trace.outcome.kind == "diverged" && trace.outcome.step == 7)
    #expect(trace.frames.map(\.step) == Array(0...7))
    let pictures = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appending(path: "f").path)
    #expect(pictures.sorted() == (0...7).map { "step-000\($0).svg" })
    #expect(try folder.text("f/step-0007.svg").contains("NaN"))
  }

  @Test func smallLossesEndTheRun() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      ["optimize", "w²", "w=2", "--lr", "0.1", "--until-loss", "1e-3", "-o", "w.json"], in: folder)
    #expect(outcome.code == 0 && outcome.messages == "")
    let trace = try TraceDocument(folder.bytes("w.json"))
    // 4 · 0.64^k is below 0.001 from k = 19 on.
    #expect(trace.frames.map(\.step) == Array(0...19))
    #expect(trace.outcome.kind == "reached")
    #expect(trace.frames.dropLast().allSatisfy { $0.loss > 1e-3 })
    #expect(trace.frames.last.map { $0.loss <= 1e-3 } == true)
  }

  @Test func everyKthStepAndTheLastAreShown() async throws {
    let (rows, _) = try await run(["w²", "w=2", "--every", "30"])
    #expect(rows["step"] == [0, 30, 60, 90, 100])
  }

  @Test func schedulersChangeTheRate() async throws {
    let (rows, _) = try await run(
      ["w²", "w=2", "--lr", "0.1", "--steps", "4", "--scheduler", "steplr(step_size=2, gamma=0.5)"])
    #expect(rows["lr"] == [0.1, 0.1, 0.05, 0.05, 0.025])
  }

  @Test func frozenInputsAndIntegersStay() async throws {
    let (rows, _) = try await run(
      ["(x - t)² + n", "x=1", "t=3", "n=tensor(2, dtype=int64)", "--freeze", "t", "--steps", "2"])
    #expect(rows.columns == ["step", "loss", "lr", "x", "grad x"])
  }

  @Test(arguments: [
    ["--optimizer", "sgd(lr=0.01, momentum=0.9)"],
    ["--optimizer", " SGD( momentum = 9/10 ,lr= 1e-2 ) "],
    ["--optimizer", "Sgd(momentum=0.9)", "--lr", "0.01"],
    ["--optimizer", "sgd(lr=0.01,momentum=0.9)", "--lr", "0.5"],
  ])
  func optimizersAreWrittenInManyWays(_ arguments: [String]) async throws {
    let (rows, _) = try await run(["w²", "w=2", "--steps", "3"] + arguments)
    var (w, v) = (2.0, 0.0)
    for step in 0...3 {
      #expect(abs(rows["w"][step] - w) < 1e-15)
      v = 0.9 * v + 2 * w
      w -= 0.01 * v
    }
  }

  @Test func seedsDecideWhatIsDrawn() async throws {
    func text(_ seed: [String]) async throws -> String {
      let program = ["optimize", "param w = randn(2); sum((w − rand(2))²)", "--steps", "3"]
      let outcome = try await Tool.run(program + seed, in: Folder())
      #expect(outcome.code == 0 && outcome.messages.isEmpty, "\(outcome.messages)")
      return outcome.text
    }
    let first = try await text(["--seed", "3"])
    let usual = try await text([])
    #expect(try await text(["--seed", "3"]) == first)
    #expect(try await text(["--seed", "0"]) == usual)
    #expect(try await text(["--seed", "4"]) != first)
    #expect(usual != first)
  }

  @Test(.enabled("there are no pseudo terminals here") { (try? PseudoTerminal()) != nil })
  func terminalsShowATable() async throws {
    let folder = try Folder()
    let shown = try await PseudoTerminal().run(["optimize"] + Self.distance, in: folder)
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 25)
    #expect(
      lines[0].split(separator: " ").joined(separator: " ") == "step loss lr x y grad x grad y")
    #expect(
      lines[5].split(separator: " ") == ["20", "3.553e−15", "0.1", "3.000", "3.000", "1", "−1"]
        || lines[5].hasPrefix("  20"))
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(lines[23].hasPrefix("SGD, lr 0.1: all 100 steps made; loss "))
    #expect(lines[23].hasSuffix(", x = 3, y = 3"))
  }

  @Test(.enabled("there are no pseudo terminals here") { (try? PseudoTerminal()) != nil })
  func severalOptimizersAreCompared() async throws {
    let shown = try await PseudoTerminal().run(
      ["optimize", "w²", "w=2", "--steps", "2", "--optimizer", "sgd(lr=0.1),sgd(lr=1e200)"],
      in: Folder())
    let lines = shown.split(separator: "\n").suffix(3).map { $0.split(separator: "  ") }
    #expect(
      lines[0].map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        == ["optimizer", "final loss", "best loss", "at step", "how it ended"])
    #expect(lines[1].first == "SGD, lr 0.1" && lines[1].last == "all 2 steps made")
    #expect(
      lines[2].first == "SGD, lr 1e+200" && lines[2].last?.contains("diverged: step 1") == true)
  }
}
