import Foundation

/// The pages' engine, run by node.
enum PageEngine {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  /// What a command gave.
  struct Answer: Decodable {
    struct Refusal: Decodable, Equatable {
      let message: String
      let line: Int?
      let column: Int?
      let length: Int?
      let hint: String?
    }

    var rows: [[Number]]?
    var refusal: Refusal?
    var breakdown: String?
  }

  /// A number, or a word for what JSON cannot write.
  struct Number: Decodable {
    let value: Double

    init(from decoder: any Decoder) throws {
      let box = try decoder.singleValueContainer()
      if let number = try? box.decode(Double.self) {
        value = number
      } else {
        value =
          ["NaN": .nan, "Infinity": .infinity, "-Infinity": -.infinity, "-0": -0.0][
            try box.decode(String.self), default: .signalingNaN]
      }
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The engine beside the tool, as `scripts/engine.sh` leaves it.
  static func file() throws -> URL {
    let given = ProcessInfo.processInfo.environment["GRADWIRE_ENGINE"].map { URL(filePath: $0) }
    let folder = Bundle.module.bundleURL.deletingLastPathComponent()
    let file = given ?? folder.appending(path: "gradwire-engine.wasm.gz")
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw Missing(description: "\(file.path) is missing; scripts/engine.sh builds it")
    }
    return file
  }

  /// Runs commands, one answer in JSON for each.
  static func run(_ commands: [[String: Any]]) throws -> [Data] {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    let runner = Bundle.module.bundleURL.appending(path: "Runner/run.mjs")
    let script = root.appending(path: "Sources/Diagrams/Live/Page/engine.js")
    process.arguments = ["node", runner.path, script.path, try file().path]
    let scratch = FileManager.default.temporaryDirectory.appending(path: "gradwire-\(UUID())")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (input, output) = (scratch.appending(path: "in"), scratch.appending(path: "out"))
    var lines = Data()
    for command in commands {
      lines += try JSONSerialization.data(withJSONObject: command) + Data("\n".utf8)
    }
    try lines.write(to: input)
    try Data().write(to: output)
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Missing(description: "node ended with \(process.terminationStatus); is it installed?")
    }
    return try Data(contentsOf: output).split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }

  /// Runs commands that answer with numbers.
  static func answers(_ commands: [[String: Any]]) throws -> [Answer] {
    try run(commands).map { try JSONDecoder().decode(Answer.self, from: $0) }
  }
}
