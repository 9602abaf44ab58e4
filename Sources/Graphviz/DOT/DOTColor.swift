/// A color that a drawing can use.
///
/// ```swift
/// DOTColor("#0b7a5b")            // a valid color
/// DOTColor("red; x=1")           // nil
/// DOTColor(red: 11, green: 122, blue: 91)
/// ```
public struct DOTColor: Sendable, Hashable {
  package let text: String

  /// Paints nothing.
  public static let transparent = DOTColor(text: "transparent")

  /// Creates a color from `#rrggbb` or `#rrggbbaa`; `nil` for any other text.
  public init?(_ hexadecimal: String) {
    let digits = hexadecimal.utf8.dropFirst()
    guard hexadecimal.utf8.first == UInt8(ascii: "#"), digits.count == 6 || digits.count == 8,
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit })
    else { return nil }
    text = hexadecimal.lowercased()
  }

  /// Creates a color from its parts; an `alpha` of 255 is opaque.
  public init(red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255) {
    let parts = alpha == 255 ? [red, green, blue] : [red, green, blue, alpha]
    text = parts.reduce(into: "#") { text, part in
      text += (part < 16 ? "0" : "") + String(part, radix: 16)
    }
  }

  private init(text: String) {
    self.text = text
  }
}
