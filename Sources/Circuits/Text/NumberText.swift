import Autograd

/// Numbers for people: four significant digits, engineering exponents, a true minus sign.
///
/// ```swift
/// NumberText.text(0.13420894)   // "0.1342"
/// NumberText.text(-63)          // "−63"
/// NumberText.text(12_345_678)   // "12.35e6"
/// ```
public enum NumberText {
  /// The most characters that `text` and `padded` ever need, `−123.5e−306`.
  public static let budget = 11

  /// The minus sign, as wide as a digit and a plus.
  public static let minus = "−"

  /// A number in at most four significant digits, without trailing zeros.
  ///
  /// From 1e-3 up to 1e4 the plain form is used, outside of it exponents in steps of three.
  ///
  /// - Parameters:
  ///   - value: Any number.
  ///   - digits: The most significant digits.
  /// - Returns: At most `budget` characters; `NaN`, `∞` and `−∞` for what is not finite.
  public static func text(_ value: Double, digits: Int = 4) -> String {
    form(value, digits: digits, zeros: .never)
  }

  /// The same with its trailing zeros, so that columns of numbers line up: `3.000`.
  ///
  /// - Parameters:
  ///   - value: Any number.
  ///   - digits: The number of significant digits.
  /// - Returns: At most `budget` characters.
  public static func padded(_ value: Double, digits: Int = 4) -> String {
    form(value, digits: digits, zeros: .inFractions)
  }

  /// The most digits, up to four, that fit into so many characters.
  ///
  /// - Parameters:
  ///   - value: Any number.
  ///   - width: The characters there are, at least 8.
  ///   - keepsZeros: Whether whole numbers, too, get their zeros: `1.000`.
  /// - Returns: The text, never longer than `width`.
  public static func fitted(_ value: Double, width: Int, keepsZeros: Bool = false) -> String {
    var digits = 4
    while digits > 1 {
      let text = form(value, digits: digits, zeros: keepsZeros ? .always : .inFractions)
      if text.count <= width { return text }
      digits -= 1
    }
    let text = form(value, digits: 1, zeros: .never)
    // The steps of three may cost two digits, −200e−111, that there is no room for.
    return text.count <= width ? text : form(value, digits: 1, zeros: .never, exponentStep: 1)
  }

  private enum Zeros { case never, inFractions, always }

  private static func form(
    _ value: Double, digits: Int, zeros: Zeros, exponentStep: Int = 3
  ) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? minus + "∞" : "∞" }
    var decimal = DecimalText(value)
    if decimal.digits.isEmpty { return zeros == .always ? "0.000" : "0" }
    decimal.round(toSignificant: digits)
    let sign = decimal.isNegative ? minus : ""
    // 0.d₁d₂… × 10^exponent, so 1e-3 has exponent −2 and 9999 has 4.
    if decimal.exponent >= -2 && decimal.exponent <= max(4, digits) {
      return sign + digitsText(decimal, point: decimal.exponent, digits, zeros)
    }
    let power = decimal.exponent - 1
    let whole = power >= 0 ? power : power - exponentStep + 1
    let step = whole / exponentStep * exponentStep
    let mantissa = digitsText(decimal, point: decimal.exponent - step, digits, zeros)
    return sign + mantissa + "e" + (step < 0 ? minus : "") + step.magnitude.description
  }

  /// Digits with the decimal point after so many of them.
  private static func digitsText(
    _ decimal: DecimalText, point: Int, _ digits: Int, _ zeros: Zeros
  ) -> String {
    var text = ""
    if point <= 0 {
      text = "0"
    } else {
      for i in 0..<point { text += decimal.digit(at: i).description }
    }
    // Whole numbers stay whole, so that −4 does not read −4.000.
    let isFraction = decimal.digits.count > max(point, 0)
    let isFilled = zeros == .always || (zeros == .inFractions && isFraction)
    let shown = isFilled ? digits : decimal.digits.count
    if shown > point {
      text += "."
      for i in point..<shown { text += i < 0 ? "0" : decimal.digit(at: i).description }
    }
    return text
  }
}
