import Foundation

/// NumPy and safetensors themselves, in the virtual environment that `scripts/setup.sh test` makes.
enum Python {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Runs `Checks/arrays.py` and reads what it says.
  static func arrays(_ command: String, _ folder: URL) throws -> [StoredLine] {
    let python = root.appending(path: ".build/arrays/bin/python")
    guard FileManager.default.isExecutableFile(atPath: python.path) else {
      throw Failure(
        description: "\(python.path) is missing; 'scripts/setup.sh test' makes it, "
          + "for which the network must be there once")
    }
    let scratch = try Scratch()
    let (output, messages) = (scratch.path("output"), scratch.path("messages"))
    for file in [output, messages] { try Data().write(to: URL(filePath: file)) }
    let process = Process()
    process.executableURL = python
    process.arguments = [
      "-B", Bundle.module.bundleURL.appending(path: "Checks/arrays.py").path, command, folder.path,
    ]
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: messages))
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: String(try String(contentsOfFile: messages, encoding: .utf8)))
    }
    let decoder = JSONDecoder()
    return try String(contentsOfFile: output, encoding: .utf8).split(separator: "\n").map {
      try decoder.decode(StoredLine.self, from: Data($0.utf8))
    }
  }
}

/// A folder that goes when its owner goes.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "arrays-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: folder.appending(path: name))
    return path(name)
  }

  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
  }
}
