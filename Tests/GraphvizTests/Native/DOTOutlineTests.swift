import Graphviz
import Testing

@Suite struct DOTOutlineTests {
  @Test(arguments: [
    "digraph{}", "digraph { a -> b { c } }", #"graph { "}" "\"}" "\\" }"#,
    "digraph { a [label=<<B>}</B>>] }",
    "digraph { a [label=<x<!-- } > -->y>] }", "digraph { // }\n }", "digraph { /* } */ }",
    "# }\ndigraph {\n# }\n}", "digraph { a -> b; \"\\\\\" }",
  ])
  func findsTheGraph(_ text: String) throws {
    #expect(try DOTOutline(text).graph == text)
    #expect(try DOTOutline(text + " \n\t").graph == text)
  }

  @Test(arguments: [
    ("", "no brace is opened"),
    ("digraph", "no brace is opened"),
    ("}", "no brace is opened"),
    ("digraph { ", "a brace is not closed"),
    ("digraph { \"}", "a brace is not closed"),
    ("digraph { \"\\", "a brace is not closed"),
    ("digraph { /* }", "a brace is not closed"),
    ("digraph { a } digraph { b }", "something follows the closing brace"),
    ("digraph { a } junk", "something follows the closing brace"),
    ("digraph { a } /* ", "something follows the closing brace"),
    ("digraph { a\0 }", "it contains the control character hexadecimal 0"),
    ("digraph { \"\u{1B}\" }", "it contains the control character hexadecimal 1B"),
  ])
  func rejectsWhatIsNotOneGraph(_ text: String, _ reason: String) {
    #expect(throws: GraphvizError.invalidText(reason: reason)) { try DOTOutline(text) }
  }
}
