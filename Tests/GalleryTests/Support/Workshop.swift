import Foundation
import Gallery

/// A folder with lessons and a site of its own, for one test.
final class Workshop {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "gallery-\(UUID())")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "lessons"), withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var lessons: URL { folder.appending(path: "lessons") }
  var site: URL { folder.appending(path: "site") }

  /// Writes a file among the lessons.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: lessons.appending(path: name))
  }

  /// A lesson with a body.
  func write(lesson name: String, title: String = "A lesson", _ body: String) throws {
    try write(
      "---\ntitle: \(title)\nsummary: What it is about.\nminutes: 5\n---\n\n\(body)\n", to: name)
  }

  func builder() -> SiteBuilder { SiteBuilder(lessons: lessons.path, output: site.path) }

  @discardableResult
  func build() throws(SiteFailure) -> SiteBuilder.Report { try builder().build() }

  /// The errors of a build that must fail, without the folder's path.
  func errors() throws -> [LessonError] {
    do throws(SiteFailure) { try build() } catch {
      if case .lessons(let errors) = error { return errors.errors }
      throw error
    }
    return []
  }

  /// A page of the site.
  func page(_ name: String) throws -> String {
    try String(contentsOf: site.appending(path: name), encoding: .utf8)
  }

  /// All files of the site and their bytes.
  func siteBytes() throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: site.path) {
      files[name] = try Data(contentsOf: site.appending(path: name))
    }
    return files
  }
}
