import Autograd
import Foundation
import TensorFiles

/// An example as it was built, run as a process of its own in a folder of its own.
struct ExampleProgram {
  let code: Int32
  /// The lines on standard output.
  let lines: [String]
  let messages: String
  /// Where the program ran; gone when nobody holds it any more.
  let folder: ScratchFolder

  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A table that the examples learn from.
  static func table(_ name: String) -> String {
    root.appending(path: ".build/tables/\(name).npy").path
  }

  /// Runs an example to its end.
  init(_ name: String, _ arguments: [String]) async throws {
    folder = try ScratchFolder()
    let (output, errors) = (folder.url(".output"), folder.url(".errors"))
    for file in [output, errors] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = try Self.program(name)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try await withCheckedThrowingContinuation { (end: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in end.resume() }
      do { try process.run() } catch { end.resume(throwing: error) }
    }
    code = process.terminationStatus
    lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n").map(String.init)
    messages = try String(contentsOf: errors, encoding: .utf8)
  }

  struct Missing: Error, CustomStringConvertible {
    let name: String
    var description: String { "\(name) was not built beside the tests" }
  }

  private static func program(_ name: String) throws -> URL {
    for argument in CommandLine.arguments {
      var folder = URL(filePath: argument).standardizedFileURL
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let program = folder.appending(path: name)
        let values = try? program.resourceValues(forKeys: [.isRegularFileKey])
        if values?.isRegularFile == true { return program }
      }
    }
    throw Missing(name: name)
  }

  /// The number that stands in a line behind some words.
  func number(after words: String) -> Double? {
    for line in lines {
      guard let range = line.range(of: words) else { continue }
      let word = line[range.upperBound...].split(separator: " ").first ?? ""
      return Double(word.replacing("\u{2212}", with: "-"))
    }
    return nil
  }

  /// The losses that the program has exported.
  func losses(_ file: String = "run.safetensors") throws -> [Double] {
    try loadSafetensors(from: folder.url(file).path)["losses"]?.scalars ?? []
  }
}

/// A folder that goes when its owner goes.
final class ScratchFolder: Sendable {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "example-\(UUID())")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func url(_ name: String) -> URL { url.appending(path: name) }

  /// The text of a file.
  func text(_ name: String) throws -> String { try String(contentsOf: url(name), encoding: .utf8) }
}
