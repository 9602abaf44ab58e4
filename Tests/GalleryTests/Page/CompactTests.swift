import Diagrams
import Gallery
import Pages
import Testing

@Suite("Shorter styles and scripts")
struct CompactTests {
  @Test("lose remarks, indentation and empty lines, and nothing else")
  func lines() {
    let text = "// a\nlet x = 1; // kept\n\n  /* b */\n  .a { /* kept */ }\n\tf(`a`);\n/* open\n"
    #expect(Compact.lines(text) == "let x = 1; // kept\n.a { /* kept */ }\nf(`a`);\n/* open\n")
  }

  @Test("come from files whose texts end on their lines")
  func assets() {
    for script in FigureAssets.scripts + [PageShell.baseScript] {
      for line in script.split(separator: "\n") {
        #expect(line.count { $0 == "`" }.isMultiple(of: 2), "\(line)")
      }
    }
  }
}
