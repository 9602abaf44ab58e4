import Foundation

/// A folder of its own for one test, gone when the test ends.
final class Folder: Sendable {
  let url: URL
  /// Where the tool's output is caught, apart from the files it is asked for.
  private let outputs: URL

  /// Makes an empty folder.
  init() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "gradwire-\(UUID())")
    url = base.appending(path: "work")
    outputs = base.appending(path: "outputs")
    for folder in [url, outputs] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

  /// The names of all files, hidden ones included.
  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: url.path).sorted()) ?? []
  }

  /// Writes a file.
  func write(_ name: String, _ bytes: some Sequence<UInt8>) throws {
    try Data(bytes).write(to: url.appending(path: name))
  }

  /// Writes a text file.
  func write(_ name: String, _ text: String) throws { try write(name, text.utf8) }

  /// The bytes of a file.
  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: url.appending(path: name)))
  }

  /// The text of a file.
  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// An empty file outside the folder, to catch output in or to feed input from.
  func scratchFile(_ bytes: [UInt8] = []) throws -> URL {
    let file = outputs.appending(path: UUID().uuidString)
    try Data(bytes).write(to: file)
    return file
  }
}
