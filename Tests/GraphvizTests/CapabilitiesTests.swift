import Graphviz
import Testing

@Suite struct CapabilitiesTests {
  @Test func nothingMissingNeedsNoAdvice() {
    let all = Capabilities(
      version: "1", formats: Set(RenderFormat.allCases), hasPango: true, hasFonts: true)
    #expect(all.advice.isEmpty)
  }

  @Test func eachMissingThingHasItsLine() {
    let nothing = Capabilities(version: "1", formats: [], hasPango: false, hasFonts: false)
    #expect(
      nothing.advice.map { $0.prefix(9) } == ["SVG needs", "PNG needs", "PDF needs", "PNG and P"])
    #expect(
      nothing.advice.allSatisfy { $0.contains("apt-get install") && $0.contains("brew install") })
    let bare = Capabilities(version: "1", formats: [.svg], hasPango: false, hasFonts: nil)
    #expect(
      bare.advice.first
        == "PNG needs Graphviz's pango plug-in: apt-get install libgraphviz-dev (Debian, Ubuntu) or "
        + "brew install graphviz; SVG works without it.")
    let quartz = Capabilities(
      version: "1", formats: Set(RenderFormat.allCases), hasPango: false, hasFonts: nil)
    #expect(quartz.advice.count == 1)
  }
}
