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
      // Beyond Latin, Greek and Cyrillic, characters may be twice as wide.
      case _ where scalar.value > 0x2e00: units += 1.2
      default: units += 0.66
      }
    }
    return units * size
  }

  /// A name short enough to be drawn; the whole of it stands in the tooltip.
  package static func shortened(_ name: String) -> String {
    let clean = String(name.unicodeScalars.map { scalar -> Character in
      scalar.value < 32 || (scalar.value >= 127 && scalar.value < 160) ? "\u{fffd}" : Character(scalar)
    })
    if clean.count <= longestName { return clean }
    return clean.prefix(longestName - 8) + "…" + clean.suffix(7)
  }
}
