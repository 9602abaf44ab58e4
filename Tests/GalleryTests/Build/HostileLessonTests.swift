import Foundation
import Gallery
import Testing

@Suite("Lessons with mistakes and malice")
struct HostileLessonTests {
  private func errors(_ body: String) throws -> [LessonError] {
    let workshop = try Workshop()
    try workshop.write(lesson: "01-a.md", body)
    return try workshop.errors()
  }

  @Test(
    "are refused with line, column, message and hint",
    arguments: [
      ("```circuit\nA + \n```", "8:3 there is nothing on the right of '+'"),
      ("```circuit\nA + 1\n```", "8:1 unknown variable 'A'"),
      ("```circuit live nmae=a\n1 + 1\n```", "7:17 circuit has no option 'nmae'"),
      (
        "```circuit draw steps=3\ninput x = 1\nx\n```",
        "7:17 'steps' has no meaning for 'circuit draw'"
      ),
      ("```circut\n1\n```", "7:4 there is no block 'circut'"),
      (
        "```circuit film optimizer=adm\ninput x = 1\nx²\n```",
        "7:27 optimizer: there is no optimizer 'adm'"
      ),
      ("![a face](face.png)", "7:1 there is no image 'face.png'"),
      ("![](face.png)", "7:1 the image has no description"),
      ("![a](https://example.org/a.png)", "7:1 an image is a file beside the lesson"),
      ("![a](../../secret.png)", "7:1 an image lies in the folder"),
      ("[x](javascript:alert(1))", "7:1 a link cannot begin with 'javascript:'"),
      ("[x](java\tscript:alert(1))", nil),
      ("[x](data:text/html,hi)", "7:1 a link cannot begin with 'data:'"),
      ("[x](02-b.md)", "7:1 there is no lesson '02-b.md'"),
      ("[x](#nowhere)", "7:1 this page has no place"),
      ("# Title", "7:1 a lesson has one title"), ("$`A²(B`$", "7:7 ')' is missing here"),
      ("```question exercise\nHow much?\n---\nThat.\n```", "7:1 an exercise has an answer"),
      ("```question predict\nHow much?\n```", "7:1 the question has no explanation"),
      ("```output\n1\n```", "7:1 output stands directly behind the code"),
      ("```expect\noutput = 1\n```", "7:1 there is no circuit before these numbers"),
      ("- a\n\n  ```circuit\n  1 + 1\n  ```", "9:3 a block 'circuit' stands at the margin"),
      (String(repeating: "> ", count: 500) + "deep", "7:"),
      (String(repeating: "[", count: 50_000), nil),
      ("$`" + String(repeating: "(", count: 500) + "`$", "7:"),
    ] as [(String, String?)])
  func places(_ body: String, _ start: String?) throws {
    let errors = try errors(body)
    guard let start else { return #expect(errors.isEmpty) }
    let error = try #require(errors.first)
    let text = "\(error.line):\(error.column) \(error.message)"
    #expect(text.hasPrefix(start), "\(text)")
  }

  @Test(
    "are told what to do about frequent slips",
    arguments: [
      ("```circuit\nx = 1\nz·x\n```", "declare it before it is used, for instance: input z = 3"),
      (
        "```circuit\ninput x = 1\nzorkmid(x)\n```",
        "'gradwire list functions' lists those there are"
      ),
      ("$`\\frac{1}{2}`$", "formulas are written like programs, 1/2 and sqrt(x), not as in LaTeX"),
      (
        "```question exercise\nWhy?\n---\nSo.\n```",
        "write answer=… behind it, or end the question in a list of choices '- [ ] …'"
      ),
      ("```circuit name=main\n1\n```", nil),
    ] as [(String, String?)])
  func hints(_ body: String, _ hint: String?) throws {
    #expect(try errors(body).map(\.hint) == [hint])
  }

  @Test("from other systems are read: line ends of two signs, and a mark before the first")
  func foreignFiles() throws {
    let workshop = try Workshop()
    let text =
      "---\ntitle: A\nsummary: B\nminutes: 1\n---\n\n## One\n\n```circuit name=a\ninput x = 3\nx²\n```\n\n```expect\noutput = 9\n```\n\n```question predict\nWhat?\n---\nThat.\n```\n"
    try workshop.write("\u{FEFF}" + text.replacing("\n", with: "\r\n"), to: "01-a.md")
    try workshop.build()
    let foreign = try workshop.page("01-a.html")
    try workshop.write(text, to: "01-a.md")
    try workshop.build()
    #expect(try workshop.page("01-a.html") == foreign)
  }

  @Test("all errors of all lessons are told at once, in order")
  func allAtOnce() throws {
    let workshop = try Workshop()
    try workshop.write(lesson: "01-a.md", "```circuit name=a\n1 +\n```\n\n[x](nowhere.md)")
    try workshop.write("no front matter", to: "02-b.md")
    try workshop.write(lesson: "02-c.md", "Twice the number 2.")
    try workshop.write("", to: "03-d.md")
    try workshop.write("---\ntitel: x\n---\n", to: "04-e.md")
    try workshop.write("---\ntitle: [\n---\n", to: "05-f.md")
    try workshop.write("x", to: "Notes on it.md")
    try Data([0xff, 0xfe, 0, 1]).write(to: workshop.lessons.appending(path: "06-g.md"))
    try FileManager.default.createSymbolicLink(
      atPath: workshop.lessons.appending(path: "07-h.md").path, withDestinationPath: "07-h.md")
    let errors = try workshop.errors().map { error in
      "\(URL(filePath: error.file).lastPathComponent):\(error.line) \(error.message)"
    }
    #expect(errors.contains("02-b.md:1 the file has no front matter"))
    #expect(errors.contains { $0.hasPrefix("02-c.md:0 lesson 2 is also") })
    #expect(errors.contains("03-d.md:0 the file is empty"))
    #expect(errors.contains("04-e.md:2 unknown key 'titel'"))
    #expect(errors.contains { $0.hasPrefix("05-f.md:3 the front matter is not YAML") }, "\(errors)")
    #expect(errors.contains("06-g.md:0 the file is not text in UTF-8"))
    #expect(errors.contains { $0.hasPrefix("07-h.md:0 the file cannot be read: Too many levels") })
    #expect(errors.contains("Notes on it.md:0 a lesson's file begins with its number"))
    #expect(errors.first?.hasPrefix("01-a.md:8") == true)
    #expect(!FileManager.default.fileExists(atPath: workshop.site.path))
  }

  @Test("a script in the text is text")
  func script() throws {
    let workshop = try Workshop()
    try workshop.write(
      lesson: "01-a.md", title: "\"<script>alert(1)</script>\"",
      """
      <script>alert(2)</script>

      Inline <img src=x onerror=alert(3)> and <!-- a remark --> done.

      ```circuit name=a caption="<b onclick=alert(4)>"
      input x = 1
      x + 1
      ```

      ```text
      </code></pre><script>alert(5)</script>
      ```

      ```remember
      <iframe src="https://example.org"></iframe>
      ```
      """)
    try workshop.build()
    let page = try workshop.page("01-a.html")
    for number in 1...5 { #expect(!page.contains("<script>alert(\(number))")) }
    #expect(
      !page.contains("<img src=x") && !page.contains("<iframe") && !page.contains("<b onclick"))
    #expect(page.contains("&lt;script&gt;alert(2)&lt;/script&gt;"))
    #expect(!page.contains("a remark"))
    #expect(!(try workshop.page("index.html")).contains("<script>alert"))
  }

  @Test("a circuit of 10 MB is an error of its block, and soon told")
  func largeCircuit() throws {
    let line = "input x = 1\n" + String(repeating: "y = x + 1\n", count: 1_000_000)
    let error = try #require(try errors("Text.\n\n```circuit\n\(line)```").first)
    #expect(error.line == 10 && error.message.hasPrefix("this program has 10000012 bytes"))
  }
}
