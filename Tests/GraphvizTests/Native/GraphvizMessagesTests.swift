import Graphviz
import Testing

@Suite struct GraphvizMessagesTests {
  @Test func joinsPieces() {
    #expect(
      GraphvizMessages.joined([
        "Error", ": ", "syntax error in line 1 \n", "... <HR/> ...\n", "in label of node a\n",
        "Warning", ": ", "too  small\n",
      ]) == [
        "Error: syntax error in line 1 ... <HR/> ... in label of node a", "Warning: too small",
      ])
  }

  @Test func passesOverEstimatedWidths() {
    #expect(
      GraphvizMessages.joined([
        "Warning", ": ", "no hard-coded metrics for 'x'.  Falling back to 'Times' metrics\n",
      ]).isEmpty)
  }

  @Test func nothingIsNothing() {
    #expect(GraphvizMessages.joined([]).isEmpty)
    #expect(GraphvizMessages.joined(["\n"]).isEmpty)
  }
}
