import Foundation
import Testing

/// The package's own source files, for tests that compare lists with folders.
enum SourceFolder {
  /// Every name that a pattern captures in the Swift files below a folder.
  ///
  /// - Parameters:
  ///   - path: A folder, relative to the package.
  ///   - pattern: Captures the name.
  /// - Returns: The names with the files they stand in, and the folders of these.
  /// - Throws: What reading a file throws.
  static func declarations(
    in path: String, of pattern: Regex<(Substring, Substring)>
  ) throws -> [(name: String, file: String, folder: String)] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let folder = root.appending(path: path)
    let files = try #require(
      FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    var found: [(name: String, file: String, folder: String)] = []
    for case let file as URL in files where file.pathExtension == "swift" {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: pattern) {
        let folder = file.deletingLastPathComponent().lastPathComponent
        found.append((String(match.1), file.lastPathComponent, folder))
      }
    }
    return found
  }
}
