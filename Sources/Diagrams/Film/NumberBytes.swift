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
    let digits = bytes.count
    let isShortWay = NumberBytes.write(value, to: &bytes)
    let end = bytes.count
    guard isShortWay else {
      bytes += NumberText.text(value).utf8
      entries.append(
        Entry(
          padded: start..<end, short: end..<bytes.count,
          isAlarming: reading.warns && !value.isFinite))
      return
    }
    var last = end
    if bytes[digits..<end].contains(UInt8(ascii: ".")) {
      while bytes[last - 1] == UInt8(ascii: "0") { last -= 1 }
    }
    entries.append(Entry(padded: start..<end, short: digits..<last))
  }

  /// Writes what `NumberText.padded` gives.
  ///
  /// - Parameters:
  ///   - value: Any number.
  ///   - bytes: Where to.
  /// - Returns: Whether the text has neither an exponent nor a word.
  @discardableResult
  package static func write(_ value: Double, to bytes: inout [UInt8]) -> Bool {
    let size = value.magnitude
    guard size >= 1e-3, size < 9999.4 else { return writeWithCare(value, to: &bytes) }
    // Four digits before the point: scaling by a power of ten errs by less than a millionth of the
    // last of them, so only what lies that close to a half is in doubt.
    var unit = 1
    var scaled = size
    while scaled < 999.95 {
      scaled *= 10
      unit *= 10
    }
    var whole = Int(scaled)
    let rest = scaled - Double(whole)
    if rest > 0.5 { whole += 1 }
    if (rest - 0.5).magnitude < 1e-6 || whole < 1000 || whole >= 10_000 {
      return writeWithCare(value, to: &bytes)
    }
    if value < 0 { bytes += [0xe2, 0x88, 0x92] }
    var remainder = whole % unit
    writeDigits(whole / unit, to: &bytes)
    // What is whole after rounding stays whole: 63, not 63.00.
    if remainder == 0 { return true }
    bytes.append(UInt8(ascii: "."))
    while unit > 1 {
      unit /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: remainder / unit))
      remainder %= unit
    }
    return true
  }

  private static func writeWithCare(_ value: Double, to bytes: inout [UInt8]) -> Bool {
    bytes += NumberText.padded(value).utf8
    return false
  }

  private static func writeDigits(_ number: Int, to bytes: inout [UInt8]) {
    var unit = number >= 1000 ? 1000 : (number >= 100 ? 100 : (number >= 10 ? 10 : 1))
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      unit /= 10
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
    case .value, .total, .gradient, .caption: ""
    }
  }

  /// Whether a number that is not finite is set off.
  var warns: Bool {
    switch self {
    case .value, .total, .gradient: true
    case .local, .next, .accumulated, .caption: false
    }
  }
}
