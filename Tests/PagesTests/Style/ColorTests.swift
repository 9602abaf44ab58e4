import Pages
import Testing

@Suite("Colours")
struct ColorTests {
  @Test("contrast is that of WCAG 2")
  func formula() {
    // Figures of the W3C's own examples, and of #767676, the lightest grey that passes on white.
    #expect(abs(Color(0x000000).contrast(with: Color(0xFFFFFF)) - 21) < 1e-9)
    #expect(abs(Color(0x767676).contrast(with: Color(0xFFFFFF)) - 4.54) < 0.005)
    #expect(abs(Color(0xFF0000).contrast(with: Color(0xFFFFFF)) - 4.00) < 0.005)
    #expect(Color(0x123456).contrast(with: Color(0x123456)) == 1)
    #expect(Color(0x0A).hex == "#00000a" && Color(0xFF_123456).hex == "#123456")
  }
}
