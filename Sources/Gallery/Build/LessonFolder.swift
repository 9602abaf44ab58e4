import Foundation

/// The files of a gallery: lessons, and the glossary beside them or among them.
struct LessonFolder {
  /// A lesson's file.
  struct File {
    let number: Int
    /// The name without extension.
    let name: String
    /// The path as errors show it.
    let path: String
  }

  let folder: URL
  let files: [File]
  /// The glossary's path as errors show it, if there is one.
  let glossary: String?
  /// What is wrong with the names.
  let errors: [LessonError]

  private static let others: Set<String> = ["README.md", "readme.md", "glossary.md"]
  /// More than this is no text that anybody wrote.
  private static let largest = 64 << 20

  /// Looks into a folder.
  init(_ path: String) throws(SiteFailure) {
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: path).sorted() } catch {
      throw .unreadable(path: path, reason: LessonFolder.reason(error, path))
    }
    var files: [File] = []
    var errors: [LessonError] = []
    for name in names where name.hasSuffix(".md") && !name.hasPrefix(".") {
      let shown = path.hasSuffix("/") ? path + name : path + "/" + name
      if LessonFolder.others.contains(name) { continue }
      guard let number = LessonFolder.number(name) else {
        errors.append(
          LessonError(
            file: shown, message: "a lesson's file begins with its number",
            hint: "call it like 07-optimizers-compared.md, in small letters, digits and hyphens"))
        continue
      }
      if let other = files.first(where: { $0.number == number }) {
        errors.append(
          LessonError(
            file: shown, message: "lesson \(number) is also \(other.path)",
            hint: "give one of them another number"))
      }
      files.append(File(number: number, name: String(name.dropLast(3)), path: shown))
    }
    folder = URL(filePath: path, directoryHint: .isDirectory)
    self.files = files.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
    self.errors = errors
    let candidates = [path + "/glossary.md", path + "/../glossary.md"]
    glossary = candidates.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// The number of a lesson's file, nil where the name is none.
  static func number(_ name: String) -> Int? {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    let rest = name.dropFirst(digits.count)
    guard digits.count >= 1, digits.count <= 4, rest.hasPrefix("-"), rest.count > 4 else {
      return nil
    }
    let words = rest.dropFirst().dropLast(3)
    let isPlain = words.allSatisfy { character in
      character.isASCII && (character.isLowercase || character.isNumber || character == "-")
    }
    return isPlain ? Int(digits) : nil
  }

  /// The text of a file.
  ///
  /// - Parameter path: The path as errors show it.
  /// - Returns: Its text.
  /// - Throws: A `LessonError` for what is no text.
  static func text(_ path: String) throws(LessonError) -> String {
    let data: Data
    do {
      let facts = try FileManager.default.attributesOfItem(atPath: path)
      if let size = facts[.size] as? Int, size > largest {
        throw LessonError(file: path, message: "the file is larger than \(largest >> 20) MB")
      }
      data = try Data(contentsOf: URL(filePath: path))
    } catch let error as LessonError {
      throw error
    } catch {
      throw LessonError(
        file: path, message: "the file cannot be read: \(reason(error, path))")
    }
    guard let text = String(validating: data, as: UTF8.self), !data.contains(0) else {
      throw LessonError(
        file: path, message: "the file is not text in UTF-8",
        hint: "save it as plain text with the encoding UTF-8")
    }
    if data.isEmpty {
      throw LessonError(
        file: path, message: "the file is empty",
        hint: "'gradwire gallery new NAME' writes a lesson to begin with")
    }
    // Some editors begin a file with a mark that nobody sees.
    return text.first == "\u{FEFF}" ? String(text.dropFirst()) : text
  }

  private static func reason(_ error: any Error, _ path: String) -> String {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    if file >= 0 {
      _ = close(file)
      return (error as NSError).localizedFailureReason ?? "it is not what it should be"
    }
    return unsafe String(cString: strerror(errno))
  }
}
