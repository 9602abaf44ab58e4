import Autograd
import Circuits
import Testing

@Suite("Losses of two parameters")
struct LandscapeTests {
  private func loss(_ text: String, _ fixed: [String: Tensor] = [:]) throws -> LossOfTwo {
    LossOfTwo(try Program(text), x: "x", y: "y", fixed: fixed)
  }

  @Test("other names keep their values")
  func fixed() throws {
    let loss = try loss("a*x² + y²", ["a": Tensor(0.5, dtype: .float64)])
    #expect(try loss.at(2, 3) == 11)
  }

  @Test("a loss that goes by way of tensors is sampled, too")
  func tensors() throws {
    let data = Tensor([1.0, 2, 4], dtype: .float64)
    let loss = try loss("mean((x * t + y - 3)²)", ["t": data])
    // At x = 2, y = 1: the mean of 0², 2² and 6².
    #expect(abs(try loss.at(2, 1) - 40.0 / 3) < 1e-12)
    #expect(abs(try loss.at(0, 3)) < 1e-12)
  }

  @Test("sampling records nothing and gives no gradient")
  func unrecorded() throws {
    let a = Tensor(2.0, dtype: .float64, requiresGrad: true)
    let loss = try loss("a*x*y", ["a": a])
    #expect(try loss.at(3, 4) == 24)
    #expect(a.grad == nil)
  }

  @Test("an output that is no single number is refused")
  func refused() throws {
    let pair = try loss("x * [1, 2] + y")
    #expect(throws: Optimization.Failure.self) { try pair.at(1, 1) }
    let word = try loss("z = x + y; 'word'")
    #expect(throws: Optimization.Failure.self) { try word.at(1, 1) }
  }

  @Test("gradient descent on a quadratic follows the closed form")
  func descent() throws {
    // x shrinks by 1 − 2·0.1 = 0.8 a step, y by 1 − 4·0.1 = 0.6.
    let path = OptimizerPath(try loss("x² + 2y²"), x: 5, y: -3)
    let points = try path.run(SGD(path.parameters, lr: 0.1), steps: 30)
    #expect(points.count == 31)
    var (x, y) = (5.0, -3.0)
    for point in points {
      #expect(abs(point.x - x) < 1e-12 && abs(point.y - y) < 1e-12)
      #expect(abs(point.loss - (x * x + 2 * y * y)) < 1e-11)
      (x, y) = (0.8 * x, 0.6 * y)
    }
  }

  @Test("every optimizer of the catalog can be followed")
  func catalog() throws {
    for declaration in OptimizerCatalog.all where declaration.name != "Muon" {
      let path = OptimizerPath(try loss("(x - 1)² + (y + 2)²"), x: 3, y: 3)
      let optimizer = try declaration.optimizer(path.parameters)
      let points = try path.run(optimizer, steps: 5)
      #expect(points.count == 6 && points[5].loss < points[0].loss, "\(declaration.name)")
    }
  }

  @Test("a path ends where the loss is no longer finite")
  func diverging() throws {
    let path = OptimizerPath(try loss("x⁴ + y²"), x: 3, y: 1)
    let points = try path.run(SGD(path.parameters, lr: 1), steps: 100)
    #expect(points.count < 20)
    #expect(points.dropLast().allSatisfy { $0.isFinite })
    #expect(points.last?.isFinite == false)
  }

  @Test("a scheduler changes the rate")
  func scheduler() throws {
    let path = OptimizerPath(try loss("x + y"), x: 0, y: 0)
    let optimizer = SGD(path.parameters, lr: 1)
    let halving = try SchedulerCatalog.named("ExponentialLR").scheduler(
      optimizer, [("gamma", 0.5)])
    let points = try path.run(optimizer, scheduler: halving, steps: 3)
    #expect(points.map(\.x) == [0, -1, -1.5, -1.75])
  }

  private static let square = ParameterRange(from: -5, to: 5)

  private func minima(_ text: String) throws -> [ParameterPoint] {
    let loss = try loss(text)
    let grid = try LossGrid(loss, x: LandscapeTests.square, y: LandscapeTests.square, count: 61)
    return try LossMinima.find(loss, in: grid)
  }

  @Test("the least place is found beyond the grid's precision")
  func least() throws {
    // Beale's minimum is 0 at (3, 0.5).
    let found = try minima(
      "(1.5 - x + x*y)² + (2.25 - x + x*y²)² + (2.625 - x + x*y³)²")
    #expect(found.count == 1)
    for point in found {
      #expect(abs(point.x - 3) < 1e-5 && abs(point.y - 0.5) < 1e-5 && point.loss < 1e-10)
    }
  }

  @Test("all of several equally deep places are found")
  func several() throws {
    // Himmelblau's four minima, to six digits.
    let known = [
      (3.0, 2.0), (-2.805118, 3.131313), (-3.779310, -3.283186), (3.584428, -1.848127),
    ]
    let found = try minima("(x² + y - 11)² + (x + y² - 7)²")
    #expect(found.count == 4)
    for (x, y) in known {
      #expect(found.contains { abs($0.x - x) < 2e-6 && abs($0.y - y) < 2e-6 }, "(\(x), \(y))")
    }
  }

  @Test("a loss that falls beyond the edge, or along a line, has no least place")
  func none() throws {
    #expect(try minima("x² - y²").isEmpty)
    #expect(try minima("x + y").isEmpty)
    #expect(try minima("abs(x - y)").isEmpty)
    #expect(try minima("log(x - 9) + y").isEmpty)
  }

  @Test("the picture's range holds paths that stay and what comes before a flight")
  func range() {
    let stays = (0...100).map { ParameterPoint(x: 2 - Double($0) / 50, y: 1, loss: 0) }
    let narrow = ParameterRange.around([stays])
    #expect(narrow.x.from < 0 && narrow.x.to > 2)
    #expect(narrow.y.from < 1 && narrow.y.to > 1)
    var far = 1.0
    let flees = (0...100).map { _ in
      far *= 1.5
      return ParameterPoint(x: 2 + far, y: 1, loss: 0)
    }
    let wide = ParameterRange.around([stays, flees])
    #expect(wide.x.to < 30)
    let nothing = ParameterRange.around([[ParameterPoint(x: .nan, y: 0, loss: 0)]])
    #expect(nothing.x == ParameterRange(from: -1, to: 1))
    let point = ParameterRange.around([[ParameterPoint(x: 3, y: 3, loss: 0)]])
    #expect(point.x.from < 3 && point.x.to > 3)
  }
}
