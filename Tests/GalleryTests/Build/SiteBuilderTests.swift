import Foundation
import Gallery
import Testing

@Suite("Building a site")
struct SiteBuilderTests {
  private func twoLessons() throws -> Workshop {
    let workshop = try Workshop()
    let circuit = "```circuit name=a\ninput x = 3\nx²\n```\n\n```expect\noutput = 9\n```"
    try workshop.write(lesson: "01-a.md", title: "First", "See [next](02-b.md).\n\n" + circuit)
    try workshop.write(
      lesson: "02-b.md", title: "Second", "## A part\n\nText about wires.\n\n" + circuit)
    return workshop
  }

  @Test("pages lead to each other, to the index and to the glossary")
  func pages() throws {
    let workshop = try twoLessons()
    let report = try workshop.build()
    #expect(report.made == ["01-a.html", "02-b.html"] && report.pageCount == 4)
    #expect(report.index == workshop.site.path + "/index.html")
    let first = try workshop.page("01-a.html")
    #expect(first.contains("rel=\"next\" href=\"02-b.html\""))
    #expect(first.contains("<a href=\"02-b.html\">next</a>"))
    #expect(!first.contains("rel=\"prev\""))
    let index = try workshop.page("index.html")
    #expect(index.contains("href=\"01-a.html\"") && index.contains("href=\"02-b.html\""))
    #expect(index.contains("card-1") && index.contains("Text about wires."))
    #expect(try workshop.page("glossary.html").contains("no glossary yet"))
  }

  @Test("the same lessons give the same bytes")
  func deterministic() throws {
    let workshop = try twoLessons()
    try workshop.build()
    let first = try workshop.siteBytes()
    try FileManager.default.removeItem(at: workshop.site)
    try workshop.build()
    #expect(try workshop.siteBytes() == first)
  }

  @Test("an error leaves the site as it was, and nothing beside it")
  func wholeOrNothing() throws {
    let workshop = try twoLessons()
    try workshop.build()
    let before = try workshop.siteBytes()
    try workshop.write(lesson: "02-b.md", "```circuit\nx +\n```")
    #expect(try workshop.errors().count == 1)
    #expect(try workshop.siteBytes() == before)
    let names = try FileManager.default.contentsOfDirectory(atPath: workshop.folder.path)
    #expect(names.sorted() == ["lessons", "site"])
  }

  @Test("only what has changed is made again")
  func incremental() throws {
    let workshop = try twoLessons()
    try workshop.build()
    #expect(try workshop.build().made == [])
    // The text of one lesson alone.
    try workshop.write(
      lesson: "02-b.md", title: "Second", "```circuit name=a\ninput x = 2\nx²\n```")
    #expect(try workshop.build().made == ["02-b.html"])
    // A title stands in the lesson before, too.
    try workshop.write(lesson: "02-b.md", title: "Other", "Nothing.")
    #expect(try workshop.build().made == ["01-a.html", "02-b.html"])
    #expect(try workshop.page("01-a.html").contains("Other"))
    // Another program makes everything again.
    var builder = workshop.builder()
    builder.tool = [1]
    #expect(try builder.build().made.count == 2)
    // A page that somebody changed does not stay so.
    try Data("x".utf8).write(to: workshop.site.appending(path: "01-a.html"))
    #expect(try builder.build().made == ["01-a.html"])
  }

  @Test("an incremental build is the same as one from nothing")
  func incrementalBytes() throws {
    let workshop = try twoLessons()
    try workshop.build()
    try workshop.write(lesson: "03-c.md", "A third lesson.")
    try workshop.build()
    let grown = try workshop.siteBytes()
    try FileManager.default.removeItem(at: workshop.site)
    try workshop.build()
    #expect(try workshop.siteBytes() == grown)
  }

  @Test("an image of a lesson is in its page, and a new image makes a new page")
  func image() throws {
    let workshop = try Workshop()
    try workshop.write(lesson: "01-a.md", "![a dot](dot.png)")
    let dot = workshop.lessons.appending(path: "dot.png")
    try Data([1, 2, 3]).write(to: dot)
    try workshop.build()
    #expect(
      try workshop.page("01-a.html").contains(
        "<img src=\"data:image/png;base64,AQID\" alt=\"a dot\">"))
    try Data([1, 2, 4]).write(to: dot)
    #expect(try workshop.build().made == ["01-a.html"])
  }

  @Test("a folder of somebody else's is not replaced")
  func foreignFolder() throws {
    let workshop = try twoLessons()
    try FileManager.default.createDirectory(at: workshop.site, withIntermediateDirectories: true)
    let thesis = workshop.site.appending(path: "thesis.txt")
    try Data("years of work".utf8).write(to: thesis)
    #expect(throws: SiteFailure.notASite(path: workshop.site.path)) { try workshop.build() }
    #expect(FileManager.default.fileExists(atPath: thesis.path))
    #expect(throws: SiteFailure.self) {
      try SiteBuilder(lessons: workshop.lessons.path, output: thesis.path).build()
    }
    #expect(throws: SiteFailure.noLessons(path: workshop.site.path)) {
      try SiteBuilder(lessons: workshop.site.path, output: workshop.folder.path + "/x").build()
    }
  }

  @Test("a new lesson builds as it is, and gets the next number")
  func newLesson() throws {
    let workshop = try twoLessons()
    let path = try NewLesson("The slope: softplus", in: workshop.lessons.path).write()
    #expect(path.hasSuffix("/03-the-slope-softplus.md"))
    let given = try NewLesson("12-softplus", in: workshop.lessons.path).write()
    #expect(given.hasSuffix("/12-softplus.md"))
    #expect(throws: SiteFailure.self) { try NewLesson("12-other", in: workshop.lessons.path) }
    #expect(throws: SiteFailure.self) { try NewLesson("///", in: workshop.lessons.path) }
    #expect(throws: SiteFailure.self) { try NewLesson("../evil", in: workshop.lessons.path) }
    #expect(try workshop.build().made.count == 4)
    #expect(try workshop.page("12-softplus.html").contains("<h1>Softplus</h1>"))
  }
}
