/// Where a link of a lesson leads.
struct LessonLink {
  /// The address in the site, nil where the link leads nowhere.
  let target: String?

  private static let schemes = ["https", "http", "mailto"]

  /// Checks a link.
  ///
  /// - Parameters:
  ///   - url: As the author wrote it.
  ///   - place: Where.
  ///   - context: What pages and places there are.
  init(_ url: String, _ place: Place, _ context: PageContext) {
    if url.hasPrefix("#") {
      context.addAnchor(String(url.dropFirst()), at: place)
      target = url
      return
    }
    if let scheme = LessonLink.scheme(url) {
      let isKnown = LessonLink.schemes.contains(scheme)
      if !isKnown {
        context.log.add(
          "a link cannot begin with \(ErrorLog.quoted(scheme + ":"))", at: place,
          hint: "links lead to https:// addresses, to other lessons, or to #places of this page")
      }
      target = isKnown ? url : nil
      return
    }
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let file = parts.first.map(String.init) ?? ""
    guard let page = context.site.page(of: file) else {
      context.log.add(
        "there is no lesson \(ErrorLog.quoted(file))", at: place,
        hint: ErrorLog.hint(file, among: context.site.files, "lessons"))
      target = nil
      return
    }
    target = page + (parts.count > 1 ? "#" + parts[1] : "")
  }

  /// What stands before the first colon, as browsers see it: without spaces and control characters.
  static func scheme(_ url: String) -> String? {
    let plain = String(String.UnicodeScalarView(url.unicodeScalars.filter { $0.value > 32 }))
    if plain.hasPrefix("//") || plain.hasPrefix("\\") || plain.hasPrefix("/\\") { return "//" }
    guard let colon = plain.firstIndex(of: ":") else { return nil }
    let scheme = plain[..<colon]
    return scheme.contains { $0 == "/" || $0 == "#" || $0 == "?" } ? nil : scheme.lowercased()
  }
}
