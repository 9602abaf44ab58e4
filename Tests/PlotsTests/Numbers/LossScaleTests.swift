import Plots
import Testing

@Suite("Levels of losses")
struct LossScaleTests {
  private func surface(
    _ minima: [LossPoint] = [], _ loss: (Double, Double) -> Double
  ) -> LossSurface {
    LossSurface(
      title: "", x: .init("x", from: -2, to: 2, count: 61),
      y: .init("y", from: -2, to: 2, count: 61), minima: minima, loss)
  }

  @Test("losses with a least value have levels in powers of ten")
  func logarithmic() {
    let levels = surface { x, y in 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x) }.levels
    #expect(levels.count >= 8 && levels.count <= 13)
    for level in levels {
      let isRound = [1.0, 1.5, 2, 3, 5, 7].contains { factor in
        (-9...9).contains { power in
          var value = factor
          for _ in 0..<abs(power) { value = power < 0 ? value / 10 : value * 10 }
          return abs(value / level - 1) < 1e-12
        }
      }
      #expect(isRound, "\(level)")
    }
    for (a, b) in zip(levels, levels.dropFirst()) { #expect(b / a > 1.3 && b / a <= 10.01) }
  }

  @Test("a least loss that is not zero is what levels count from")
  func origin() {
    let surface = surface([LossPoint(x: 0, y: 0, loss: -3)]) { x, y in x * x + y * y - 3 }
    #expect(surface.levels.allSatisfy { $0 > -3 && $0 < 5 })
    #expect(surface.levelLabels.contains("1") && surface.levelLabels.contains("0.5"))
  }

  @Test("a loss that is nowhere near its least value has even levels")
  func even() {
    let levels = surface { x, y in 10 + x + y }.levels
    #expect(levels == levels.sorted() && levels.contains(10))
    for (a, b) in zip(levels, levels.dropFirst()) { #expect(abs(b - a - 1) < 1e-9) }
  }

  @Test("losses that fall without end have levels on both sides of zero")
  func signed() {
    let saddle = surface { x, y in x * x - y * y }.levels
    #expect(saddle.contains(0) && saddle.contains(-2) && saddle.contains(2))
    let wild = surface { x, y in x * x * x * x * x * x * x - y }.levels
    #expect(wild.contains(0))
    #expect(wild.contains { $0 <= -10 } && wild.contains { $0 >= 10 })
    #expect(wild == wild.sorted())
  }

  @Test("flat, infinite and undefined losses do not break the scale")
  func degenerate() {
    #expect(surface { _, _ in 7 }.levels.allSatisfy { $0.isFinite })
    #expect(surface { _, _ in .nan }.levels.allSatisfy { $0.isFinite })
    let pole = surface { x, y in 1 / (x * x + y * y) }
    #expect(!pole.levels.isEmpty && pole.levels.allSatisfy { $0.isFinite })
  }
}
