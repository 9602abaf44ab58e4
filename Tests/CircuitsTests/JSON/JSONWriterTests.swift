import Circuits
import Testing

/// The writer's bytes are JSON.
@Suite struct JSONWriterTests {
  @Test(arguments: [
    ("plain", "\"plain\""), ("a\"b\\", "\"a\\\"b\\\\\""),
    ("\n\r\t\u{1}\u{7F}", "\"\\n\\r\\t\\u0001\\u007f\""),
    ("</script>", "\"\\u003c/script>\""), ("\u{2028}\u{2029}\u{FEFF}", "\"\\u2028\\u2029\\ufeff\""),
    ("₃ ∂ — \u{2027}\u{202A}ﻠ", "\"₃ ∂ — \u{2027}\u{202A}ﻠ\""), ("", "\"\""),
  ])
  func stringsAreEscaped(_ text: String, _ expected: String) {
    var json = JSONWriter()
    json.quote(text)
    #expect(json.text == expected)
  }

  @Test func whatIsNoNumberInJSONBecomesAString() {
    var json = JSONWriter()
    for text in ["1.5", "nan", "-inf", "true"] { json.add(literal: text) }
    #expect(json.text == "1.5\"nan\"\"-inf\"true")
  }

  @Test func keysStandBeforeTheirValues() {
    var json = JSONWriter()
    json.add("\"a\": ", -7)
    json.add(", \"b\": ", quoting: nil)
    json.add(", \"c\": ", quoting: "x")
    #expect(json.text == "\"a\": -7, \"b\": null, \"c\": \"x\"")
  }
}
