/// What pages there are, for the links between them.
struct SiteMap: Sendable {
  /// The pages of lessons, by the names of their files: `01-a.md` is `01-a.html`.
  let pages: [String: String]
  let hasGlossary: Bool

  /// The files that a link may name.
  var files: [String] { pages.keys.sorted() + (hasGlossary ? ["glossary.md"] : []) }

  /// The page that a file becomes, nil where there is no such file.
  ///
  /// Both `02-b.md` and `lessons/02-b.md`, as the glossary beside that folder writes, are known.
  func page(of file: String) -> String? {
    let parts = file.split(separator: "/", omittingEmptySubsequences: false)
    let file =
      parts.count == 2 && ["lessons", "..", "."].contains(parts[0]) ? String(parts[1]) : file
    return file == "glossary.md" && hasGlossary ? "glossary.html" : pages[file]
  }
}
