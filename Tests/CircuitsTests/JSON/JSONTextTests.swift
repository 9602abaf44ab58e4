import Circuits
import Foundation
import TestSupport
import Testing

@Suite("JSON text")
struct JSONTextTests {
  /// What a parser of somebody else's reads.
  private func read(_ text: JSONText) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.line.utf8), options: .fragmentsAllowed)
  }

  @Test("each kind of value is written as JSON has it")
  func kinds() {
    #expect(JSONText.null.line == "null")
    #expect(JSONText.bool(true).line == "true" && JSONText.bool(false).line == "false")
    #expect(JSONText.integer(-3).line == "-3")
    #expect(JSONText.array([.integer(1), .null]).line == "[1, null]")
    #expect(JSONText.object(["b": .integer(1), "a": .array([])]).line == #"{"a": [], "b": 1}"#)
    #expect(JSONText.optional(nil).line == "null" && JSONText.optional("x").line == #""x""#)
  }

  @Test("numbers that JSON lacks become strings")
  func reals() {
    #expect(JSONText.real(.nan).line == #""nan""#)
    #expect(JSONText.real(.infinity).line == #""inf""#)
    #expect(JSONText.real(-.infinity).line == #""-inf""#)
    #expect(JSONText.real(0.1).line == "0.1")
    #expect(JSONText.real(-0.0).line == "-0")
    #expect(JSONText.real(1e308).line == "1e+308")
  }

  @Test("doubles come back bit by bit")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<10_000 {
      let x = Double(bitPattern: generator.next())
      guard x.isFinite else { continue }
      // Foundation's older reader of JSON does not round numbers correctly.
      let back = try JSONDecoder().decode(Double.self, from: Data(JSONText.real(x).line.utf8))
      #expect(back.bitPattern == x.bitPattern, "\(x)")
    }
  }

  @Test("every scalar comes back through a parser")
  func scalars() throws {
    var all = String.UnicodeScalarView()
    for value in UInt32(0)..<0x3000 {
      if let scalar = Unicode.Scalar(value) { all.append(scalar) }
    }
    all.append(contentsOf: "\u{FFFD}\u{FFFF}\u{1F600}\u{10FFFF}".unicodeScalars)
    let text = String(all)
    let back = try #require(try read(.string(text)) as? String)
    #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("nothing in a string can end it, its line, or a script element")
  func escapes() {
    let line = JSONText.quoted("</script><!--\u{0}\u{1F}\u{7F}\n\r\t\"\\\u{2028}\u{2029}")
    #expect(
      line
        == #""\u003c/script>\u003c!--\u0000\u001f\u007f\n\r\t\"\\\u2028\u2029""#)
  }

  @Test("a document has a line for each record of a list, and ends in a line break")
  func document() {
    let text = JSONText.object([
      "list": .array([.integer(1), .object(["k": .integer(2)])]), "empty": .array([]),
      "a": .string("x"),
    ])
    #expect(
      text.document
        == """
        {
          "a": "x",
          "empty": [],
          "list": [
            1,
            {"k": 2}
          ]
        }

        """)
    #expect(JSONText.integer(1).document == "1\n")
    #expect(JSONText.object([:]).document == "{\n}\n")
  }
}
