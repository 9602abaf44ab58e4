import Graphviz
import Testing

extension GraphvizLibraryTests {
  @Suite struct Errors {
    private static func messages(of body: () throws -> Void) -> [String]? {
      do { try body() } catch let error as GraphvizError {
        if case .graphviz(let messages) = error { return messages }
      } catch {}
      return nil
    }

    @Test func aSyntaxErrorIsOneMessage() {
      #expect(
        Self.messages { _ = try GraphvizLibrary.layout(dotText: "digraph { a -> }") }
          == ["Error: syntax error in line 1 near '}'"])
    }

    @Test(arguments: [RenderFormat.svg, .png])
    func aBadTableFailsThoughGraphvizSucceeds(_ format: RenderFormat) throws {
      let text = "digraph { a [label=<<TABLE><HR/><TR><TD>x</TD></TR></TABLE>>] }"
      let messages = try #require(
        Self.messages { _ = try GraphvizLibrary.render(text, format: format) })
      #expect(messages.count == 1)
      #expect(messages.first?.contains("in label of node a") == true)
      #expect(Self.messages { _ = try GraphvizLibrary.layout(dotText: text) } == messages)
    }

    @Test func aWarningFails() {
      let cell = DOTHTML.Cell([.init("much too long")], size: .init(width: 5, height: 5))
      var graph = DOTGraph()
      graph.addNode("a", [.label(.html(.table(rows: [.cells([cell])])))])
      #expect(
        Self.messages { _ = try GraphvizLibrary.layout(graph) }
          == ["Warning: cell size too small for content in label of node a"])
    }

    @Test(arguments: [
      "digraph { a -> }", "digraph { a } digraph { b }", "digraph { a } junk", "digraph { a } /* ",
      "digraph { \"a", "digraph { a [label=<a", "digraph { /* ", "}", "", "digraph { a @ }", "@{}",
      "digraph { a [label=<<TABLE></TABLE>>] }",
    ])
    func leaveNothingBehind(_ text: String) throws {
      #expect(throws: GraphvizError.self) { try GraphvizLibrary.layout(dotText: text) }
      let geometry = try GraphvizLibrary.layout(dotText: "digraph { z }")
      #expect(geometry.nodes.map(\.name) == ["z"])
    }

    @Test func aSlowLayoutTimesOutAndTheNextOneIsServed() throws {
      let slow = DOTGraph.layers(20, of: 14)
      #expect(throws: GraphvizError.timedOut(after: .milliseconds(20))) {
        try GraphvizLibrary.layout(slow, deadline: .milliseconds(20))
      }
      #expect(throws: GraphvizError.busy) {
        try GraphvizLibrary.layout(dotText: "digraph { a }", deadline: .milliseconds(1))
      }
      #expect(try GraphvizLibrary.layout(dotText: "digraph { a }").nodes.map(\.name) == ["a"])
      #expect(throws: Never.self) {
        try GraphvizLibrary.layout(dotText: "digraph { a }", deadline: .seconds(60))
      }
    }
  }
}
