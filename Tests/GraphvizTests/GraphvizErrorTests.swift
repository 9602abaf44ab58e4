import Graphviz
import Testing

@Suite struct GraphvizErrorTests {
  @Test(arguments: [
    (
      GraphvizError.graphviz(messages: ["Error: a", "Warning: b"]),
      "Graphviz reports: Error: a; Warning: b. Correct the graph text."
    ),
    (
      .unavailable(feature: "png", advice: "Install it."),
      "Graphviz cannot do png here. Install it."
    ),
    (
      .tooLarge(width: 40_000, height: 20, limit: .standard),
      "The bitmap would be 40000 × 20 pixels; the limit is 32766 a side and 400000000 in all. "
        + "Lower the dpi, draw less, or write SVG or PDF."
    ),
    (
      .timedOut(after: .milliseconds(1500)),
      "The layout was not done after 1.5 seconds. Draw a smaller graph, lower nslimit and mclimit, or "
        + "allow more time."
    ),
    (.busy, "An earlier layout is still running. Try again later, or allow more time."),
    (
      .invalidText(reason: "it has no braces"),
      "This is not the text of one graph: it has no braces. Pass one complete graph in UTF-8."
    ),
    (
      .layoutFailed(engine: .nop2),
      "Graphviz failed in its engine nop2 and did not say why. Simplify the graph."
    ),
  ])
  func saysWhatHappenedAndWhatToDo(_ error: GraphvizError, _ text: String) {
    #expect(error.description == text)
  }
}
