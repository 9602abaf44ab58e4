import Foundation

/// What the parts of one page share while they are written: its places, its files, its errors.
final class PageContext {
  let log: ErrorLog
  let site: SiteMap
  /// The folder of the lesson, for its images.
  let folder: URL
  /// Whether pages can compute.
  let hasEngine: Bool
  /// The headings so far.
  private(set) var headings: [Heading] = []
  /// The text so far, by headings, for searches.
  private(set) var passages: [Passage] = []
  /// Files that the page embeds.
  private(set) var embedded: Set<String> = []
  private var taken = PageContext.reserved
  private var isSilent = false
  private var anchors: [(name: String, place: Place)] = []

  /// The ids of the templates.
  static let reserved: Set<String> = [
    "main", "engine", "search", "search-data", "remember-title", "sources-title",
  ]

  struct Heading: Equatable {
    let level: Int
    let id: String
    let text: String
  }

  /// What stands between two headings.
  struct Passage: Equatable, Sendable, Codable {
    /// The heading's id, empty before the first.
    let id: String
    let heading: String
    var text: String
  }

  init(_ log: ErrorLog, _ site: SiteMap, folder: URL, hasEngine: Bool = false) {
    self.log = log
    self.hasEngine = hasEngine
    self.site = site
    self.folder = folder
    passages = [Passage(id: "", heading: "", text: "")]
  }

  /// Keeps an id for a figure.
  func reserve(_ id: String) { taken.insert(id) }

  /// Begins a section; gives its id.
  func addHeading(_ level: Int, _ text: String) -> String {
    let slug = PageContext.slug(text)
    var id = slug
    var count = 2
    while !taken.insert(id).inserted {
      id = "\(slug)-\(count)"
      count += 1
    }
    headings.append(Heading(level: level, id: id, text: text))
    passages.append(Passage(id: id, heading: text, text: ""))
    return id
  }

  /// Adds text to what searches find.
  func addText(_ text: String) {
    if isSilent { return }
    // Pieces of a line follow each other without a space of ours.
    passages[passages.count - 1].text += text
  }

  /// Writes something whose text searches do not find, such as a heading that they find anyway.
  func silently(_ write: () -> String) -> String {
    isSilent = true
    defer { isSilent = false }
    return write()
  }

  /// Notes a link to a place on this page.
  func addAnchor(_ name: String, at place: Place) { anchors.append((name, place)) }

  /// Checks the links to places on this page, when all of it is there.
  func checkAnchors() {
    for (name, place) in anchors where !taken.contains(name) {
      log.add(
        "this page has no place '#\(name)'", at: place,
        hint: ErrorLog.hint(name, among: headings.map(\.id), "its places"))
    }
  }

  /// Notes that the page holds a file.
  func embed(_ name: String) { embedded.insert(name) }

  /// A heading as an id: small letters, digits and hyphens.
  static func slug(_ text: String) -> String {
    var slug = ""
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      let category = scalar.properties.generalCategory
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if category == .nonspacingMark || scalar == "'" || scalar == "’" {
        continue
      } else if slug.last != "-", !slug.isEmpty {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? "section" : slug
  }
}
