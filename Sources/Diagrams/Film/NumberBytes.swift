import Circuits

/// The numbers of one frame as text, each made once however often it is shown.
///
/// Texts are those of `NumberText`, made the short way where four digits can be told without doubt.
package struct NumberBytes {
  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []

  struct Entry {
    /// With its zeros, `3.000`; empty for what is no single number.
    var padded = 0..<0
    /// Without, `3`.
    var short = 0..<0
    var isAlarming = false
  }

  init(_ readings: [Reading], _ numbers: Readings) {
    entries.reserveCapacity(readings.count)
    bytes.reserveCapacity(32 * readings.count)
    for reading in readings { add(reading, numbers) }
  }

  /// Adds the text of a reading; what is no single floating number is left to others.
  private mutating func add(_ reading: Reading, _ numbers: Readings) {
    guard let value = numbers.scalar(reading) else {
      entries.append(Entry(isAlarming: numbers.isAlarming(reading)))
      return
    }
    let start = bytes.count
    bytes += reading.sign.utf8
    NumberBytes.write(value, keepsZeros: !reading.isShort, to: &bytes)
    let end = bytes.count
    NumberBytes.write(value, keepsZeros: false, to: &bytes)
    entries.append(
      Entry(
        padded: start..<end, short: end..<bytes.count,
        isAlarming: reading.warns && !value.isFinite))
  }

  /// Writes what `NumberText.padded` gives, or without the zeros at its end what `text` gives.
  ///
  /// - Parameters:
  ///   - value: Any number.
  ///   - keepsZeros: Whether fractions are filled up with zeros.
  ///   - bytes: Where to.
  package static func write(_ value: Double, keepsZeros: Bool, to bytes: inout [UInt8]) {
    if value == 0 { return bytes.append(UInt8(ascii: "0")) }
    guard let digits = FourDigits(value.magnitude) else {
      bytes += (keepsZeros ? NumberText.padded(value) : NumberText.text(value)).utf8
      return
    }
    if value < 0 { bytes += [0xe2, 0x88, 0x92] }
    // From 1e-3 up to 1e4 the plain form is used, outside of it exponents in steps of three.
    let power = digits.power
    let isPlain = power >= -3 && power < 4
    let step = isPlain ? 0 : (power >= 0 ? power : power - 2) / 3 * 3
    digits.write(point: power - step + 1, keepsZeros: keepsZeros, to: &bytes)
    if isPlain { return }
    bytes.append(UInt8(ascii: "e"))
    if step < 0 { bytes += [0xe2, 0x88, 0x92] }
    let size = step.magnitude
    if size >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: size / 10)) }
    bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: size % 10))
  }
}

/// The four leading digits of a number, where they can be told without doubt.
private struct FourDigits {
  /// From 1000 to 9999.
  let digits: Int
  /// The power of ten of the first digit.
  let power: Int

  /// Powers of ten that a `Double` holds exactly.
  private static let tens: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { product, _ in product * 10 }
  }

  init?(_ size: Double) {
    guard size >= 1e-18, size < 1e24 else { return nil }
    // log₁₀ 2 as a fraction; the estimate is right or one too low.
    var power = (Int(size.exponent) * 1233) >> 12
    var scaled = FourDigits.scaled(size, by: 3 - power)
    if scaled >= 10_000 {
      power += 1
      scaled = FourDigits.scaled(size, by: 3 - power)
    }
    // Scaling by an exact power errs by less than a millionth of the last digit, so only what lies
    // that close to a half is in doubt.
    var digits = Int(scaled)
    let rest = scaled - Double(digits)
    if rest > 0.5 { digits += 1 }
    guard (rest - 0.5).magnitude >= 1e-6, digits >= 1000, digits < 10_000 else { return nil }
    self.digits = digits
    self.power = power
  }

  private static func scaled(_ size: Double, by exponent: Int) -> Double {
    exponent >= 0 ? size * tens[exponent] : size / tens[-exponent]
  }

  /// Writes the digits with the point after so many of them.
  func write(point: Int, keepsZeros: Bool, to bytes: inout [UInt8]) {
    var last = 4
    var rest = digits
    while last > 1, rest % 10 == 0 {
      rest /= 10
      last -= 1
    }
    // What is whole after rounding stays whole: 63, not 63.00.
    if keepsZeros, last > max(point, 0) { last = 4 }
    var next = min(point, 0)
    if point <= 0 { bytes += [UInt8(ascii: "0"), UInt8(ascii: ".")] }
    var unit = 1000
    while next < max(last, point) {
      if next == point, point > 0 { bytes.append(UInt8(ascii: ".")) }
      if next < 0 {
        bytes.append(UInt8(ascii: "0"))
      } else {
        bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits / max(unit, 1) % 10))
        unit /= 10
      }
      next += 1
    }
  }
}

extension Reading {
  /// What stands before the number.
  var sign: String {
    switch self {
    case .local: "× "
    case .next: "→ "
    case .accumulated: "Σ "
    case .coefficient(_, _, _, let sign): sign
    case .value, .total, .gradient, .update, .caption: ""
    }
  }

  /// Whether a number that is not finite is set off.
  var warns: Bool {
    switch self {
    case .value, .total, .gradient, .update: true
    case .local, .next, .accumulated, .coefficient, .caption: false
    }
  }

  /// Whether the number stands without trailing zeros, as options are written.
  var isShort: Bool {
    if case .coefficient = self { return true }
    return false
  }
}
