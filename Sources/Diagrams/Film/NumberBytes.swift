import Circuits

/// The numbers of one frame as text, each made once.
///
/// Texts are those of `NumberText`, made the short way where four digits can be told without doubt.
package struct NumberBytes {
  private(set) var bytes: [UInt8] = []
  private var entries: [Entry] = []

  private struct Entry {
    /// With its zeros, `3.000`; nil for what is no single number.
    var padded: Range<Int>?
    /// Without, `3`.
    var short: Range<Int>?
    var isAlarming: Bool
  }

  init(capacity: Int) {
    entries.reserveCapacity(capacity)
    bytes.reserveCapacity(24 * capacity)
  }

  func padded(_ i: Int) -> Range<Int>? { entries[i].padded }
  func short(_ i: Int) -> Range<Int>? { entries[i].short }
  func isAlarming(_ i: Int) -> Bool { entries[i].isAlarming }

  /// Adds the text of a reading; what is no single floating number is left to others.
  mutating func add(_ reading: Reading, _ numbers: Readings) {
    guard let value = numbers.scalar(reading) else {
      entries.append(Entry(isAlarming: numbers.isAlarming(reading)))
      return
    }
    let start = bytes.count
    bytes += reading.sign.utf8
    let digits = bytes.count
    NumberBytes.write(value, to: &bytes)
    let end = bytes.count
    // The same without trailing zeros; exponents follow the digits and are rare.
    var last = end
    let hasExponent = bytes[digits..<end].contains(UInt8(ascii: "e"))
    if hasExponent {
      bytes += NumberText.text(value).utf8
      entries.append(
        Entry(padded: start..<end, short: end..<bytes.count, isAlarming: false))
      return
    }
    if bytes[digits..<end].contains(UInt8(ascii: ".")) {
      while bytes[last - 1] == UInt8(ascii: "0") { last -= 1 }
      if bytes[last - 1] == UInt8(ascii: ".") { last -= 1 }
    }
    entries.append(
      Entry(padded: start..<end, short: digits..<last, isAlarming: reading.warns && !value.isFinite)
    )
  }

  /// Writes what `NumberText.padded` gives.
  package static func write(_ value: Double, to bytes: inout [UInt8]) {
    let size = value.magnitude
    guard size >= 1e-3, size < 9999.4 else {
      if value == 0 { return bytes.append(UInt8(ascii: "0")) }
      bytes += NumberText.padded(value).utf8
      return
    }
    // Four digits before the point: scaling by a power of ten errs by less than a millionth of the
    // last of them, so only what lies that close to a half is in doubt.
    var places = 0
    var scaled = size
    while scaled < 999.95 {
      scaled *= 10
      places += 1
    }
    var whole = Int(scaled)
    let rest = scaled - Double(whole)
    if (rest - 0.5).magnitude < 1e-6 || whole == 999 {
      bytes += NumberText.padded(value).utf8
      return
    }
    if rest > 0.5 { whole += 1 }
    if whole >= 10_000 {
      bytes += NumberText.padded(value).utf8
      return
    }
    if value < 0 { bytes += [0xe2, 0x88, 0x92] }
    var unit = 1
    for _ in 0..<places { unit *= 10 }
    digits(whole / unit, to: &bytes)
    var remainder = whole % unit
    // What is whole after rounding stays whole: 63, not 63.00.
    if remainder == 0 { return }
    bytes.append(UInt8(ascii: "."))
    while unit > 1 {
      unit /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(remainder / unit))
      remainder %= unit
    }
  }

  private static func digits(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 1000 { bytes.append(UInt8(ascii: "0") + UInt8(number / 1000)) }
    if number >= 100 { bytes.append(UInt8(ascii: "0") + UInt8(number / 100 % 10)) }
    if number >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(number / 10 % 10)) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
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
