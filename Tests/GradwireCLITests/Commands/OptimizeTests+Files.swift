import Foundation
import Testing

/// `gradwire optimize -o` and `--frames`: what is written, and what is not.
struct OptimizeFileTests {
  private static let square = ["optimize", "A²(B + 5)", "A=3", "B=2", "--lr", "0.01"]

  private func pictures(_ folder: Folder, _ name: String) -> [String] {
    let path = folder.url.appending(path: name).path
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
  }

  @Test func everyFormatIsWritten() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      Self.square + [
        "--steps", "20", "-o", "a.svg", "-o", "a.json", "-o", "a.CSV", "-o", "a.html",
      ], in: folder)
    #expect(outcome.code == 0 && outcome.messages == "" && outcome.output.isEmpty)
    #expect(folder.names == ["a.CSV", "a.html", "a.json", "a.svg"])
    #expect(try folder.text("a.svg").hasSuffix("</svg>\n"))
    let page = try folder.text("a.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("A²(B + 5)"))
    let trace = try TraceDocument(folder.bytes("a.json"))
    #expect(trace.frames.count == 21 && trace.outcome.kind == "completed")
    let rows = try RunRows(folder.text("a.CSV"))
    #expect(rows["loss"] == trace.frames.map(\.loss))
    let piped = try await Tool.run(Self.square + ["--steps", "20"], in: folder)
    #expect(try piped.output == folder.bytes("a.CSV"))
  }

  @Test func theOptimizerIsDrawnWhereItIsAskedFor() async throws {
    let folder = try Folder()
    for options in [["-o", "plain.svg"], ["--show-optimizer", "-o", "gates.svg"]] {
      let outcome = try await Tool.run(
        Self.square + ["--optimizer", "SGD(momentum=0.9)", "--steps", "3"] + options, in: folder)
      #expect(outcome.code == 0, "\(outcome.messages)")
    }
    #expect(try !folder.text("plain.svg").contains("next step"))
    #expect(try folder.text("gates.svg").contains("next step"))
  }

  @Test func severalOptimizersHaveFilesOfTheirOwn() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      Self.square + [
        "--steps", "3", "--optimizer", "sgd,Adam", "--optimizer", "sgd(momentum=0.5)", "-o",
        "a.b.json", "-o", "all.csv", "-o", "all.html", "--frames", "f",
      ], in: folder)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(
      folder.names == [
        "a.b-adam.json", "a.b-sgd-1.json", "a.b-sgd-2.json", "all.csv", "all.html", "f",
      ])
    #expect(pictures(folder, "f") == ["adam", "sgd-1", "sgd-2"])
    #expect(pictures(folder, "f/adam") == (0...3).map { "step-000\($0).svg" })
    let lines = try folder.text("all.csv").split(separator: "\n")
    #expect(lines.count == 1 + 3 * 4)
    #expect(lines[0] == "optimizer,step,loss,lr,A,B,grad A,grad B")
    #expect(lines[1].hasPrefix("\"SGD, lr 0.01\",0,63,0.01,3,2,42,9"))
    #expect(lines[9].hasPrefix("\"SGD, lr 0.01, momentum 0.5\",0,63,0.01,3,2,42,9"))
  }

  @Test func framesComeInSeveralFormats() async throws {
    let folder = try Folder()
    let outcome = try await Tool.run(
      Self.square + [
        "--steps", "20", "--every", "10", "--frames", "f", "--format", "svg,png", "--scale", "1",
        "--theme", "dark",
      ], in: folder)
    #expect(outcome.code == 0)
    #expect(
      pictures(folder, "f")
        == ["00", "10", "20"].flatMap { ["step-00\($0).png", "step-00\($0).svg"] })
    #expect(try folder.bytes("f/step-0010.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let first = try folder.text("f/step-0000.svg")
    #expect(first.contains("63") && first.contains("42"))
    let again = try await Tool.run(
      Self.square + ["--steps", "10", "--frames", "f", "--theme", "dark"], in: folder)
    #expect(again.code == 0)
    #expect(
      again.messages
        == "note: f holds 1 older frame that this run has not written, step-0020.svg the first; "
        + "they are left as they are\n")
    #expect(pictures(folder, "f").contains("step-0020.svg"))
  }

  @Test func interruptedRunsKeepWholeFramesOnly() async throws {
    let folder = try Folder()
    let path = folder.url.appending(path: "f").path
    // PNG takes its time, so that the signal comes long before the end.
    let outcome = try await Tool.interrupted(
      Self.square + [
        "--steps", "10000", "--frames", "f", "--format", "png,svg", "-o", "run.csv", "-o",
        "run.svg",
      ], in: folder
    ) { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).count > 30 }
    let kept = pictures(folder, "f")
    let count = kept.count / 2
    outcome.checkRefused(
      130,
      ["f keeps \(count) whole frames", "run.csv is not written", "run.svg is not written"])
    #expect(folder.names == ["f"])
    #expect(count > 10 && count < 10_001)
    let steps = (0..<count).map { String("0000\($0)".suffix(4)) }
    #expect(kept == steps.flatMap { ["step-\($0).png", "step-\($0).svg"] })
    for step in steps {
      #expect(try folder.text("f/step-\(step).svg").hasSuffix("</svg>\n"), "step \(step)")
      // The last chunk of every PNG file.
      let end: [UInt8] = [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
      #expect(try folder.bytes("f/step-\(step).png").suffix(8) == end[...], "step \(step)")
    }
    let again = try await Tool.run(
      Self.square + ["--steps", "50", "--frames", "f", "-o", "run.csv"], in: folder)
    #expect(again.code == 0)
    #expect(folder.names == ["f", "run.csv"])
    #expect(try RunRows(folder.text("run.csv")).rows.count == 51)
  }

  @Test(arguments: [
    Refusal(["-o", "x.gif"], 64, "x.gif", ".json"), Refusal(["-o", "x"], 64, "no extension"),
    Refusal(["-o", "missing/x.json"], 73, "missing/x.json"),
    Refusal(["-o", "folder.csv"], 73, "folder.csv", "directory"),
    Refusal(["--frames", "file"], 73, "file", "no folder"),
    Refusal(["--frames", "missing/f"], 73, "missing/f"), Refusal(["--frames", ""], 64, "--frames"),
    Refusal(["--format", "svg"], 64, "--frames"),
    Refusal(["--frames", "f", "--format", "svg,gif"], 64, "'gif'", "png"),
    Refusal(["-o", "x.json", "-o", "missing/x.csv"], 73, "missing/x.csv"),
    Refusal(["--frames", "f", "--theme", "pink"], 64, "pink", "dark"),
    Refusal(["--frames", "f", "--steps", "1000000"], 64, "1000001 frames", "--every 11"),
    Refusal(["-o", "x.svg", "--steps", "1000000"], 64, "--every 11"),
  ])
  func badPathsAreRefused(_ refusal: Refusal) async throws {
    let folder = try Folder()
    _ = try await Tool.shell("mkdir folder.csv && touch file", in: folder)
    try await Refusal(arguments: Self.square + refusal.arguments, refusal).check(in: folder)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "there is no /dev/full"))
  func fullDisksLeaveNothingHalfWritten() async throws {
    let folder = try Folder()
    _ = try await Tool.shell("ln -s /dev/full x.csv", in: folder)
    try await Refusal(
      Self.square + ["-o", "x.json", "-o", "x.csv"], 73, "x.csv", "No space left"
    ).check(in: folder)
  }

  @Test func longRunsInLittleMemory() async throws {
    // Frames of 100,000 steps would take hundreds of megabytes.
    let outcome = try await Tool.shell(
      "ulimit -v 600000; exec gradwire optimize 'A²(B + 5)' A=3 B=2 --steps 100000 -o r.csv -o r.json"
        + " --every 1000", in: Folder())
    #expect(outcome.code == 0, "\(outcome.messages)")
  }
}
