import Autograd
import TestSupport
import Testing

/// Reading numbers against Python's `float()`.
struct DecimalParserTests {
  @Test func agreesWithPython() throws {
    for line in try Fixture.lines("parses", of: [String].self) {
      let value = try #require(DecimalParser.double(Array(line[0].utf8)), "\(line[0])")
      #expect(
        String(value.bitPattern, radix: 16)
          == String(try #require(UInt64(line[1], radix: 16)), radix: 16), "\(line[0])")
    }
  }

  @Test func readsBackWhatPythonPrints() throws {
    for line in try DecimalTextTests.lines() {
      let value = DecimalParser.double(Array(line.repr.utf8))
      #expect(value?.bitPattern == line.value.bitPattern, "\(line.repr)")
    }
  }

  @Test(arguments: [
    "", ".", "-", "+", "e5", "1e", "1e+", "1.2.3", "1 ", " 1", "0x10", "1_000", "inf", "nan", "--1",
    "1e5.0", "١", "1,5", "1e-", ".e1",
  ])
  func refusesWhatIsNoNumber(text: String) {
    #expect(DecimalParser.double(Array(text.utf8)) == nil)
  }

  @Test func hostileLengthsTakeNoTime() {
    let zeros = String(repeating: "0", count: 2_000_000)
    let nines = String(repeating: "9", count: 1_000_000)
    let cases: [(String, Double)] = [
      (nines, .infinity), ("0." + nines, 1), ("0." + zeros + "1e2000001", 1),
      ("1" + zeros + "e-2000000", 1),
      ("1e" + nines, .infinity), ("1e-" + nines, 0), ("0e" + nines, 0), (zeros + "1", 1),
      ("9007199254740993." + zeros + "1", 9_007_199_254_740_994),
      ("9007199254740993." + zeros, 9_007_199_254_740_992),
    ]
    let read = runOnSmallStack { cases.map { DecimalParser.double(Array($0.0.utf8)) } }
    #expect(read == cases.map { $0.1 })
  }
}
