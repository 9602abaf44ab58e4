import Foundation

/// What a build remembers in the folder of the site, so that the next one does only what is new.
struct BuildState: Codable {
  var pages: [String: Page] = [:]

  struct Page: Codable {
    /// The fingerprint of everything that the page was made from.
    let source: String
    /// The fingerprint of the page itself.
    let result: String
    /// Files beside the lesson that the page holds.
    let embedded: [String]
    /// The picture in the index.
    let picture: String
    /// The text for searches.
    let passages: [PageContext.Passage]
    /// What was said about the page when it was made.
    let notes: [String]
  }

  static let file = ".gradwire-gallery.json"

  /// Reads the state of a site; an empty one where there is none.
  static func read(_ site: URL) -> BuildState {
    guard let data = try? Data(contentsOf: site.appending(path: file)) else { return BuildState() }
    return (try? JSONDecoder().decode(BuildState.self, from: data)) ?? BuildState()
  }

  /// The state as bytes, the same for the same state.
  func bytes() throws(SiteFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do { return Array(try encoder.encode(self)) } catch {
      throw .defect("the state of the site cannot be written: \(error)")
    }
  }
}
