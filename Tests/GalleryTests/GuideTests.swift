import Foundation
import Gallery
import Testing

@Suite("The teacher's guide")
struct GuideTests {
  @Test("has examples that build as they stand")
  func examples() throws {
    let workshop = try Workshop()
    let blocks = try Guide.examples()
    #expect(blocks.count >= 6)
    let lesson = try Guide.frontMatter() + "\n" + blocks.joined(separator: "\n")
    try workshop.write(lesson, to: "10-softplus.md")
    try workshop.build()
    let page = try workshop.page("10-softplus.html")
    #expect(page.contains("<h1>The slope of softplus</h1>"))
    #expect(try workshop.page("index.html").contains("href=\"10-softplus.html\""))
  }

  @Test("tells every kind of block, every word and every option")
  func complete() throws {
    let guide = try String(contentsOf: Guide.url, encoding: .utf8)
    for kind in BlockKind.all {
      #expect(guide.contains("```\(kind.name)"), "\(kind.name)")
      for word in kind.words {
        #expect(guide.contains("`\(word)`") || guide.contains("\(kind.name) \(word)"), "\(word)")
      }
      for option in kind.options { #expect(guide.contains(option.name + "="), "\(option.name)") }
    }
  }
}
