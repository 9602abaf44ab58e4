/// Sizes that are computed from character counts, because no font may move a layout.
///
/// Lengths are in points. The advances are those of DejaVu, the widest of the fonts in the stack.
package enum Metrics {
  static let symbolSize = 14.0
  static let nameSize = 14.0
  static let gateRadius = 18.0
  static let gateHeight = 34.0
  static let terminalHeight = 28.0
  static let junctionRadius = 7.5
  static let pad = 12.0
  package static let longestName = 24

  /// The advance of a monospace character.
  package static func monoAdvance(_ size: Double) -> Double { 0.602 * size }

  /// A cautious width of text in the sans-serif font.
  package static func sansWidth(_ text: String, size: Double) -> Double {
    var units = 0.0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "i", "l", "j", "I", "'", ".", ",", ":", ";", "|", "!": units += 0.36
      case "f", "t", "r", "(", ")", "[", "]", " ": units += 0.45
      case "m", "w", "M", "W", "@", "%": units += 1.0
      case "A"..."Z", "+", "=", "<", ">", "~": units += 0.8
      // Marks stand over the letter before them.
      case "\u{300}"..."\u{36f}", "\u{fe00}"..."\u{fe0f}": units += 0
      // Beyond Latin, Greek and Cyrillic, characters may be twice as wide.
      case _ where scalar.value > 0x2e00: units += 1.2
      default: units += 0.66
      }
    }
    return units * size
  }

  /// A name short enough to be drawn; more of it stands in the tooltip.
  package static func shortened(_ name: String) -> String {
    // One letter may carry any number of marks, so scalars count as well.
    let scalars = name.unicodeScalars
    let isShort = scalars.prefix(2 * longestName + 1).count <= 2 * longestName
    if isShort, name.count <= longestName { return visible(scalars) }
    let head = visible(scalars.prefix(2 * (longestName - 8)))
    let tail = visible(scalars.suffix(2 * 7))
    return head.prefix(longestName - 8) + "…" + tail.suffix(7)
  }

  /// Text with a stand-in for what cannot be seen.
  private static func visible(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars {
      let isControl = scalar.value < 32 || (scalar.value >= 127 && scalar.value < 160)
      text.append(isControl ? "\u{fffd}" : scalar)
    }
    return String(text)
  }
}
