import Plots
import Testing

@Suite("Contours")
struct ContourTests {
  private static let count = 81

  /// Samples over [-2, 2]², and the place of a sample there.
  private func contour(_ level: Double, _ f: (Double, Double) -> Double) -> Contour {
    let n = ContourTests.count
    var values: [Double] = []
    for j in 0..<n { for i in 0..<n { values.append(f(place(Double(i)), place(Double(j)))) } }
    return Contour(columns: n, rows: n, values: values, level: level)
  }

  private func place(_ sample: Double) -> Double {
    -2 + 4 * sample / Double(ContourTests.count - 1)
  }

  private func area(_ ring: [Spot]) -> Double {
    zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { sum, pair in
      let (a, b) = pair
      return sum + (place(a.x) * place(b.y) - place(b.x) * place(a.y)) / 2
    }
  }

  @Test("a circle's line has the circle's radius everywhere and its area within")
  func circle() throws {
    let contour = contour(-1) { x, y in -(x * x + y * y) }
    let ring = try #require(contour.rings.first)
    #expect(contour.rings.count == 1 && contour.lines.count == 1)
    for spot in ring {
      let (x, y) = (place(spot.x), place(spot.y))
      #expect(abs((x * x + y * y).squareRoot() - 1) < 1e-3)
    }
    #expect(abs(area(ring) - .pi) < 0.01)
    #expect(contour.lines[0].first == contour.lines[0].last)
  }

  @Test("what lies above a level that the frame cuts is closed along the frame, its line is not")
  func frame() throws {
    let contour = contour(0) { x, _ in x }
    #expect(abs(area(try #require(contour.rings.first)) - 8) < 1e-9)
    let line = try #require(contour.lines.first)
    #expect(contour.lines.count == 1)
    #expect(line.allSatisfy { abs(place($0.x)) < 1e-9 })
    #expect(abs(abs(line[0].y - line[line.count - 1].y) - 80) < 1e-9)
  }

  @Test("a hole has a ring of the other direction")
  func hole() {
    let contour = contour(0) { x, y in
      let r = (x * x + y * y).squareRoot()
      return 0.5 - abs(r - 1.2)
    }
    let areas = contour.rings.map(area).sorted()
    #expect(areas.count == 2)
    #expect(abs(areas[1] - .pi * 1.7 * 1.7) < 0.02 && abs(areas[0] + .pi * 0.49) < 0.02)
  }

  @Test("at a saddle, lines never cross, and every ring is closed", arguments: [-0.01, 0, 0.01])
  func saddle(level: Double) {
    let contour = contour(level) { x, y in x * y }
    #expect(abs(contour.rings.map(area).reduce(0, +) - 8) < 0.3)
    for line in contour.lines { #expect(line.count > 2) }
  }

  @Test("above nothing there is no ring, above everything the whole frame")
  func extremes() {
    #expect(contour(1) { _, _ in 0 }.rings.isEmpty)
    let all = contour(-1) { _, _ in 0 }
    #expect(abs(all.rings.map(area).reduce(0, +) - 16) < 1e-9 && all.lines.isEmpty)
    #expect(contour(0) { _, _ in .nan }.rings.isEmpty)
  }
}
