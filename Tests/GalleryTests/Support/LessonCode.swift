import Foundation

/// The code of a lesson: found by its fences alone, apart from how the gallery reads lessons.
struct LessonCode: CustomStringConvertible {
  let lesson: String
  /// The line of the file at which the code begins.
  let line: Int
  var swift: String?
  var python: String?
  var output: String?

  var description: String { "\(lesson):\(line)" }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "gallery/lessons")

  /// The code of all lessons, in order, and that of the guide.
  static func all() throws -> [LessonCode] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let lessons = names.filter { $0.hasSuffix(".md") }.sorted()
    return try lessons.flatMap { name in
      all(in: try String(contentsOf: folder.appending(path: name), encoding: .utf8), name)
    } + all(in: try Guide.examples().joined(separator: "\n"), "README.md")
  }

  private static func all(in text: String, _ name: String) -> [LessonCode] {
    let lines = text.components(separatedBy: "\n")
    var found: [LessonCode] = []
    var isOpen = false
    var i = 0
    while i < lines.count {
      let mark = lines[i].prefix { $0 == "`" }
      guard mark.count >= 3 else {
        if !lines[i].trimmingCharacters(in: .whitespaces).isEmpty { isOpen = false }
        i += 1
        continue
      }
      let kind = lines[i].dropFirst(mark.count)
      let end = lines[(i + 1)...].firstIndex { $0 == mark } ?? lines.count
      let code = lines[(i + 1)..<end].joined(separator: "\n") + "\n"
      switch kind {
      case "swift":
        found.append(LessonCode(lesson: name, line: i + 2, swift: code))
        isOpen = true
      case "python" where isOpen: found[found.count - 1].python = code
      case "python":
        found.append(LessonCode(lesson: name, line: i + 2, python: code))
        isOpen = true
      case "output" where isOpen: found[found.count - 1].output = code
      default: isOpen = false
      }
      i = end + 1
    }
    return found
  }
}

/// A program that a test runs.
enum Command {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// What it prints.
  static func output(_ path: String, _ arguments: [String], in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [path] + arguments
    process.currentDirectoryURL = folder
    let log = folder.appending(path: "log-\(UUID()).txt")
    let result = folder.appending(path: "out-\(UUID()).txt")
    for file in [log, result] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: result)
    process.standardError = try FileHandle(forWritingTo: log)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: try String(contentsOf: log, encoding: .utf8))
    }
    return try String(contentsOf: result, encoding: .utf8)
  }
}

/// PyTorch, where it is installed.
enum PyTorch {
  /// A Python that has it: the one of GRADWIRE_PYTHON, or the first on the path.
  static let python: String? = {
    let name = ProcessInfo.processInfo.environment["GRADWIRE_PYTHON"] ?? "python3"
    let folder = FileManager.default.temporaryDirectory
    return (try? Command.output(name, ["-c", "import torch"], in: folder)).map { _ in name }
  }()
}

/// What was built beside this test.
enum Products {
  struct Missing: Error {}

  /// The folder of the programs and libraries.
  static func folder() throws -> URL {
    for argument in CommandLine.arguments {
      var folder = URL(filePath: argument).standardizedFileURL
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let tool = folder.appending(path: "gradwire-gallery")
        if FileManager.default.isExecutableFile(atPath: tool.path) { return folder }
      }
    }
    throw Missing()
  }
}
