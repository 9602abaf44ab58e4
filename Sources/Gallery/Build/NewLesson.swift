import Files
import Foundation
import Mustache

/// A lesson to begin with.
///
/// ```swift
/// try NewLesson("The slope of softplus", in: "gallery/lessons").write()
/// // "gallery/lessons/10-the-slope-of-softplus.md"
/// ```
public struct NewLesson {
  private let path: String
  private let title: String

  /// The most digits and letters of a file's name.
  private static let longestName = 60

  /// Chooses number and name.
  ///
  /// - Parameters:
  ///   - name: What the lesson is called, with its number before it or without one.
  ///   - folder: The folder of the lessons, which is made where it does not exist.
  /// - Throws: A `SiteFailure` where the number is taken or the name has no letters.
  public init(_ name: String, in folder: String) throws(SiteFailure) {
    guard !name.contains("/") else {
      throw .unwritable(
        path: name, reason: "a lesson's name is no path; --lessons names the folder")
    }
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let given = name.dropFirst(digits.count).first == "-" ? Int(digits) : nil
    let words = given == nil ? name[...] : name.dropFirst(digits.count + 1)
    let slug = PageContext.slug(words.hasSuffix(".md") ? String(words.dropLast(3)) : String(words))
    guard words.contains(where: { $0.isASCII && $0.isLetter }), slug.count <= NewLesson.longestName
    else {
      throw .unwritable(
        path: name, reason: "a lesson's name has letters, at most \(NewLesson.longestName) of them")
    }
    var taken: [Int] = []
    if FileManager.default.fileExists(atPath: folder) {
      taken = try LessonFolder(folder).files.map(\.number)
    }
    let number = given ?? (taken.max() ?? 0) + 1
    let padded = number < 10 ? "0\(number)" : number.description
    path = (folder.hasSuffix("/") ? folder : folder + "/") + "\(padded)-\(slug).md"
    guard !taken.contains(number), number > 0, number < 10_000 else {
      throw .unwritable(path: path, reason: "there is a lesson \(number) already")
    }
    title = NewLesson.title(words)
  }

  /// Writes the lesson.
  ///
  /// - Returns: The path of its file.
  /// - Throws: A `SiteFailure` where that is not possible; no file is left behind then.
  public func write() throws(SiteFailure) -> String {
    let folder = URL(filePath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    } catch {
      throw .unwritable(path: folder.path, reason: "the folder cannot be made")
    }
    do throws(FileError) { try WholeFile.write(Array(text().utf8), to: path) } catch {
      throw .unwritable(path: path, reason: error.description)
    }
    return path
  }

  private func text() -> String {
    let source = String(decoding: PackageResources.new_lesson_mustache, as: UTF8.self)
    return (try? MustacheTemplate(string: source))?.render(["title": title]) ?? source
  }

  /// The words with a capital letter, in quotation marks where YAML needs them.
  private static func title(_ words: Substring) -> String {
    let plain =
      words.contains(" ") ? String(words.trimmed) : String(words.replacing("-", with: " "))
    let text = plain.prefix(1).uppercased() + plain.dropFirst()
    let isPlain = text.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
    return isPlain
      ? text : "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
