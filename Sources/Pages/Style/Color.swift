/// An opaque sRGB colour.
public struct Color: Sendable, Hashable {
  /// Red, green and blue, 8 bits each, red highest.
  public let rgb: UInt32

  /// Makes a colour.
  ///
  /// - Parameter rgb: `0xrrggbb`.
  public init(_ rgb: UInt32) { self.rgb = rgb & 0xffffff }

  /// `#rrggbb`.
  public var hex: String {
    let digits = String(rgb, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// Contrast with another colour, from 1 to 21, after WCAG 2.
  ///
  /// - Parameter other: The colour beside or behind.
  /// - Returns: The ratio; text needs at least 4.5.
  public func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private var luminance: Double {
    func linear(_ shift: UInt32) -> Double {
      let c = Double((rgb >> shift) & 0xff) / 255
      // The sRGB transfer curve, its power 2.4 by way of ⅖ and 2.
      return c <= 0.04045 ? c / 12.92 : Color.power24((c + 0.055) / 1.055)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }

  /// x^2.4 = x² · (x²)^⅕, the root by Newton's method.
  private static func power24(_ x: Double) -> Double {
    let square = x * x
    var root = 0.5 + square / 2
    for _ in 0..<40 { root = (4 * root + square / (root * root * root * root)) / 5 }
    return square * root
  }
}
