import Autograd
import Foundation
import Testing

/// Logarithm, sine and cosine of + − × ÷ √ agree with the C library's.
struct RandomMathTests {
  @Test func logarithmsAreExactToTwoUnits() {
    var generator = Words(state: 1)
    for _ in 0..<200_000 {
      let u = (Double(generator.next() >> 12) + 0.5) * 0x1p-52
      let log = RandomMath.log(u)
      #expect(abs(log - Foundation.log(u)) <= 2 * log.ulp)
      let v = Float(generator.next() >> 33) * 0x1p-31 + 0x1p-32
      let single = RandomMath.log(v)
      #expect(abs(single - Foundation.logf(v)) <= 2 * single.ulp)
    }
  }

  @Test func anglesCoverTheCircle() {
    var generator = Words(state: 2)
    var quarters = Set<Int>()
    for _ in 0..<100_000 {
      let turn = generator.next()
      let (s, c) = RandomMath.sinCos(turn)
      let quarter = Int(turn >> 62)
      let angle = (Double(quarter) + Double(Int64(bitPattern: turn << 2)) * 0x1p-64) * .pi / 2
      #expect(abs(s - sin(angle)) < 1e-15 && abs(c - cos(angle)) < 1e-15)
      let word = UInt32(truncatingIfNeeded: turn)
      let (x, y) = RandomMath.sinCos(word)
      let single =
        (Double(word >> 30) + Double(Int32(bitPattern: word << 2)) * 0x1p-32) * .pi / 2
      #expect(abs(Double(x) - sin(single)) < 2e-7 && abs(Double(y) - cos(single)) < 2e-7)
      quarters.insert(quarter)
    }
    #expect(quarters.count == 4)
  }

  /// Words for arguments: SplitMix64.
  private struct Words {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }
}
