import Circuits
import Diagrams
import Foundation
import TestSupport
import Testing

@Suite("Drawings are written whole or not at all")
final class DiagramErrorFileTests {
  private let folder: URL
  private let files = FileManager.default

  init() throws {
    folder = files.temporaryDirectory.appending(path: "drawing-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? files.removeItem(at: folder) }

  @Test("a drawing that fails leaves the old file alone")
  func failedDrawing() throws {
    let path = folder.appending(path: "a.svg").path
    try Data("old".utf8).write(to: URL(filePath: path))
    var style = DiagramStyle()
    style.largestCircuit = 1
    let circuit = try SampleCircuit.loss.circuit()
    #expect(throws: DiagramError.self) { try circuit.draw(to: path, style: style) }
    #expect(throws: DiagramError.self) {
      try circuit.draw(to: self.folder.appending(path: "a.gif").path)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
    try circuit.draw(to: path)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == circuit.svg())
    #expect(try files.contentsOfDirectory(atPath: folder.path) == ["a.svg"])
  }

  @Test("a folder that is missing is told as an error of drawing")
  func missing() throws {
    let path = folder.appending(path: "no/a.svg").path
    let error = #expect(throws: DiagramError.self) {
      try SampleCircuit.loss.circuit().draw(to: path)
    }
    guard case .unwritable(path, let reason) = error else { throw MissingCase() }
    #expect(reason.contains("No such file"))
  }

  private struct MissingCase: Error {}
}
