import Graphviz
import Testing

@Suite struct DOTNumberTests {
  @Test(arguments: [
    (0.5, "0.5"), (1, "1"), (-1, "-1"), (-0.0, "0"), (0.1 + 0.2, "0.3"), (1.0 / 3, "0.3333"),
    (0.00001, "0"), (-0.00001, "0"), (0.0001, "0.0001"), (123_456.789, "123456.789"),
    (1e300, "1000000"), (-1e300, "-1000000"), (.infinity, "1000000"), (-.infinity, "-1000000"),
    (.nan, "-1000000"), (.leastNonzeroMagnitude, "0"),
  ])
  func writesTheShortestForm(_ number: Double, _ text: String) {
    #expect(DOTNumber.text(number, in: -1e6...1e6) == text)
  }

  @Test(arguments: [(3, "3"), (Int.max, "10"), (Int.min, "-10")])
  func boundsWholeNumbers(_ number: Int, _ text: String) {
    #expect(DOTNumber.text(number, in: -10...10) == text)
  }
}
