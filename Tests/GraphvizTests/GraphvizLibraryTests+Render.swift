import Foundation
import Graphviz
import Testing

extension GraphvizLibraryTests {
  @Suite struct Render {
    /// The width and height in a PNG's header.
    private static func pixels(of png: [UInt8]) -> (width: Int, height: Int) {
      func number(at offset: Int) -> Int {
        png[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
      }
      return (number(at: 16), number(at: 20))
    }

    @Test func writesEachFormat() throws {
      let svg = try GraphvizLibrary.render("digraph { a }", format: .svg)
      #expect(svg.starts(with: "<?xml".utf8))
      #expect(SVGText(svg)?.texts == ["a"])
      let png = try GraphvizLibrary.render("digraph { a }", format: .png)
      #expect(png.starts(with: [0x89] + "PNG\r\n\u{1A}\n".utf8))
      #expect(png.suffix(8).starts(with: "IEND".utf8))
      let pdf = try GraphvizLibrary.render("digraph { a }", format: .pdf)
      #expect(pdf.starts(with: "%PDF-".utf8))
      #expect(pdf.suffix(6).starts(with: "%%EOF".utf8))
    }

    @Test func isDeterministic() throws {
      let graph = DOTGraph.chain(5)
      #expect(
        try GraphvizLibrary.render(graph, format: .svg)
          == GraphvizLibrary.render(graph, format: .svg))
    }

    @Test(arguments: [
      "digraph { a }", "digraph { dpi=300 a }", "digraph { pad=1 a -> b }",
      "digraph { size=\"0.5\" a -> b }", "digraph { size=\"7!\" a -> b }",
      "digraph { size=\"70\" a -> b }",
    ])
    func foreseesTheBitmap(_ text: String) throws {
      let actual = Self.pixels(of: try GraphvizLibrary.render(text, format: .png))
      do {
        _ = try GraphvizExecutor.shared.run { () throws(GraphvizError) in
          try GraphvizLibrary.file(
            of: text, engine: .dot, format: .png, limit: BitmapLimit(side: 1, area: 1))
        }
        Issue.record("a bitmap of more than one pixel was made")
      } catch .tooLarge(let width, let height, _) {
        #expect(abs(width - actual.width) <= 2, "\(width) \(actual.width)")
        #expect(abs(height - actual.height) <= 2, "\(height) \(actual.height)")
      }
    }

    @Test func refusesABitmapThatCairoWouldShrink() {
      var graph = DOTGraph.chain(100)
      graph.attributes.append(.dpi(600))
      #expect {
        try GraphvizLibrary.render(graph, format: .png)
      } throws: { error in
        if case .tooLarge(let width, _, .standard)? = error as? GraphvizError {
          width > 32_766
        } else {
          false
        }
      }
      #expect(throws: Never.self) { try GraphvizLibrary.render(graph, format: .svg) }
    }

    @Test func drawsAtGivenPlaces() throws {
      var graph = DOTGraph.chain(4)
      graph.addEdge("n0", "n3")
      let geometry = try GraphvizLibrary.layout(graph)
      var frozen = graph
      for (index, node) in geometry.nodes.enumerated() {
        frozen.nodes[index].attributes.append(.pos(node.center))
      }
      for (index, edge) in geometry.edges.enumerated() {
        frozen.edges[index].attributes.append(.pos(curve: edge.curve, arrowTip: edge.arrowTip))
      }
      let dot = try #require(SVGText(try GraphvizLibrary.render(graph, format: .svg)))
      let nop = try #require(
        SVGText(try GraphvizLibrary.render(frozen, engine: .nop2, format: .svg)))
      for attribute in ["svg@width", "svg@height"] {
        #expect(dot.attributes[attribute] == nop.attributes[attribute])
      }
      func steps(_ svg: SVGText, _ coordinate: String) -> [Double] {
        let centers = (svg.attributes["ellipse@\(coordinate)"] ?? []).compactMap { Double($0) }
        return zip(centers.dropFirst(), centers).map { (($0 - $1) * 10).rounded() / 10 }
      }
      for coordinate in ["cx", "cy"] {
        #expect(steps(dot, coordinate) == steps(nop, coordinate))
        #expect(steps(dot, coordinate).contains { $0 != 0 })
      }
      let png = try GraphvizLibrary.render(frozen, engine: .nop2, format: .png)
      #expect(png.starts(with: [0x89] + "PNG".utf8))
    }

    @Test func placesMustBeGiven() {
      #expect(throws: GraphvizError.self) {
        try GraphvizLibrary.render("digraph { a -> b }", engine: .nop2, format: .svg)
      }
    }

    @Test func withoutPluginsThereIsStillSVG() async {
      await #expect(processExitsWith: .success) {
        unsafe setenv("GVBINDIR", "/nowhere", 1)
        let svg = try GraphvizLibrary.render("digraph { a }", format: .svg)
        #expect(SVGText(svg)?.texts == ["a"])
        #expect {
          try GraphvizLibrary.render("digraph { a }", format: .png)
        } throws: { error in
          if case .unavailable? = error as? GraphvizError { true } else { false }
        }
        let capabilities = GraphvizLibrary.capabilities()
        #expect(capabilities.formats == [.svg])
        #expect(!capabilities.hasPango)
        #expect(capabilities.advice.map { $0.prefix(9) } == ["PNG needs", "PDF needs"])
      }
    }

    @Test func withoutFontsItSaysSo() async {
      await #expect(processExitsWith: .success) {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).conf")
        try Data("<fontconfig></fontconfig>".utf8).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        unsafe setenv("FONTCONFIG_FILE", file.path, 1)
        let capabilities = GraphvizLibrary.capabilities()
        #expect(capabilities.formats.contains(.svg))
        #if os(Linux)
          #expect(capabilities.hasFonts == false)
          #expect(capabilities.advice.last?.contains("fonts-dejavu-core") == true)
        #endif
      }
    }

    @Test func findsWhatThisMachineCanDo() {
      let capabilities = GraphvizLibrary.capabilities()
      #expect(capabilities.version.first?.isNumber == true)
      #expect(capabilities.formats == Set(RenderFormat.allCases))
      #expect(capabilities.hasPango)
      #expect(capabilities.hasFonts != false)
      #expect(capabilities.advice.isEmpty)
    }
  }
}
