import Graphviz
import Testing

extension GraphvizLibraryTests {
  @Suite struct HostileText {
    static let texts = [
      #"say "x""#, #"\N\G\E\T\H\L"#, #"\l\r\n"#, #"\\"#, #"\"#, "&lt;b&gt; &amp;amp; &#65; &nbsp;",
      "a & b",
      "]]>", "\"><script>alert(1)</script>", "<!-- -->", "<B>x</B>", "'; DROP", "e\u{301} 🧮 𝟘 −√π",
      "first\nsecond\nthird", "--> <![CDATA[", "%s %d %n", "$(x) `x`",
    ]

    @Test(arguments: texts)
    func aLabelShowsIt(_ text: String) throws {
      var graph = DOTGraph()
      graph.addNode("node", [.label(.text(text))])
      let svg = try #require(SVGText(try GraphvizLibrary.render(graph, format: .svg)))
      #expect(svg.joined == text)
      #expect(!svg.elements.contains("script"))
    }

    @Test(arguments: texts)
    func aTableShowsIt(_ text: String) throws {
      var graph = DOTGraph()
      let run = DOTHTML.Run(text, color: DOTColor("#0b7a5b"), italic: true, bold: true, fontSize: 9)
      graph.addNode("node", [.label(.html(.table(rows: [.cells([.init([run])])])))])
      let svg = try #require(SVGText(try GraphvizLibrary.render(graph, format: .svg)))
      #expect(svg.joined == text)
      #expect(!svg.elements.contains("script"))
    }

    @Test(arguments: texts)
    func everyOtherPlaceHoldsIt(_ text: String) throws {
      var graph = DOTGraph(
        name: text, attributes: [.label(.text(text)), .tooltip(text), .id(text), .class(text)])
      let attributes: [DOTAttribute] = [
        .tooltip(text), .id(text), .class(text), .fontname(text), .group(text),
      ]
      graph.addNode(text, attributes)
      graph.addEdge(text, "b", attributes + [.label(.text(text))])
      graph.clusters = [DOTCluster(attributes + [.label(.text(text))], nodes: ["b"])]
      let svg = try #require(SVGText(try GraphvizLibrary.render(graph, format: .svg)))
      #expect(!svg.elements.contains("script"))
      // Graph, cluster, node and edge; an XML parser reads a line end in an attribute as it is.
      let tooltips = svg.attributes["a@xlink:title"] ?? []
      #expect(Set(tooltips) == [text])
      // The labels, and the node that shows its name.
      let lines = svg.joined.split(separator: "\n").filter { $0 != "b" }
      #expect(lines == Array(repeating: text.split(separator: "\n"), count: 4).flatMap { $0 })
    }

    @Test func controlCharactersAreReplaced() throws {
      let text = String(String.UnicodeScalarView((0...0x9F).compactMap(Unicode.Scalar.init)))
      var graph = DOTGraph(name: text)
      graph.addNode(text, [.tooltip(text), .id(text), .class(text), .fontname(text)])
      let svg = try #require(SVGText(try GraphvizLibrary.render(graph, format: .svg)))
      #expect(svg.joined.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" })
      #expect(svg.joined.contains("\u{FFFD}"))
      #expect(svg.joined.contains("0123456789"))
    }

    @Test func aLabelMayBeLong() throws {
      let text = String(repeating: "x", count: 1 << 20)
      var graph = DOTGraph()
      graph.addNode("a", [.label(.text(text)), .fixedsize(true), .width(1)])
      // Fixed nodes smaller than their text are complained about.
      #expect(throws: GraphvizError.self) { try GraphvizLibrary.render(graph, format: .svg) }
      graph.nodes[0].attributes = [.label(.text(text))]
      let svg = try #require(SVGText(try GraphvizLibrary.render(graph, format: .svg)))
      #expect(svg.joined == text)
    }
  }
}
