import Console
import Foundation
import Gallery
import Pages

/// The engine of pages that compute: a file beside this program.
enum EngineFile {
  /// Its name.
  static let name = "gradwire-engine.wasm.gz"

  /// Hands the engine, and what tells this program from others, to a builder.
  ///
  /// Where there is no engine the pages show pictures, and a note says so.
  static func give(to builder: inout SiteBuilder) throws(SiteFailure) {
    let program = executable
    builder.tool = bytes(program) ?? []
    if let path = ProcessInfo.processInfo.environment["GRADWIRE_ENGINE"], !path.isEmpty {
      guard let engine = bytes(path) else {
        throw .unreadable(path: path, reason: "GRADWIRE_ENGINE names no file that can be read")
      }
      if let problem = EngineArchive.problem(engine) {
        throw .unreadable(path: path, reason: "GRADWIRE_ENGINE names no engine: \(problem)")
      }
      builder.engine = engine
      return
    }
    let path = URL(filePath: program).deletingLastPathComponent().appending(path: name).path
    builder.engine = bytes(path)
    if builder.engine == nil {
      Terminal.note(
        "note: \(name) is not beside gradwire-gallery, so the pages show their circuits and do not "
          + "compute; 'make gallery' builds it")
    }
  }

  private static func bytes(_ path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path))).map { Array($0) }
  }

  /// The path of this program.
  private static var executable: String {
    #if os(Linux)
      let path = "/proc/self/exe"
      return (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) ?? path
    #else
      return Bundle.main.executablePath ?? CommandLine.arguments[0]
    #endif
  }
}
