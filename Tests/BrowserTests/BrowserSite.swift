import Foundation
import Gallery

/// The gallery itself, built as `make gallery` builds it: its pages are called `site/…`.
enum BrowserSite {
  /// The folder of the package.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The engine that `scripts/engine.sh` builds, or the file that GRADWIRE_ENGINE names.
  static func engine() throws -> [UInt8] {
    let usual = root.appending(path: ".build/release/gradwire-engine.wasm.gz").path
    let path = ProcessInfo.processInfo.environment["GRADWIRE_ENGINE"] ?? usual
    guard let data = FileManager.default.contents(atPath: path) else {
      throw BrowserRun.Failure(description: "\(path) is missing; 'scripts/engine.sh' builds it")
    }
    return Array(data)
  }

  /// The file that finds what bars readers; `scripts/setup.sh test` fetches it.
  static var axe: String {
    ProcessInfo.processInfo.environment["BROWSER_AXE"]
      ?? root.appending(path: ".build/axe.min.js").path
  }

  /// Builds all lessons into the folder `site` of a folder.
  static func build(into pages: URL) throws {
    let lessons = root.appending(path: "gallery/lessons").path
    var builder = SiteBuilder(lessons: lessons, output: pages.appending(path: "site").path)
    builder.engine = try engine()
    try builder.build()
  }
}
