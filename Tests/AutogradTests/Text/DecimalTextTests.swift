import Autograd
import Testing

/// Numbers in text against Python's.
struct DecimalTextTests {
  /// Bits of the number, then `repr`, `%.4f` and `%.4e` as Python writes them.
  static func lines() throws -> [(value: Double, repr: String, fixed: String?, scientific: String)]
  {
    try Fixture.lines("decimals", of: [String?].self).map { fields in
      let bits = try #require(fields[0].flatMap { UInt64($0, radix: 16) })
      return (
        Double(bitPattern: bits), try #require(fields[1]), fields[2], try #require(fields[3])
      )
    }
  }

  @Test func fixedAgreesWithPython() throws {
    for line in try Self.lines() {
      guard let fixed = line.fixed else { continue }
      #expect(DecimalText.fixed(line.value, places: 4) == fixed, "\(line.repr)")
    }
  }

  @Test func scientificAgreesWithPython() throws {
    for line in try Self.lines() {
      #expect(DecimalText.scientific(line.value, places: 4) == line.scientific, "\(line.repr)")
    }
  }

  @Test func shortestAgreesWithPython() throws {
    for line in try Self.lines() {
      let short = line.repr.hasSuffix(".0") ? String(line.repr.dropLast(2)) : line.repr
      #expect(ShortNumber.text(line.value) == short)
    }
  }

  @Test func digitsReadBack() throws {
    for line in try Self.lines() where line.value != 0 {
      let text = DecimalText(line.value)
      let digits = text.digits.map { String($0) }.joined()
      let sign = text.isNegative ? "-" : ""
      #expect(Double("\(sign)0.\(digits)e\(text.exponent)") == line.value)
    }
  }

  @Test func nonFiniteNumbersAreWords() {
    for write in [DecimalText.fixed, DecimalText.scientific] {
      #expect(write(.nan, 3) == "nan")
      #expect(write(.infinity, 3) == "inf")
      #expect(write(-.infinity, 3) == "-inf")
    }
  }

  @Test func zeroPlacesHaveNoPoint() {
    #expect(DecimalText.fixed(2.5, places: 0) == "2")
    #expect(DecimalText.fixed(3.5, places: 0) == "4")
    #expect(DecimalText.fixed(0.4, places: 0) == "0")
    #expect(DecimalText.fixed(9.5, places: 0) == "10")
    #expect(DecimalText.scientific(15, places: 0) == "2e+01")
  }

  @Test(arguments: [(2.0, "²"), (-1.0, "⁻¹"), (10.0, "¹⁰"), (0.0, "⁰"), (-999.0, "⁻⁹⁹⁹")])
  func superscripts(value: Double, text: String) {
    #expect(Superscript.text(value) == text)
  }

  @Test(arguments: [0.5, 1000.0, -1000.0, .infinity, .nan])
  func noSuperscript(value: Double) { #expect(Superscript.text(value) == nil) }
}
