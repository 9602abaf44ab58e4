import Graphviz
import Testing

@Suite struct DOTGraphTests {
  @Test func writesEverythingInOrder() {
    var graph = DOTGraph(
      name: "f\"g", attributes: [.rankdir(.leftToRight), .id("f"), .label(.text("A"))],
      nodeDefaults: [.shape(.box)], edgeDefaults: [.arrowsize(0.5)])
    graph.addNode("b")
    graph.addNode("a", [.width(1), .height(2)])
    graph.addEdge("b", "a", [.weight(2)], tailPort: .east, headPort: .northWest)
    graph.addEdge("a", "c")
    graph.sameRank = [["a", "b"], []]
    graph.clusters = [
      DOTCluster(
        [.label(.text("outer"))], nodes: ["a"], clusters: [DOTCluster([.id("i")], nodes: ["b"])])
    ]
    #expect(
      graph.text == #"""
        digraph "f\"g" {
          graph [rankdir="LR", id="f", label="A"];
          node [shape="box"];
          edge [arrowsize="0.5"];
          "b";
          "a" [width="1", height="2"];
          subgraph "cluster_0" {
            graph [id="", label="outer"];
            "a";
            subgraph "cluster_0_0" {
              graph [label="", id="i"];
              "b";
            }
          }
          {rank="same"; "a"; "b";}
          "b":e -> "a":nw [weight="2"];
          "a" -> "c";
        }

        """#)
    #expect(graph.description == graph.text)
  }

  @Test func anEmptyGraphIsOne() {
    #expect(DOTGraph().text == "digraph \"G\" {\n}\n")
  }
}
