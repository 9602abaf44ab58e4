import Foundation
import Gallery

extension BrowserPage {
  /// Pages of a small site of lessons, which is built once.
  static let gallery = ["gallery-lesson": "01-first.html", "gallery-index": "index.html"]
    .sorted { $0.key < $1.key }.map { name, file in
      BrowserPage(name: name) { try Site.page(file) }
    }

  private enum Site {
    static func page(_ file: String) throws -> String {
      let folder = FileManager.default.temporaryDirectory.appending(path: "gallery-\(UUID())")
      let lessons = folder.appending(path: "lessons")
      defer { try? FileManager.default.removeItem(at: folder) }
      try FileManager.default.createDirectory(at: lessons, withIntermediateDirectories: true)
      try Data(first.utf8).write(to: lessons.appending(path: "01-first.md"))
      try Data(second.utf8).write(to: lessons.appending(path: "02-second.md"))
      let site = folder.appending(path: "site")
      try SiteBuilder(lessons: lessons.path, output: site.path).build()
      return try String(contentsOf: site.appending(path: file), encoding: .utf8)
    }

    private static let first = """
      ---
      title: First steps
      summary: Questions, code and pictures.
      minutes: 3
      ---

      What is $`A²(B + 5)`$?

      ## A picture

      ```circuit draw name=picture caption="At 3 and 2."
      input A = 3
      input B = 2
      A²(B + 5)
      ```

      ## A guess

      ```question predict answer=112
      What is it where A is 4?
      ---
      16 · 7 is 112.
      ```

      ## A test

      ```question exercise answer=0.3333 hint="Divide 1 by 3."
      What is a third?
      ---
      About 0.3333.
      ```

      ```question exercise
      Which are even?

      - [x] two
      - [ ] three
      - [x] four
      ---
      Two and four.
      ```

      ```swift
      print(1)
      ```

      ```python
      print(1)
      ```

      ```output
      1
      ```

      ```landscape name=bowl lr=0.1 steps=20 caption="A bowl."
      input x = 1
      input y = 2
      x² + 2y²
      ```

      ```circuit film name=run lr=0.1 steps=5
      input x = 1
      x²
      ```
      """

    private static let second = """
      ---
      title: Second steps
      summary: Words that are searched.
      minutes: 4
      ---

      ## Gradients of Müller

      The Über-gradient of <b>Müller</b> is a rare word.
      """
  }
}
