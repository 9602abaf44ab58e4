#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import Console
import Pages

/// The engine of pages that compute: a file beside this program, or the one that GRADWIRE_ENGINE names.
enum EngineFile {
  private static let name = "gradwire-engine.wasm.gz"

  /// The engine, packed by gzip; nil, with a note, where there is none.
  ///
  /// - Throws: A `Failure` where GRADWIRE_ENGINE names a file that cannot be read or is no engine.
  static func read() throws(Failure) -> [UInt8]? {
    if let named = unsafe getenv("GRADWIRE_ENGINE") {
      let path = unsafe String(cString: named)
      if !path.isEmpty {
        let engine = try InputFile.bytes(path)
        if let problem = EngineArchive.problem(engine) {
          throw .data("GRADWIRE_ENGINE: \(path) is not the engine: \(problem)")
        }
        return engine
      }
    }
    let path = SiblingProgram.folder() + name
    do throws(Failure) { return try InputFile.bytes(path) } catch {
      Terminal.note(
        "note: \(name) is not beside gradwire, so the page plays and does not compute; "
          + "scripts/engine.sh builds it")
      return nil
    }
  }
}
