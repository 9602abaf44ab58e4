import Foundation

/// The reference data that `Fixtures/make_reference.py` wrote, one JSON value a line.
enum Fixture {
  /// Reads all lines of a file.
  ///
  /// - Parameters:
  ///   - name: The file's name without `.jsonl`.
  ///   - type: What a line holds.
  /// - Returns: One value a line.
  /// - Throws: What reading or decoding throws.
  static func lines<T: Decodable>(_ name: String, of type: T.Type = T.self) throws -> [T] {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/\(name).jsonl")
    let decoder = JSONDecoder()
    return try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n")
      .map { try decoder.decode(T.self, from: Data($0.utf8)) }
  }
}
