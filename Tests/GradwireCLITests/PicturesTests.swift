import Foundation
import Testing

/// The pictures of the README, drawn anew and compared.
struct PicturesTests {
  private static let project = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test("the pictures in gallery/images are what the tool draws today")
  func picturesAreTrue() async throws {
    let folder = try Folder()
    let images = Self.project.appending(path: "gallery/images")
    let outcome = try await Tool.shell(
      "GRADWIRE=$(command -v gradwire) \"$1\" \"$2\"",
      [Self.project.appending(path: "scripts/images.sh").path, folder.url.path], in: folder)
    try #require(outcome.code == 0, Comment(rawValue: outcome.messages))
    let kept = try FileManager.default.contentsOfDirectory(atPath: images.path)
      .filter { $0.hasSuffix(".svg") }.sorted()
    #expect(folder.names == kept, "run 'make images'")
    for name in folder.names where kept.contains(name) {
      let old = try String(contentsOf: images.appending(path: name), encoding: .utf8)
      #expect(try folder.text(name) == old, "\(name) has changed: look at it and run 'make images'")
    }
  }

  @Test("the README shows every picture, and only pictures that there are")
  func readmeShowsThem() throws {
    let text = try String(
      contentsOf: Self.project.appending(path: "README.md"), encoding: .utf8)
    let images = Self.project.appending(path: "gallery/images")
    let kept = try FileManager.default.contentsOfDirectory(atPath: images.path)
      .filter { $0.hasSuffix(".svg") }
    #expect(!kept.isEmpty)
    for name in kept { #expect(text.contains("gallery/images/\(name)")) }
    for part in text.components(separatedBy: "gallery/images/").dropFirst() {
      let name = String(part.prefix { $0.isLetter || $0.isNumber || "-.".contains($0) })
      #expect(kept.contains(name))
    }
  }
}
