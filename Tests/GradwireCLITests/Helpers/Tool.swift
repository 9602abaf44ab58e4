import Foundation
import Testing

/// The built `gradwire`, run as a process of its own, as its users run it.
enum Tool {
  /// What a run left behind.
  struct Outcome {
    /// The exit code; nil after a signal.
    let code: Int32?
    /// What stood on standard output.
    let output: [UInt8]
    /// What stood on standard error.
    let messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
    var lines: [String] { text.split(separator: "\n").map(String.init) }
  }

  /// The folder that the tests were built into; the tool stands beside their bundle.
  static func productsFolder() throws -> URL {
    for argument in CommandLine.arguments {
      var folder = URL(filePath: argument).standardizedFileURL
      while folder.pathComponents.count > 1 {
        folder.deleteLastPathComponent()
        let tool = folder.appending(path: "gradwire")
        if FileManager.default.isExecutableFile(atPath: tool.path) { return folder }
      }
    }
    throw Missing()
  }

  /// What stands in for the engine of pages that compute.
  static let engine: [UInt8] = [0x1F, 0x8B, 0x08] + Array("an engine".utf8)

  struct Missing: Error, CustomStringConvertible {
    var description: String {
      "gradwire was not built beside the tests; use swift build --build-tests"
    }
  }

  /// Runs the tool.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - folder: Where it runs.
  ///   - input: What stands on standard input.
  /// - Returns: Its exit code and what it said.
  /// - Throws: If there is no tool, or no process can be started.
  static func run(
    _ arguments: [String], in folder: Folder, input: String = ""
  ) async throws -> Outcome {
    try await run(
      productsFolder().appending(path: "gradwire"), arguments, in: folder, input: input)
  }

  /// Runs a line of shell that finds the tool as `gradwire`; `$1`, `$2`, … are the arguments.
  static func shell(
    _ script: String, _ arguments: [String] = [], in folder: Folder, input: String = ""
  ) async throws -> Outcome {
    try await run(
      URL(filePath: "/bin/sh"), ["-c", script, "sh"] + arguments, in: folder, input: input)
  }

  /// Runs the tool and sends it a signal as soon as something has happened.
  ///
  /// - Parameters:
  ///   - arguments: Its arguments.
  ///   - folder: Where it runs.
  ///   - signal: The signal's number.
  ///   - hasHappened: What to wait for, half a minute at most.
  /// - Returns: Its exit code and what it said.
  /// - Throws: If there is no tool, or no process can be started.
  static func interrupted(
    _ arguments: [String], in folder: Folder, by signal: Int32 = SIGINT,
    when hasHappened: @escaping @Sendable () -> Bool
  ) async throws -> Outcome {
    let program = try productsFolder().appending(path: "gradwire")
    return try await run(program, arguments, in: folder, input: "") { process in
      let identifier = process.processIdentifier
      // A thread of its own is not held up by other tests.
      Thread.detachNewThread {
        for _ in 0..<3_000 where !hasHappened() { Thread.sleep(forTimeInterval: 0.01) }
        _ = kill(identifier, signal)
      }
    }
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: Folder, input: String,
    whenStarted: (Process) -> Void = { _ in }
  ) async throws -> Outcome {
    await turns.take()
    do {
      let outcome = try await runNow(program, arguments, in: folder, input: input, whenStarted)
      await turns.giveBack()
      return outcome
    } catch {
      await turns.giveBack()
      throw error
    }
  }

  /// Hundreds of processes at once would have thousands of files open, and Foundation reads beyond
  /// the end of so long a list when it starts another.
  private static let turns = Turns(16)

  private static func runNow(
    _ program: URL, _ arguments: [String], in folder: Folder, input: String,
    _ whenStarted: (Process) -> Void
  ) async throws -> Outcome {
    // Files instead of pipes: nothing has to be drained while the process runs.
    let (output, messages) = (try folder.scratchFile(), try folder.scratchFile())
    let process = try process(program, arguments, in: folder)
    process.standardInput = try FileHandle(
      forReadingFrom: folder.scratchFile(Array(input.utf8)))
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    try await process.runToEnd(whenStarted)
    return Outcome(
      code: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: [UInt8](try Data(contentsOf: output)),
      messages: String(decoding: try Data(contentsOf: messages), as: UTF8.self))
  }

  /// A process that is not yet running.
  static func process(
    _ program: URL, _ arguments: [String], in folder: Folder
  ) throws -> Process {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    var environment = ProcessInfo.processInfo.environment
    environment["PATH"] = try productsFolder().path + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    environment["NO_COLOR"] = nil
    // Nothing depends on whether the engine of pages has been built.
    environment["GRADWIRE_ENGINE"] = try folder.scratchFile(engine).path
    process.environment = environment
    return process
  }
}

extension Process {
  /// Starts the process and waits for its end without holding a thread.
  func runToEnd(_ whenStarted: (Process) -> Void = { _ in }) async throws {
    try await withCheckedThrowingContinuation { (end: CheckedContinuation<Void, any Error>) in
      terminationHandler = { _ in end.resume() }
      do {
        try run()
        whenStarted(self)
      } catch {
        end.resume(throwing: error)
      }
    }
  }
}
