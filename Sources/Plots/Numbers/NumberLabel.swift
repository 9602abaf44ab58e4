/// Numbers as pictures show them: four significant digits, a true minus sign, `1.2·10⁵` where long.
enum NumberLabel {
  static func text(_ value: Double, digits: Int = 4) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "−∞" : "∞" }
    if value == 0 { return "0" }
    let sign = value < 0 ? "−" : ""
    var (mantissa, exponent) = decimal(value.magnitude, digits)
    while mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    let figures = String(mantissa)
    // The place of the first figure: 0 for units, -1 for tenths.
    let place = exponent + figures.count - 1
    guard place >= -4, place <= 5 else {
      let power = "10" + superscript(place)
      return sign + (figures == "1" ? "" : pointed(figures, 1) + "·") + power
    }
    if exponent >= 0 { return sign + figures + String(repeating: "0", count: exponent) }
    if place >= 0 { return sign + pointed(figures, place + 1) }
    return sign + "0." + String(repeating: "0", count: -place - 1) + figures
  }

  /// The value rounded to so many digits: mantissa · 10^exponent.
  private static func decimal(_ value: Double, _ digits: Int) -> (Int, Int) {
    // The shortest text that reads back as the value tells its decimal exponent exactly.
    var text = value.description
    var power = 0
    if let mark = text.firstIndex(where: { $0 == "e" }) {
      power = Int(text[text.index(after: mark)...]) ?? 0
      text = String(text[..<mark])
    }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    var figures = Array((String(parts[0]) + fraction).utf8.map { Int($0) - 48 })
    power -= fraction.count
    while figures.count > 1, figures[0] == 0 { figures.removeFirst() }
    guard figures.count > digits else {
      return (figures.reduce(0) { $0 * 10 + $1 }, power)
    }
    let rest = figures.count - digits
    let kept = figures[..<digits].reduce(0) { $0 * 10 + $1 }
    return (kept + (figures[digits] >= 5 ? 1 : 0), power + rest)
  }

  private static func pointed(_ figures: String, _ count: Int) -> String {
    figures.count > count ? figures.prefix(count) + "." + figures.dropFirst(count) : figures
  }

  private static func superscript(_ n: Int) -> String {
    let signs = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (n < 0 ? "⁻" : "") + String(String(n.magnitude).utf8.map { signs[Int($0) - 48] })
  }
}
