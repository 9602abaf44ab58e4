import Foundation

/// One run of all checks in one browser.
enum BrowserRun {
  /// What one check found.
  struct Result: Decodable {
    let check: String
    let problems: [String]
    let figures: [String: Double]
  }

  /// What the run says when it cannot begin.
  private struct Refusal: Decodable {
    let missing: String
  }

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private static let folder = Bundle.module.bundleURL.appending(path: "Checks")
  private static let only = ProcessInfo.processInfo.environment["BROWSER_CHECKS"] ?? ""

  /// The names of all checks, as `Checks/browser.py` forms them.
  static let checkNames: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.sorted().filter { $0.hasSuffix("_checks.py") }.flatMap { file in
      let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
      return names(in: text).map { file.dropLast("_checks.py".count) + ": " + $0 }
    }.filter { only.isEmpty || $0.contains(only) }
  }()

  private static func names(in text: String) -> [String] {
    var names: [String] = []
    var isMarked = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("@check(") { isMarked = true }
      if line.hasPrefix("def "), isMarked {
        let name = line.dropFirst(4).prefix { $0 != "(" }
        names.append(name.split(separator: "_").joined(separator: " "))
        isMarked = false
      }
    }
    return names
  }

  private static let run = Task.detached { try start() }

  /// What all checks found, by their names; the run is made once.
  static func results() async throws -> [String: Result] { try await run.value }

  private static func start() throws -> [String: Result] {
    let scratch = FileManager.default.temporaryDirectory.appending(path: "gradwire-\(UUID())")
    let kept = ProcessInfo.processInfo.environment["BROWSER_PAGES"].map { URL(filePath: $0) }
    let pages = kept ?? scratch
    for folder in [scratch, pages] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    defer { try? FileManager.default.removeItem(at: scratch) }
    for page in BrowserPage.all {
      try Data(page.html().utf8).write(to: pages.appending(path: page.name + ".html"))
    }
    try BrowserSite.build(into: pages)
    return try read(output(of: pages, scratch))
  }

  /// Runs the system's own Python, which the system's Selenium belongs to.
  private static func output(of pages: URL, _ scratch: URL) throws -> Data {
    let python = "/usr/bin/python3"
    guard FileManager.default.isExecutableFile(atPath: python) else {
      throw Failure(description: "\(python) is missing; 'scripts/setup.sh test' installs it")
    }
    let (output, messages) = (
      scratch.appending(path: "output"), scratch.appending(path: "messages")
    )
    for file in [output, messages] { try Data().write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = [
      "-B", folder.appending(path: "browser.py").path, pages.path, BrowserSite.axe,
    ]
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      let text = String(decoding: try Data(contentsOf: messages), as: UTF8.self)
      throw Failure(description: "the browser run broke off: \(text.suffix(2_000))")
    }
    return try Data(contentsOf: output)
  }

  private static func read(_ output: Data) throws -> [String: Result] {
    let decoder = JSONDecoder()
    var results: [String: Result] = [:]
    for line in String(decoding: output, as: UTF8.self).split(separator: "\n") {
      let data = Data(line.utf8)
      if let refusal = try? decoder.decode(Refusal.self, from: data) {
        throw Failure(description: refusal.missing)
      }
      let result = try decoder.decode(Result.self, from: data)
      results[result.check] = result
      if !result.figures.isEmpty {
        let figures = result.figures.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        print("\(result.check): \(figures.joined(separator: ", "))")
      }
    }
    return results
  }
}
