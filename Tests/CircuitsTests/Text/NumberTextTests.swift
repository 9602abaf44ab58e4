import Circuits
import Foundation
import TestSupport
import Testing

@Suite("Numbers for people")
struct NumberTextTests {
  private static let texts: [(Double, String)] = [
    (0.0, "0"), (-0.0, "0"), (1, "1"), (-63, "−63"), (0.13420894, "0.1342"), (0.5, "0.5"),
    (1.0 / 3, "0.3333"), (2.0 / 3, "0.6667"), (1234, "1234"), (1234.5, "1234"),
    (1235.5, "1236"), (9999, "9999"), (9999.4, "9999"), (9999.6, "10e3"), (10_000, "10e3"),
    (12_345, "12.34e3"), (12_345_678, "12.35e6"), (123_456, "123.5e3"), (1e6, "1e6"),
    (0.001, "0.001"), (0.0012345, "0.001234"), (0.000999949, "999.9e−6"), (0.00099996, "0.001"),
    (1e-4, "100e−6"), (SampleCircuit.subnormal, "−12.34e−309"),
    (.leastNonzeroMagnitude, "4.941e−324"),
    (1.7976931348623157e308, "179.8e306"), (.leastNormalMagnitude, "22.25e−309"),
    (Double.nan, "NaN"), (-.nan, "NaN"), (.infinity, "∞"), (-.infinity, "−∞"), (99.995, "100"),
    (1.0001, "1"), (100.04, "100"), (-0.0625, "−0.0625"),
  ]

  private static let paddedTexts: [(Double, String)] = [
    (0.0, "0"), (-4, "−4"), (1.2, "1.200"), (0.5, "0.5000"), (-0.611, "−0.6110"), (100, "100"),
    (1e4, "10e3"), (12_000_000, "12e6"), (1.5e7, "15e6"), (1.25e7, "12.50e6"), (.nan, "NaN"),
  ]

  @Test(
    "four digits, plain from 1e-3 to 1e4, engineering form outside",
    arguments: texts)
  func table(_ value: Double, _ text: String) {
    #expect(NumberText.text(value) == text)
  }

  @Test(
    "padded keeps the zeros of fractions",
    arguments: paddedTexts)
  func padded(_ value: Double, _ text: String) {
    #expect(NumberText.padded(value) == text)
  }

  @Test("columns may keep the zeros of whole numbers, too")
  func fittedZeros() {
    #expect(NumberText.fitted(1, width: 8, keepsZeros: true) == "1.000")
    #expect(NumberText.fitted(-20, width: 8, keepsZeros: true) == "−20.00")
    #expect(NumberText.fitted(0, width: 8, keepsZeros: true) == "0.000")
    #expect(NumberText.fitted(-0.001234, width: 8) == "−0.00123")
    #expect(NumberText.fitted(1234, width: 8, keepsZeros: true) == "1234")
  }

  @Test("other numbers of digits")
  func digits() {
    #expect(NumberText.text(.pi, digits: 2) == "3.1")
    #expect(NumberText.text(.pi, digits: 6) == "3.14159")
    #expect(NumberText.text(123_456, digits: 6) == "123456")
    #expect(NumberText.padded(2.5, digits: 2) == "2.5")
  }

  /// Doubles of every magnitude, and those at the ends.
  private func everyMagnitude(_ count: Int) -> [Double] {
    var generator = SeededGenerator(seed: 7)
    var values = [
      1e308, -1e308, Double.greatestFiniteMagnitude, Double.leastNonzeroMagnitude,
      -Double.leastNormalMagnitude, 9999.5, 9999.4999, 0.001, 0.00099995, 0.0009999499999, .nan,
      .infinity, -.infinity, 0, -0.0,
    ]
    for i in 0..<count {
      switch i % 4 {
      case 0: values.append(Double(bitPattern: generator.next()))
      case 1:
        // Subnormal numbers.
        let bits = generator.next() & 0x800F_FFFF_FFFF_FFFF
        values.append(Double(bitPattern: bits >> (generator.next() % 40)))
      case 2:
        let size = Double.random(in: -8...8, using: &generator)
        values.append(pow(10, size) * (i % 8 == 2 ? -1 : 1))
      default:
        // Short decimals, among them the ties.
        let n = Int.random(in: -200_000...200_000, using: &generator)
        values.append(Double(n) / pow(10, Double(i % 6)))
      }
    }
    return values
  }

  private func read(_ text: String) -> Double? {
    Double(text.replacingOccurrences(of: "−", with: "-"))
  }

  /// What a number's text reads as, unless it must be infinite after rounding.
  private func check(_ x: Double, _ text: String, _ failures: inout [String]) -> Double? {
    guard x.isFinite, x.magnitude < 1.5e308 else { return nil }
    let back = read(text)
    if back == nil { failures.append("\(x): \(text) is no number") }
    return back
  }

  @Test("100,000 numbers of all magnitudes keep the budget and read back")
  func budget() {
    var failures: [String] = []
    for x in everyMagnitude(100_000) {
      for text in [NumberText.text(x), NumberText.padded(x)] {
        if text.count > NumberText.budget { failures.append("\(x): \(text) is too long") }
        guard let back = check(x, text, &failures) else { continue }
        // Half a unit of the fourth digit, and nothing for the text's own rounding.
        let unit = x == 0 ? 0 : pow(10, floor(log10(x.magnitude)) - 3)
        let slack = max(x.magnitude * 1e-14, .leastNonzeroMagnitude)
        if abs(back - x) > 0.5 * unit + slack { failures.append("\(x): \(text) reads \(back)") }
        if back < 0 && x >= 0 || back > 0 && x <= 0 {
          failures.append("\(x): \(text) has lost its sign")
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(5))")
  }

  @Test("fitted never needs more than its width, and reads back", arguments: [8, 9, 10, 11])
  func fitted(_ width: Int) {
    var failures: [String] = []
    for x in everyMagnitude(100_000) {
      for keepsZeros in [false, true] {
        let text = NumberText.fitted(x, width: width, keepsZeros: keepsZeros)
        if text.count > width { failures.append("\(x): \(text) is too long") }
        guard let back = check(x, text, &failures) else { continue }
        // Half a unit of the first digit at the least.
        if abs(back - x) > 0.5 * unitOfLastDigit(text) * (1 + 1e-12) + .leastNonzeroMagnitude {
          failures.append("\(x): \(text) reads \(back)")
        }
      }
    }
    #expect(failures.isEmpty, "\(failures.count): \(failures.prefix(5))")
  }

  /// What 1 in the last shown significant digit stands for.
  private func unitOfLastDigit(_ text: String) -> Double {
    let parts = text.split(separator: "e")
    let power = parts.count > 1 ? read(String(parts[1])) ?? 0 : 0
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    if mantissa.count > 1 { return pow(10, power - Double(mantissa[1].count)) }
    // Zeros at the end of a whole number may only fill it up.
    let zeros = mantissa[0].reversed().prefix { $0 == "0" }.count
    return pow(10, power + Double(min(zeros, mantissa[0].filter(\.isNumber).count - 1)))
  }

  @Test("ties go by the number's exact value")
  func ties() {
    // 0.00012345 is a little above the decimal in binary, 1.00005 a little below; 2.0625 is exact.
    #expect(NumberText.text(2.0625, digits: 4) == "2.062")
    #expect(NumberText.text(2.1875, digits: 4) == "2.188")
    #expect(
      NumberText.text(1.00005, digits: 5)
        == String(format: "%.4f", 1.00005).replacingOccurrences(of: "1.0000", with: "1"))
  }
}
