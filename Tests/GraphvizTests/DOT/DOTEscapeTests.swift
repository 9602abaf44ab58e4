import Graphviz
import Testing

@Suite struct DOTEscapeTests {
  @Test(arguments: [
    ("", #""""#),
    ("plain", #""plain""#),
    (#"x"y"#, #""x\"y""#),
    (#"\N \G"#, #""\\N \\G""#),
    (#"\"#, #""\\""#),
    ("a\nb\tc", "\"a\\nb\tc\""),
    ("a & b", #""a &amp; b""#),
    ("&lt;", #""&amp;lt;""#),
    ("<b>]]>", #""<b>]]>""#),
    (
      "\0\u{1}\r\u{1F}\u{7F}\u{80}\u{9F}\u{FFFE}\u{FFFF}",
      "\"" + String(repeating: "\u{FFFD}", count: 9) + "\""
    ),
    ("\r\n", "\"\u{FFFD}\\n\""),
    ("−√π 🧮", "\"−√π 🧮\""),
  ])
  func quotesText(_ text: String, _ quoted: String) {
    #expect(Array(DOTEscape.quoted(text).unicodeScalars) == Array(quoted.unicodeScalars))
  }

  @Test func doublesBackslashesAsOftenAsTheyAreResolved() {
    #expect(DOTEscape.quoted(#"\N"#, backslash: #"\\\\"#) == #""\\\\N""#)
  }

  @Test(arguments: [
    "", "a", #"\"#, #"\\n"#, "\n", #"\n"#, "&", "&amp;", "&amp;lt;", "\\\u{301}", "\"", "🧮", "%",
    "a%", "%\u{301}", "&#37;",
  ])
  func undoesItself(_ name: String) {
    // Graphviz resolves \" and nothing else.
    let kept = DOTEscape.name(name).dropFirst().dropLast().split(
      separator: #"\""#, omittingEmptySubsequences: false
    ).joined(separator: "\"")
    #expect(DOTEscape.unquoted(kept) == name)
  }

  @Test(arguments: [
    (#"<b a="c">&'"#, "&lt;b a=&quot;c&quot;&gt;&amp;&#39;"),
    (#"\N"#, #"\\N"#),
    ("a\nb", "a<BR/>b"),
    ("\u{1}\t\u{9F}", "\u{FFFD}\t\u{FFFD}"),
  ])
  func escapesMarkup(_ text: String, _ markup: String) {
    #expect(DOTEscape.markup(text) == markup)
  }
}
