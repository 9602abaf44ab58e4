import Gallery
import Testing

@Suite("Programs of lessons")
struct LessonProgramTests {
  @Test("show where a gradient is cut off, in every kind of circuit", arguments: ["draw", "live"])
  func cut(_ kind: String) throws {
    let workshop = try Workshop()
    try workshop.write(
      lesson: "01-a.md",
      """
      ```circuit \(kind)
      input x = 2
      x·detach(x)
      ```

      ```expect
      output = 4
      grad x = 2
      ```
      """)
    try workshop.build()
    let page = try workshop.page("01-a.html")
    #expect(page.contains(">detach<") && page.contains("∅ detached"))
  }
}
