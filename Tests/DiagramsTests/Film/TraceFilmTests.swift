import Autograd
import Circuits
import Diagrams
import Foundation
import Testing

@Suite("A trace as files")
struct TraceFilmTests {
  private func trace() -> Trace {
    let x = Tensor(5.0, dtype: .float64, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.1))
    for _ in 0..<3 { recorder.step { x * x } }
    return recorder.trace
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gradwire-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test("is a page, or a picture that moves")
  func film() throws {
    try inFolder { folder in
      try trace().film(to: folder.appending(path: "run.html").path)
      try trace().film(to: folder.appending(path: "run.SVG").path)
      let page = try String(contentsOf: folder.appending(path: "run.html"), encoding: .utf8)
      #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<svg"))
      let picture = try String(contentsOf: folder.appending(path: "run.SVG"), encoding: .utf8)
      #expect(picture.hasPrefix("<svg") && picture.contains("gw-frame"))
    }
  }

  @Test("has one file a step")
  func frames() throws {
    try inFolder { folder in
      try trace().frames(to: folder.path)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(names == ["step-0000.svg", "step-0001.svg", "step-0002.svg"])
      let second = try Data(contentsOf: folder.appending(path: names[1]))
      #expect(try Array(second) == Film(trace()).svg(at: 1))
    }
  }

  @Test("refuses what films and frames cannot be")
  func refusals() throws {
    #expect(throws: DiagramError.unknownFormat(extension: "gif", known: ["html", "svg"])) {
      try trace().film(to: "run.gif")
    }
    #expect(throws: DiagramError.unknownFormat(extension: "pdf", known: ["svg", "png"])) {
      try trace().frames(to: "/nowhere", format: .pdf)
    }
  }
}
