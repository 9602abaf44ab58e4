import Gallery
import Testing

@Suite("Landscapes of lessons")
struct LessonLandscapeTests {
  @Test("are headed by the program as it is written, without its declarations")
  func heading() throws {
    let workshop = try Workshop()
    try workshop.write(
      lesson: "01-a.md",
      """
      ```landscape optimizers="sgd(lr=0.1)" steps=2
      input x = 1; input y = 2
      s = (x²  # a bowl
        + 3y²)
      s·2
      ```
      """)
    try workshop.build()
    #expect(try workshop.page("01-a.html").contains(">s = (x² + 3y²); s·2<"))
  }
}
