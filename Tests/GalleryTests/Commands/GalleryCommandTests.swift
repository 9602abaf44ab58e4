import Foundation
import Testing

@Suite("gradwire gallery")
struct GalleryCommandTests {
  @Test("builds the site and tells its first page on standard output")
  func build() throws {
    let workshop = try Workshop()
    try workshop.write(lesson: "01-a.md", "Text.")
    let first = try GalleryTool.run(["build", "--lessons", "lessons"], in: workshop.folder)
    #expect(first.code == 0 && first.output == "site/index.html\n", "\(first.messages)")
    #expect(first.messages == "1 lesson was built.\n")
    let again = try GalleryTool.run(
      ["gallery", "build", "--lessons", "lessons"], in: workshop.folder, program: "gradwire")
    #expect(again.code == 0 && again.output == "site/index.html\n", "\(again.messages)")
    #expect(again.messages == "Nothing has changed since the last build.\n")
  }

  @Test("tells errors with file, line and column, and ends with 65")
  func errors() throws {
    let workshop = try Workshop()
    try workshop.write(
      lesson: "01-a.md", "```circuit name=a\ninput A = 3\nA²\n```\n\n```expect a\ngrad A = 7\n```")
    let run = try GalleryTool.run(["build", "--lessons", "lessons"], in: workshop.folder)
    #expect(run.code == 65 && run.output.isEmpty)
    #expect(
      run.messages == """
        error: lessons/01-a.md:13:1: grad A is 6, not 7
          13 | grad A = 7
             | ^^^^^^^^^^

        1 error; the site is as it was

        """)
  }

  @Test("has exit codes that say what kind of failure it was")
  func exitCodes() throws {
    let workshop = try Workshop()
    func code(_ arguments: String...) throws -> Int32 {
      try GalleryTool.run(arguments, in: workshop.folder).code
    }
    #expect(try code("build", "--lessons", "nowhere") == 66)
    #expect(try code("build", "--lessons", "lessons") == 66)
    try workshop.write(lesson: "01-a.md", "Text.")
    #expect(try code("build", "--lessons", "lessons", "-o", "lessons") == 73)
    #expect(try code("build", "--lessons", "lessons", "-o", "/proc/site") == 73)
    #expect(try code("build", "--frob") == 64)
    #expect(try code("new", "01-b", "--lessons", "lessons") == 73)
    #expect(try code("new", "b", "--lessons", "lessons") == 0)
    #expect(try code("build", "--lessons", "lessons") == 0)
    #expect(try code("--help") == 0)
  }

  @Test(
    "every help page has examples and is no wider than 80 columns",
    arguments: [[], ["build"], ["new"], ["preview"]])
  func help(_ words: [String]) throws {
    let workshop = try Workshop()
    let run = try GalleryTool.run(words + ["--help"], in: workshop.folder)
    #expect(run.code == 0 && run.output.contains("EXAMPLES\n  gradwire gallery"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(
    "previews: pages follow what is saved, errors are shown, Ctrl-C ends it",
    .timeLimit(.minutes(2)))
  func preview() async throws {
    let workshop = try Workshop()
    try workshop.write(lesson: "01-a.md", "The first text.")
    let port = Int.random(in: 20_000..<60_000)
    let (process, _, messages) = try GalleryTool.start(
      ["preview", "--lessons", "lessons", "--port", "\(port)"], in: workshop.folder)
    defer { process.terminate() }
    let browser = LocalPage(port: port)
    try await browser.wait(for: "The first text.", at: "/01-a.html")
    for page in ["/", "/01-a.html"] {
      let html = try await browser.text(page)
      #expect(html.contains("EventSource"))
      // Without it the browser keeps the page from hearing of changes.
      #expect(html.contains("; connect-src 'self'\""))
    }
    #expect(try await browser.text("/../../etc/passwd").contains("There is no page"))
    try workshop.write(lesson: "01-a.md", "The second text.")
    try await browser.wait(for: "The second text.", at: "/01-a.html")
    try workshop.write(lesson: "01-a.md", "```circuit\n1 +\n```")
    try await browser.wait(for: "The lessons have errors", at: "/")
    #expect(try await browser.text("/01-a.html").contains("01-a.md:8:3"))
    try workshop.write(lesson: "01-a.md", "The third text.")
    try await browser.wait(for: "The third text.", at: "/01-a.html")
    let other = try GalleryTool.run(
      ["preview", "--lessons", "lessons", "--port", "\(port)"], in: workshop.folder)
    #expect(other.code == 69 && other.messages.contains("port \(port) is taken"))
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 0)
    let said = try String(contentsOf: messages, encoding: .utf8)
    #expect(
      said.contains("http://127.0.0.1:\(port)/") && said.contains("error: lessons/01-a.md:8:3"))
  }
}

/// A page on this computer.
private struct LocalPage {
  let port: Int

  func text(_ path: String) async throws -> String {
    try Command.output(
      "curl", ["-s", "--path-as-is", "http://127.0.0.1:\(port)\(path)"],
      in: FileManager.default.temporaryDirectory)
  }

  /// Asks until the page holds a text, for at most half a minute.
  func wait(for text: String, at path: String) async throws {
    for _ in 0..<300 {
      if let page = try? await self.text(path), page.contains(text) { return }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("the page does not show \(text)")
  }
}
