import Foundation
import Kernels
import Testing

/// The elementary functions of singles against the C library's doubles.
@Suite struct ElementaryTests {
  struct Judged: Sendable, CustomTestStringConvertible {
    let name: String
    let op: gw_unary
    let exact: @Sendable (Double) -> Double
    /// Units in the last place.
    let tolerance: Double
    var testDescription: String { name }
  }

  static let functions = [
    Judged(name: "exp", op: gw_exp, exact: { exp($0) }, tolerance: 0.8),
    Judged(name: "log", op: gw_log, exact: { log($0) }, tolerance: 0.9),
    Judged(name: "tanh", op: gw_tanh, exact: { tanh($0) }, tolerance: 1.5),
    Judged(
      name: "sigmoid", op: gw_sigmoid,
      exact: { $0 >= 0 ? 1 / (1 + exp(-$0)) : exp($0) / (1 + exp($0)) }, tolerance: 2.5),
  ]

  /// Every exponent and sign, infinities, NaNs and subnormal numbers among them.
  @Test(arguments: functions) func isExactToUnitsInTheLastPlace(_ function: Judged) {
    let inputs = stride(from: UInt64(0), to: 1 << 32, by: 3_989).map {
      Float(bitPattern: UInt32($0))
    }
    let outputs = mapped(function.op, inputs)
    var worst = 0.0
    var wrong: [Float] = []
    for (x, y) in zip(inputs, outputs) {
      let exact = function.exact(Double(x))
      let nearest = Float(exact)
      if nearest.isNaN || y.isNaN || nearest.isInfinite || y.isInfinite {
        if !(nearest.isNaN && y.isNaN) && nearest != y { wrong.append(x) }
        continue
      }
      let unit = Double(max(abs(nearest), Float.leastNormalMagnitude).ulp)
      worst = max(worst, abs(Double(y) - exact) / unit)
    }
    #expect(wrong.isEmpty)
    #expect(worst <= function.tolerance)
  }

  @Test func specialValuesAreThoseOfIEEE754() {
    let specials: [Float] = [0, -0.0, .infinity, -.infinity, .nan]
    let expected: [(gw_unary, [Float])] = [
      (gw_exp, [1, 1, .infinity, 0, .nan]),
      (gw_log, [-.infinity, -.infinity, .infinity, .nan, .nan]),
      (gw_tanh, [0, -0.0, 1, -1, .nan]),
      (gw_sigmoid, [0.5, 0.5, 1, 0, .nan]),
    ]
    for (op, values) in expected {
      for (y, value) in zip(mapped(op, specials), values) {
        #expect(y.isNaN == value.isNaN)
        #expect(y.isNaN || (y == value && y.sign == value.sign))
      }
    }
  }

  /// What stands in the last, incomplete register is computed alike.
  @Test(arguments: functions) func lengthMakesNoDifference(_ function: Judged) {
    let inputs = (0..<70).map { Float($0) * 0.37 - 12.9 }
    let whole = mapped(function.op, inputs)
    for count in 1..<70 {
      let part = mapped(function.op, Array(inputs.prefix(count)))
      #expect(zip(part, whole).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) })
    }
  }

  private func mapped(_ op: gw_unary, _ x: [Float]) -> [Float] {
    unsafe [Float](unsafeUninitializedCapacity: x.count) { out, count in
      count = x.count
      guard let start = out.baseAddress else { return }
      unsafe gw_map_f32(op, x, start, count)
    }
  }
}
