import Graphviz
import Testing

extension GraphvizLibraryTests {
  @Suite struct Layout {
    /// Two circles of half an inch joined to a box of one inch by half, left to right.
    private static let graph: DOTGraph = {
      var graph = DOTGraph(
        attributes: [.rankdir(.leftToRight), .ranksep(1), .nodesep(0.5), .pad(0.25)],
        nodeDefaults: [
          .shape(.circle), .fixedsize(true), .width(0.5), .height(0.5), .label(.text("")),
        ])
      graph.addNode("y")
      graph.addNode("x")
      graph.addNode("sum", [.shape(.box), .width(1)])
      graph.addEdge("x", "sum")
      graph.addEdge("y", "sum", [.arrowhead(.none)])
      return graph
    }()

    private static func isNear(_ first: Double, _ second: Double, within: Double = 0.01) -> Bool {
      abs(first - second) <= within
    }

    @Test func placesNodesInPointsFromTheTopLeft() throws {
      let geometry = try GraphvizLibrary.layout(Self.graph)
      // Pad, circle, rank separation, box, pad; pad, circle, node separation, circle, pad.
      #expect(Self.isNear(geometry.size.width, 18 + 36 + 72 + 72 + 18))
      #expect(Self.isNear(geometry.size.height, 18 + 36 + 36 + 36 + 18))
      #expect(geometry.nodes.map(\.name) == ["y", "x", "sum"])
      #expect(
        geometry.nodes.map(\.size) == [
          Size(width: 36, height: 36), Size(width: 36, height: 36), Size(width: 72, height: 36),
        ])
      let expected = [Point(x: 36, y: 36), Point(x: 36, y: 108), Point(x: 162, y: 72)]
      for (node, center) in zip(geometry.nodes, expected) {
        #expect(Self.isNear(node.center.x, center.x), "\(node)")
        #expect(Self.isNear(node.center.y, center.y), "\(node)")
      }
    }

    @Test func curvesRunFromOutlineToOutline() throws {
      let geometry = try GraphvizLibrary.layout(Self.graph)
      #expect(geometry.edges.map(\.tail) == ["x", "y"])
      #expect(geometry.edges.map(\.head) == ["sum", "sum"])
      for edge in geometry.edges {
        #expect(edge.curve.count % 3 == 1)
        let tail = try #require(geometry.nodes.first { $0.name == edge.tail })
        let start = try #require(edge.curve.first)
        let distance =
          ((start.x - tail.center.x) * (start.x - tail.center.x)
          + (start.y - tail.center.y) * (start.y - tail.center.y)).squareRoot()
        #expect(Self.isNear(distance, 18, within: 1))
        let end = try #require(edge.arrowTip ?? edge.curve.last)
        #expect(Self.isNear(end.x, 162 - 36, within: 1))
        #expect(end.y > 54 && end.y < 90)
      }
      #expect(geometry.edges[0].arrowTip != nil)
      #expect(geometry.edges[1].arrowTip == nil)
      let base = try #require(geometry.edges[0].curve.last)
      #expect(base.x < 162 - 36 - 5)
      // The lower circle's curve starts below the upper one's.
      #expect(geometry.edges[0].curve[0].y > geometry.edges[1].curve[0].y)
    }

    @Test func keepsTheOrderOfTheText() throws {
      var graph = DOTGraph()
      for name in ["c", "a", "b"] { graph.addNode(name) }
      for (tail, head) in [("b", "c"), ("a", "z"), ("b", "a"), ("a", "z"), ("c", "c")] {
        graph.addEdge(tail, head)
      }
      let geometry = try GraphvizLibrary.layout(graph)
      #expect(geometry.nodes.map(\.name) == ["c", "a", "b", "z"])
      #expect(geometry.edges.map { $0.tail + $0.head } == ["bc", "az", "ba", "az", "cc"])
    }

    @Test(arguments: [DOTSplines.spline, .line, .polyline, .ortho])
    func bothContextsAgreeOnFixedSizes(_ splines: DOTSplines) throws {
      var graph = Self.graph
      graph.attributes.append(.splines(splines))
      let text = graph.text
      let (fast, complete) = try GraphvizExecutor.shared.run {
        () throws(GraphvizError) -> (Geometry?, Geometry?) in
        (
          try GraphvizContext.fast.map { context throws(GraphvizError) in
            try GraphvizLibrary.geometry(of: text, in: context)
          },
          try GraphvizContext.complete.map { context throws(GraphvizError) in
            try GraphvizLibrary.geometry(of: text, in: context)
          }
        )
      }
      #expect(fast != nil)
      #expect(fast == complete)
    }

    @Test func agreesWithTheSVG() throws {
      let geometry = try GraphvizLibrary.layout(Self.graph)
      let svg = try #require(SVGText(try GraphvizLibrary.render(Self.graph, format: .svg)))
      #expect(svg.attributes["svg@viewBox"] == ["0.00 0.00 216.00 144.00"])
      #expect(svg.attributes["ellipse@cx"] == ["18", "18"])
      // The SVG shifts its content by the pad, and counts upwards from the lower one.
      let transform = try #require(svg.attributes["g@transform"]?.first)
      #expect(transform.hasSuffix("translate(18 126)"))
      let centers = try #require(svg.attributes["ellipse@cy"]).compactMap { Double($0) }
      #expect(centers.map { $0 + 126 } == geometry.nodes.prefix(2).map(\.center.y))
    }

    @Test(arguments: [
      #"\"#, #"a\n"#, "a\nb", "\"", "&amp;", "a:b", "node", "<b>", "", "🧮", "%s", "&#37;",
    ])
    func returnsNamesAsGiven(_ name: String) throws {
      var graph = DOTGraph()
      graph.addNode(name)
      graph.addEdge(name, "other")
      let geometry = try GraphvizLibrary.layout(graph)
      #expect(geometry.nodes.map(\.name) == [name, "other"])
      #expect(geometry.edges.map(\.tail) == [name])
    }

    @Test func padIsReadFromTheText() throws {
      let bare = try GraphvizLibrary.layout(dotText: "digraph { a }").size
      #expect(Self.isNear(bare.width, 54 + 8))
      let both = try GraphvizLibrary.layout(dotText: "digraph { pad=\"1,0.5\" a }").size
      #expect(Self.isNear(both.width, 54 + 144))
      #expect(Self.isNear(both.height, 36 + 72))
    }

    @Test func clustersAndRanksAreUnderstood() throws {
      var graph = Self.graph
      graph.attributes += [.label(.text("all")), .id("all")]
      graph.clusters = [
        DOTCluster([.label(.text("in"))], nodes: ["x"], clusters: [DOTCluster(nodes: ["y"])])
      ]
      graph.sameRank = [["x", "sum"]]
      graph.attributes.append(.newrank(true))
      let svg = try #require(SVGText(try GraphvizLibrary.render(graph, format: .svg)))
      #expect(svg.texts.sorted() == ["all", "in"])
      #expect(svg.attributes["g@id"]?.filter { $0 == "all" }.count == 1)
      let centers = try GraphvizLibrary.layout(graph).nodes.map(\.center.x)
      #expect(centers[1] == centers[2])
    }

    @Test func anEmptyGraphHasNothing() throws {
      let geometry = try GraphvizLibrary.layout(DOTGraph())
      #expect(geometry.nodes.isEmpty && geometry.edges.isEmpty)
    }

    @Test func aLongChainFitsTheStack() throws {
      let geometry = try GraphvizLibrary.layout(.chain(5000))
      #expect(geometry.nodes.count == 5000)
      #expect(geometry.edges.count == 4999)
    }
  }
}
