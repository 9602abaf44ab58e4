import Pages
import Testing

@Suite("XML")
struct XMLTests {
  @Test("text is escaped and characters that XML forbids are replaced")
  func text() {
    #expect(XML.escaped("a<b>&\"c'") == "a&lt;b&gt;&amp;&quot;c&#39;")
    #expect(XML.escaped("a\u{0}\u{8}b\u{85}c\u{fffe}") == "a\u{fffd}\u{fffd}b\u{fffd}c\u{fffd}")
    #expect(XML.escaped("Å²\tΣ\n") == "Å²\tΣ\n")
  }

  @Test("ids need no escaping")
  func identifiers() {
    #expect(XML.identifier("a b-1\"><script>") == "ab-1script")
    #expect(XML.identifier("1-x") == "x")
    #expect(XML.identifier("²") == "gw")
  }

  @Test("lengths have at most two decimals")
  func numbers() {
    let table: [(Double, String)] = [
      (0, "0"), (-0.001, "0"), (1.005, "1"), (2.5, "2.5"), (-3.07, "-3.07"), (12.999, "13"),
      (.nan, "0"), (1e300, "10000000"),
    ]
    for (value, text) in table { #expect(XML.number(value) == text, "\(value)") }
  }
}
