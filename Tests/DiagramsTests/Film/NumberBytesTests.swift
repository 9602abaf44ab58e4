import Circuits
import Diagrams
import TestSupport
import Testing

@Suite("Number bytes")
struct NumberBytesTests {
  private func text(_ value: Double, keepsZeros: Bool) -> String {
    var bytes: [UInt8] = []
    NumberBytes.write(value, keepsZeros: keepsZeros, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func agrees(_ value: Double) -> Bool {
    text(value, keepsZeros: true) == NumberText.padded(value)
      && text(value, keepsZeros: false) == NumberText.text(value)
  }

  @Test("are the texts of NumberText")
  func agree() {
    var generator = SeededGenerator(seed: 41)
    var wrong: [Double] = []
    for _ in 0..<200_000 {
      let bits = generator.next()
      // Anywhere, in the range of exponents up to 24, near one, and with few digits, where ties lie.
      let value: Double
      switch bits % 4 {
      case 0: value = Double(bitPattern: generator.next())
      case 3:
        value = Double(
          sign: .minus, exponent: Int(generator.next() % 160) - 80,
          significand: 1 + Double(generator.next() % 4096) / 4096)
      case 1: value = Double(Int64(bitPattern: generator.next()) % 20_000_000) / 1_317
      default: value = Double(Int64(bitPattern: generator.next()) % 20_000_000) / 100_000
      }
      if !agrees(value) { wrong.append(value) }
    }
    #expect(wrong == [])
  }

  @Test(
    "are right where rounding is in doubt",
    arguments: [
      0, -0.0, 1, 63, 999, 999.95, 999.949999, 999.9500001, 9999, 9999.4, 9999.5, 10_000, 1e-3,
      9.9995e-4, 0.00099999, 0.0012345, 0.12345, 2.99999, 2.9995, 1.0005, 1.00049999, 0.3,
      0.1 + 0.2,
      -4, -0.19661, 1234.5, 1235.5, 12.345, 12.335, Double.leastNonzeroMagnitude, 1e308,
      -1.234 * 1e-308, .nan, .infinity,
      -.infinity,
    ])
  func doubtful(_ value: Double) {
    #expect(agrees(value) && agrees(-value))
  }
}
