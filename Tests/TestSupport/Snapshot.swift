import Foundation

/// Texts that are kept in a `Fixtures` folder and compared with what the code gives today.
///
/// With `RECORD_SNAPSHOTS=1` in the environment the file is written anew and the comparison still
/// fails, so that a recording never passes for a test.
///
/// ```swift
/// #expect(Snapshot.difference("square.txt", circuit.derivation) == nil)
/// ```
package enum Snapshot {
  /// Compares a text with the kept one.
  ///
  /// - Parameters:
  ///   - name: The file's name in the `Fixtures` folder above the calling file.
  ///   - text: What the code gives.
  ///   - isRecording: Whether to write the file.
  ///   - file: The calling file.
  /// - Returns: What differs, in words, or nil.
  package static func difference(
    _ name: String, _ text: String,
    isRecording: Bool = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1",
    file: String = #filePath
  ) -> String? {
    guard let folder = fixtures(above: file) else {
      return "there is no Fixtures folder above \(file)"
    }
    let url = folder.appending(path: name)
    if isRecording {
      do {
        try text.write(to: url, atomically: true, encoding: .utf8)
      } catch {
        return "\(name) could not be recorded: \(error)"
      }
      return "\(name) was recorded; run again without RECORD_SNAPSHOTS"
    }
    guard let data = try? Data(contentsOf: url) else {
      return "\(name) does not exist; record it with RECORD_SNAPSHOTS=1"
    }
    return difference(String(decoding: data, as: UTF8.self), text, name)
  }

  private static func fixtures(above file: String) -> URL? {
    var folder = URL(filePath: file).deletingLastPathComponent()
    while folder.pathComponents.count > 1 {
      let candidate = folder.appending(path: "Fixtures")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
      folder.deleteLastPathComponent()
    }
    return nil
  }

  private static func difference(_ kept: String, _ text: String, _ name: String) -> String? {
    // Bytes decide: strings that differ in normalization alone are equal in Swift.
    if Array(kept.utf8) == Array(text.utf8) { return nil }
    let (old, new) = (lines(kept), lines(text))
    for i in 0..<max(old.count, new.count) {
      let (a, b) = (i < old.count ? old[i] : "(end)", i < new.count ? new[i] : "(end)")
      if Array(a.utf8) != Array(b.utf8) { return "\(name), line \(i + 1): kept “\(a)”, now “\(b)”" }
    }
    return "\(name) differs"
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
