import Files
import Foundation
import TestSupport
import Testing

@Suite("Files are written whole or not at all")
final class WholeFileTests {
  private let folder: URL
  private let files = FileManager.default

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "wholefile-\(UUID().uuidString)")
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? files.removeItem(at: folder) }

  private func path(_ name: String) -> String { folder.appending(path: name).path }

  private func contents(_ name: String) -> String? {
    files.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  private var names: [String] {
    (try? files.contentsOfDirectory(atPath: folder.path))?.sorted() ?? []
  }

  private func write(_ text: String, to path: String) throws {
    try WholeFile.write(Array(text.utf8), to: path)
  }

  /// The reason of a failure, which must name the path.
  private func reason(_ path: String, _ text: String = "new") -> String? {
    let error = #expect(throws: FileError.self) { try write(text, to: path) }
    guard case .unwritable(path, let reason) = error else { return nil }
    #expect(error?.description == "cannot write \(path): \(reason)")
    return reason
  }

  @Test("a new file has the contents, and nothing else is left")
  func new() throws {
    try write("hello", to: path("a.svg"))
    #expect(contents("a.svg") == "hello")
    try write("", to: path("empty"))
    #expect(contents("empty") == "")
    let large = String(repeating: "0123456789", count: 1 << 20)
    try write(large, to: path("large"))
    #expect(contents("large") == large)
    #expect(names == ["a.svg", "empty", "large"])
  }

  @Test("an old file is replaced and keeps its permissions", arguments: [0o600, 0o644, 0o755])
  func permissions(_ mode: Int) throws {
    try write("old", to: path("a"))
    try files.setAttributes([.posixPermissions: mode], ofItemAtPath: path("a"))
    try write("new", to: path("a"))
    #expect(contents("a") == "new")
    #expect(try files.attributesOfItem(atPath: path("a"))[.posixPermissions] as? Int == mode)
    #expect(names == ["a"])
  }

  @Test("whoever reads the old file still reads it to its end")
  func readers() throws {
    try write("old", to: path("a"))
    let reader = try #require(FileHandle(forReadingAtPath: path("a")))
    try write("new contents", to: path("a"))
    #expect(try reader.readToEnd() == Data("old".utf8))
    #expect(contents("a") == "new contents")
  }

  @Test("a link stays a link, and what it names is replaced")
  func links() throws {
    try write("old", to: path("target"))
    try files.createSymbolicLink(atPath: path("link"), withDestinationPath: "target")
    try files.createSymbolicLink(atPath: path("second"), withDestinationPath: "link")
    try write("new", to: path("second"))
    #expect(contents("target") == "new")
    #expect(try files.destinationOfSymbolicLink(atPath: path("link")) == "target")
    #expect(try files.destinationOfSymbolicLink(atPath: path("second")) == "link")
    #expect(names == ["link", "second", "target"])
  }

  @Test("a link to what does not exist yet makes it")
  func danglingLink() throws {
    try files.createSymbolicLink(atPath: path("link"), withDestinationPath: "target")
    try write("new", to: path("link"))
    #expect(contents("target") == "new")
    #expect(try files.destinationOfSymbolicLink(atPath: path("link")) == "target")
  }

  @Test("a folder is no file")
  func directory() throws {
    try files.createDirectory(atPath: path("sub.svg"), withIntermediateDirectories: true)
    #expect(reason(path("sub.svg")) == "it is a directory")
    #expect(reason(folder.path) == "it is a directory")
    #expect(names == ["sub.svg"])
  }

  @Test("a folder that is missing is not made")
  func missing() {
    #expect(reason(path("no/a.svg"))?.contains("No such file") == true)
    #expect(reason("")?.contains("No such file") == true)
    #expect(names.isEmpty)
  }

  @Test("a file is no folder")
  func notAFolder() throws {
    try write("old", to: path("a"))
    #expect(reason(path("a/b"))?.contains("Not a directory") == true)
    #expect(contents("a") == "old")
  }

  @Test("where the system refuses, the old file stays")
  func refused() throws {
    // No file name may be longer than 255 bytes; nor may the passing one.
    let name = String(repeating: "n", count: 256)
    #expect(reason(path(name)) != nil)
    #expect(names.isEmpty)
    // /proc takes no new files, not even from root.
    if files.fileExists(atPath: "/proc/self") { #expect(reason("/proc/picture.svg") != nil) }
  }

  @Test("a name as long as names get can be written, and written again")
  func longestName() throws {
    let name = String(repeating: "n", count: 255)
    try write("old", to: path(name))
    try write("new", to: path(name))
    #expect(contents(name) == "new" && names == [name])
  }

  @Test(
    "without permission nothing changes", .enabled(if: getuid() != 0, "root may write anywhere"))
  func noPermission() throws {
    try write("old", to: path("a"))
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path("a"))
    #expect(reason(path("a"))?.contains("denied") == true)
    try files.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer { try? files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
    #expect(reason(path("b"))?.contains("denied") == true)
    #expect(contents("a") == "old" && names == ["a"])
  }

  @Test("devices are written, not replaced")
  func devices() throws {
    try write("anything", to: "/dev/null")
    #expect(
      try files.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
    #if os(Linux)
      // The device that is always full.
      #expect(reason("/dev/full")?.contains("No space left") == true)
      try files.createSymbolicLink(atPath: path("link"), withDestinationPath: "/dev/full")
      #expect(reason(path("link"))?.contains("No space left") == true)
    #endif
    #expect(reason("/dev/no-such-device.svg") != nil)
  }

  @Test("what a crash left behind is in nobody's way")
  func leftovers() throws {
    try write("left", to: path("a.\(getpid()).part"))
    try write("new", to: path("a"))
    #expect(contents("a") == "new")
  }

  @Test("many tasks may write one file: it is always one of theirs, whole")
  func together() async throws {
    let path = path("a")
    let texts = (0..<8).map { String(repeating: "\($0)", count: 100_000) }
    try await withThrowingTaskGroup { group in
      for text in texts {
        group.addTask { for _ in 0..<20 { try WholeFile.write(Array(text.utf8), to: path) } }
      }
      try await group.waitForAll()
    }
    #expect(texts.contains(contents("a") ?? ""))
    #expect(names == ["a"])
  }
}
