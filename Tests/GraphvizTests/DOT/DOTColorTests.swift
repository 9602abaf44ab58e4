import Graphviz
import Testing

@Suite struct DOTColorTests {
  @Test(arguments: [("#0b7a5b", "#0b7a5b"), ("#FFFFFF80", "#ffffff80")])
  func acceptsHexadecimals(_ color: String, _ text: String) {
    #expect(DOTColor(color)?.text == text)
  }

  @Test(arguments: [
    "", "#", "red", "0b7a5b", "#fff", "#0b7a5", "#0b7a5b8", "#0b7a5b800", "#0b7a5g", "#0b7a5b\"",
    "#１２３４５６",
    " #0b7a5b", "url(#a)", "currentColor",
  ])
  func rejectsEverythingElse(_ color: String) {
    #expect(DOTColor(color) == nil)
  }

  @Test func isMadeOfItsParts() {
    #expect(DOTColor(red: 11, green: 122, blue: 91).text == "#0b7a5b")
    #expect(DOTColor(red: 0, green: 1, blue: 255, alpha: 16).text == "#0001ff10")
    #expect(DOTColor.transparent.text == "transparent")
  }
}
