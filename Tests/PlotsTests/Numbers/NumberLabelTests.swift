import Plots
import Testing

@Suite("Number labels")
struct NumberLabelTests {
  @Test("numbers have four digits, a true minus and powers where long")
  func table() {
    let table: [(Double, String)] = [
      (0, "0"), (-0.0, "0"), (1, "1"), (-2.5, "−2.5"), (3.14159, "3.142"), (0.1, "0.1"),
      (0.00012345, "0.0001235"), (0.000012345, "1.235·10⁻⁵"), (123_456, "123500"),
      (1_234_567, "1.235·10⁶"), (1e6, "10⁶"), (-1e-9, "−10⁻⁹"), (99_999, "100000"),
      (9.9996, "10"), (.leastNonzeroMagnitude, "5·10⁻³²⁴"), (1.7976931348623157e308, "1.798·10³⁰⁸"),
      (.nan, "NaN"), (.infinity, "∞"), (-.infinity, "−∞"), (0.30000000000000004, "0.3"),
      (1047.2e6, "1.047·10⁹"),
    ]
    for (value, text) in table { #expect(PathOnSurface.shown(value) == text, "\(value)") }
  }
}
