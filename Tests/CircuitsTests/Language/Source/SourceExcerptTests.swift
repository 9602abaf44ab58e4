import Circuits
import Testing

@Suite("Excerpts")
struct SourceExcerptTests {
  private func column(of mark: Character, in text: String) -> Int? {
    text.firstIndex(of: mark).map { text.distance(from: text.startIndex, to: $0) }
  }

  @Test("a line of 80 columns is shown whole, a longer one around the error")
  func window() throws {
    let short = String(repeating: "a+", count: 38) + "$"
    #expect(failure(short)?.excerpt.text == short)
    for (before, after) in [(0, 200), (200, 0), (200, 200), (30, 200), (200, 30), (60_000, 60_000)]
    {
      let text =
        String(repeating: "a+", count: before) + "$" + String(repeating: "+a", count: after)
      let excerpt = try #require(failure(text)?.excerpt)
      #expect(excerpt.text.count <= 80)
      #expect(excerpt.text.count > 70)
      #expect(excerpt.marks.count <= 80)
      #expect(column(of: "^", in: excerpt.marks) == column(of: "$", in: excerpt.text))
      #expect(excerpt.text.hasPrefix("…") == (before > 0))
      #expect(excerpt.text.hasSuffix("…") == (after > 0))
    }
  }

  @Test("carets stand under what they mean, whatever stands before")
  func alignment() throws {
    // Marks take no column, wide characters two, a tab one.
    for (text, column) in [
      ("x\u{302}\u{304} $", 2), ("日本 $", 5), ("\t$", 1), ("α\u{1F600} $", 4), ("a + \u{302}", 4),
    ] {
      let marks = try #require(failure(text)?.excerpt.marks)
      #expect(self.column(of: "^", in: marks) == column, "\(text)")
    }
  }

  @Test("carets stay on their line")
  func severalLines() throws {
    let excerpt = try #require(failure("z = reshape(x,\n   [5])\n")?.excerpt)
    #expect(excerpt.line == 1)
    #expect(excerpt.text == "z = reshape(x,")
    #expect(excerpt.marks == "    ^^^^^^^^^^")
  }

  @Test("a heap of marks above a letter is cut as well")
  func heapOfMarks() throws {
    let text = "x = a" + String(repeating: "\u{301}", count: 10_000) + " $"
    #expect(try #require(failure(text)?.excerpt.text).unicodeScalars.count <= 80)
  }
}
