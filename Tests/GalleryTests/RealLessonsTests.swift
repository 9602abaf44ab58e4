import Foundation
import Gallery
import Testing

@Suite("The lessons of this gallery")
struct RealLessonsTests {
  /// An engine of 120 kB, in base64.
  private static let engineRoom = 160_000

  @Test("build, state no wrong number, and make pages that open fast")
  func build() throws {
    let workshop = try Workshop()
    var builder = SiteBuilder(lessons: LessonCode.folder.path, output: workshop.site.path)
    builder.engine = Array("an engine".utf8)
    let report = try builder.build()
    #expect(report.made.count >= 9 && report.notes.isEmpty, "\(report.notes)")
    for (name, page) in try workshop.siteBytes() where name.hasSuffix(".html") {
      #expect(page.count <= 700_000 - Self.engineRoom, "\(name) has \(page.count) bytes")
    }
  }

  @Test("have no id twice on a page, and no link that leads nowhere")
  func places() throws {
    let workshop = try Workshop()
    try SiteBuilder(lessons: LessonCode.folder.path, output: workshop.site.path).build()
    let pages = try workshop.siteBytes().filter { $0.key.hasSuffix(".html") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
    let ids = pages.mapValues { page in
      page.matches(of: #/<[a-z][^>]* id="([^"]+)"/#).map { String($0.output.1) }
    }
    for (name, list) in ids {
      let twice = Set(list.filter { id in list.count { $0 == id } > 1 })
      #expect(twice.isEmpty, "\(name): \(twice)")
    }
    for (name, page) in pages {
      for link in page.matches(of: #/<a [^>]*href="([^"]+)"/#).map({ String($0.output.1) }) {
        if link.hasPrefix("http") || link.hasPrefix("mailto:") { continue }
        let parts = link.split(separator: "#", omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? name : String(parts[0])
        let found = try #require(ids[target], "\(name) links to \(link)")
        if parts.count > 1 { #expect(found.contains(String(parts[1])), "\(name) links to \(link)") }
      }
    }
  }
}
