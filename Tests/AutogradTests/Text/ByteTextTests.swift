import Autograd
import Testing

/// Text by its bytes says what Swift's own text says.
@Suite struct ByteTextTests {
  @Test func partsKeepTheEmptyOnes() {
    let parts = ByteText.parts(Array("a,,bc,".utf8)[...], at: UInt8(ascii: ","))
    #expect(parts.map { ByteText.string($0) } == ["a", "", "bc", ""])
    #expect(ByteText.words("one two") == ["one", "two"])
  }

  @Test func joiningPutsSeparatorsBetween() {
    #expect(ByteText.joined(["a", "b", "c"], by: "; ") == "a; b; c")
    #expect(ByteText.joined([], by: "; ") == "")
  }

  @Test func onlyASCIICapitalsBecomeSmall() {
    #expect(ByteText.lowercased("AdamW Äz") == "adamw Äz")
  }

  @Test(
    arguments: [
      "\u{0}", "A", "\u{7F}", "\u{80}", "ä", "\u{7FF}", "\u{800}", "₃", "\u{FFFF}", "\u{10000}",
      "😀",
    ] as [Unicode.Scalar])
  func scalarsAreWrittenInUTF8(_ scalar: Unicode.Scalar) {
    var bytes: [UInt8] = []
    ByteText.append(scalar, to: &bytes)
    #expect(bytes == Array(String(scalar).utf8))
  }

  @Test(arguments: [
    ("2.0", "2"), ("0.5", "0.5"), ("1e+20", "1e+20"), (".0", ".0"), ("10", "10"), ("-0.0", "-0"),
  ])
  func onlyPointZeroAtTheEndGoes(_ text: String, _ expected: String) {
    #expect(ByteText.withoutPointZero(text) == expected)
  }

  @Test func raisedAndLoweredDigits() {
    #expect(Superscript.text(-123) == "⁻¹²³")
    #expect(Superscript.text(987) == "⁹⁸⁷")
    #expect(Superscript.text(405.0) == "⁴⁰⁵")
    #expect(Superscript.text(0.5) == nil)
    #expect(Subscript.text(-90) == "₋₉₀")
  }
}
