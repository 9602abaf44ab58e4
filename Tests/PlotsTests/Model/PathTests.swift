import Plots
import Testing

@Suite("Paths in words")
struct PathTests {
  private static let surface = LossSurface(
    title: "bowl", x: .init("x", from: -2, to: 2, count: 21),
    y: .init("y", from: -2, to: 2, count: 21)
  ) { x, y in x * x + y * y }

  private func remarks(_ points: [(Double, Double, Double)]) -> [String] {
    let path = PathOnSurface(
      name: "SGD", options: "lr 0.1",
      points: points.map { LossPoint(x: $0.0, y: $0.1, loss: $0.2) })
    return Landscape(surface: PathTests.surface, paths: [path]).remarks
  }

  @Test("a path that stays is not remarked on")
  func stays() { #expect(remarks([(1, 1, 2), (0.5, 0.5, 0.5)]).isEmpty) }

  @Test("a path that leaves for good is told with its step and its end")
  func leaves() {
    #expect(
      remarks([(1, 0, 1), (3, 0, 9), (1, 0, 1), (5, 0, 25), (9, 0, 81)])
        == ["SGD, lr 0.1 leaves the picture at step 3; after 4 steps the loss is 81."])
  }

  @Test("a diverging path names the step at which numbers end")
  func diverges() {
    #expect(
      remarks([(1, 0, 1), (5, 0, 25), (1e200, 0, .infinity)])
        == ["SGD, lr 0.1 leaves the picture at step 1; the loss is ∞ at step 2."])
    #expect(
      remarks([(1, 0, 1), (1, 0, .nan)]) == ["SGD, lr 0.1: the loss is NaN at step 1."])
    #expect(
      remarks([(1, 0, 1), (.infinity, 0, 2)])
        == ["SGD, lr 0.1: parameters are no longer finite at step 1."])
  }

  @Test("a start outside the picture or without a loss is said")
  func outside() {
    #expect(remarks([(4, 0, 16), (3, 0, 9)]) == ["SGD, lr 0.1 starts outside the picture."])
    #expect(remarks([(0, 0, .nan)]) == ["SGD, lr 0.1: the loss is NaN at step 0."])
  }
}
