import Foundation

/// The built `gradwire-gallery`, run as its users run it.
enum GalleryTool {
  struct Outcome {
    let code: Int32
    let output: String
    let messages: String
  }

  /// Runs it to its end.
  static func run(
    _ arguments: [String], in folder: URL, program: String = "gradwire-gallery"
  ) throws -> Outcome {
    let (process, output, messages) = try start(arguments, in: folder, program: program)
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }

  /// Starts it; gives the process and the files that take what it says.
  static func start(
    _ arguments: [String], in folder: URL, program: String = "gradwire-gallery"
  ) throws -> (Process, output: URL, messages: URL) {
    let process = Process()
    process.executableURL = try Products.folder().appending(path: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    // What lies beside the program must not change what the tests see.
    let engine = folder.appending(path: ".engine")
    try Data([0x1F, 0x8B, 0x08] + Array("no engine".utf8)).write(to: engine)
    var environment = ProcessInfo.processInfo.environment
    environment["GRADWIRE_ENGINE"] = engine.path
    process.environment = environment
    let (output, messages) = (
      folder.appending(path: ".output-\(UUID())"), folder.appending(path: ".messages-\(UUID())")
    )
    for file in [output, messages] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, output, messages)
  }
}
