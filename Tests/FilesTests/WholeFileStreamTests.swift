import Files
import Foundation
import Testing

@Suite("Files that grow have their name only when complete")
final class WholeFileStreamTests {
  private let folder: URL
  private let files = FileManager.default

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "wholefilestream-\(UUID().uuidString)")
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

  @Test("pieces, small and large, stand in order")
  func pieces() throws {
    let stream = try WholeFileStream(path("a"))
    var all = ""
    for i in 0..<50_000 {
      let piece = "\(i),"
      all += piece
      try stream.write(Array(piece.utf8))
    }
    let large = String(repeating: "x", count: 1 << 20)
    try stream.write(Array(large.utf8))
    #expect(names.allSatisfy { $0.hasSuffix(".part") } && names.count == 1)
    try stream.finish()
    #expect(contents("a") == nil)
    try stream.commit()
    #expect(contents("a") == all + large)
    #expect(names == ["a"])
  }

  @Test("what is dropped leaves no trace, and the old file stays")
  func dropped() throws {
    try Data("old".utf8).write(to: folder.appending(path: "a"))
    do {
      let stream = try WholeFileStream(path("a"))
      try stream.write([UInt8](repeating: 65, count: 1 << 20))
      try stream.finish()
    }
    #expect(names == ["a"] && contents("a") == "old")
  }

  @Test("permissions stay")
  func permissions() throws {
    try Data("old".utf8).write(to: folder.appending(path: "a"))
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path("a"))
    let stream = try WholeFileStream(path("a"))
    try stream.commit()
    #expect(contents("a") == "")
    #expect(try files.attributesOfItem(atPath: path("a"))[.posixPermissions] as? Int == 0o640)
  }

  @Test("devices are written, and never renamed over")
  func devices() throws {
    try files.createSymbolicLink(atPath: path("null"), withDestinationPath: "/dev/null")
    let stream = try WholeFileStream(path("null"))
    try stream.write([65])
    try stream.commit()
    #expect(
      try files.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
        == .typeCharacterSpecial)
    #expect(names == ["null"])
  }

  @Test("a folder that is missing is told at once")
  func missing() {
    let error = #expect(throws: FileError.self) { _ = try WholeFileStream(self.path("no/a")) }
    #expect(error?.description.contains("No such file") == true)
  }
}
