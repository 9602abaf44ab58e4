import Foundation
import TestSupport
import Testing

@Suite("Snapshots")
struct SnapshotTests {
  /// Runs with a folder of fixtures above a file that need not exist.
  private func withFixtures(_ body: (_ file: String, _ fixtures: URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let fixtures = folder.appending(path: "Fixtures")
    try FileManager.default.createDirectory(at: fixtures, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.appending(path: "Text/SomeTests.swift").path, fixtures)
  }

  @Test("recording writes the file and fails")
  func recording() throws {
    try withFixtures { file, fixtures in
      let message = Snapshot.difference("a.txt", "one\ntwo\n", isRecording: true, file: file)
      #expect(message?.contains("recorded") == true)
      let written = try String(contentsOf: fixtures.appending(path: "a.txt"), encoding: .utf8)
      #expect(written == "one\ntwo\n")
      #expect(Snapshot.difference("a.txt", "one\ntwo\n", isRecording: false, file: file) == nil)
    }
  }

  @Test("the first line that differs is told")
  func differences() throws {
    try withFixtures { file, _ in
      _ = Snapshot.difference("a.txt", "one\ntwo\n", isRecording: true, file: file)
      func message(_ text: String) -> String? {
        Snapshot.difference("a.txt", text, isRecording: false, file: file)
      }
      #expect(message("one\n2\n")?.contains("line 2: kept “two”, now “2”") == true)
      #expect(message("one\ntwo")?.contains("line 3") == true)
      #expect(message("one\ntwo\nthree\n")?.contains("now “three”") == true)
      #expect(message("") != nil)
      // The same letters in other bytes.
      _ = Snapshot.difference("b.txt", "\u{E9}", isRecording: true, file: file)
      #expect(Snapshot.difference("b.txt", "e\u{301}", isRecording: false, file: file) != nil)
    }
  }

  @Test("a missing file or folder is told")
  func missing() throws {
    try withFixtures { file, _ in
      let message = Snapshot.difference("none.txt", "", isRecording: false, file: file)
      #expect(message?.contains("RECORD_SNAPSHOTS=1") == true)
    }
    #expect(
      Snapshot.difference("a", "", isRecording: false, file: "/no/such/file")?.contains(
        "no Fixtures") == true)
  }
}
