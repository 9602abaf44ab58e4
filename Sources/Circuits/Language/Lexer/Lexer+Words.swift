internal import Autograd

/// The bytes that words consist of.
enum Ascii {
  static func isDigit(_ c: UInt8) -> Bool { c >= 48 && c <= 57 }

  static func isLetter(_ c: UInt8) -> Bool {
    (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c == UInt8(ascii: "_")
  }
}

/// Names, numbers, texts and raised numbers.
extension Lexer {
  /// The bytes that the character at `place` adds to a name, 0 if it cannot be part of one.
  private func nameLength(at place: Int) -> Int {
    guard place < source.bytes.count else { return 0 }
    let c = source.bytes[place]
    if c < 0x80 { return Ascii.isLetter(c) || Ascii.isDigit(c) ? 1 : 0 }
    let (scalar, length) = source.scalar(at: place)
    let scalarClass = ScalarClass(scalar)
    return scalarClass == .letter || scalarClass == .mark ? length : 0
  }

  mutating func addName() throws(Fault) {
    var end = offset
    var count = 0
    while case let length = nameLength(at: end), length > 0 {
      end += length
      count += 1
    }
    let range = SourceRange(offset, end)
    if count > Lexer.nameLimit { throw Fault(.syntax(.nameTooLong(count)), range) }
    add(.name, range.length)
  }

  mutating func addNumber() throws(Fault) {
    var end = skipDigits(offset)
    let whole = SourceRange(offset, end)
    var isWhole = true
    if end < source.bytes.count, source.bytes[end] == UInt8(ascii: ".") {
      isWhole = false
      end = skipDigits(end + 1)
    }
    if let exponentEnd = exponentEnd(end) {
      isWhole = false
      end = exponentEnd
    }
    let range = SourceRange(offset, end)
    if range.length > Lexer.numberLimit {
      throw Fault(.syntax(.numberTooLong(range.length)), range)
    }
    if isWhole { try rejectOldForms(whole) }
    if end < source.bytes.count, source.bytes[end] | 0x20 == UInt8(ascii: "j"),
      nameLength(at: end + 1) == 0
    {
      #if hasFeature(Embedded)
        throw Fault(.notAvailable(.imaginaryNumbers), SourceRange(offset, end + 1))
      #else
        return add(.imaginary, range.length + 1)
      #endif
    }
    add(.number, range.length)
  }

  /// Past digits, with Python's underscores between them.
  private func skipDigits(_ start: Int) -> Int {
    var end = start
    let bytes = source.bytes
    while end < bytes.count {
      let isGap =
        bytes[end] == UInt8(ascii: "_") && end > start && end + 1 < bytes.count
        && Ascii.isDigit(bytes[end + 1]) && Ascii.isDigit(bytes[end - 1])
      guard Ascii.isDigit(bytes[end]) || isGap else { break }
      end += 1
    }
    return end
  }

  /// The end of an exponent such as `e-3`, nil if there is none.
  private func exponentEnd(_ start: Int) -> Int? {
    let bytes = source.bytes
    guard start < bytes.count, bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    var digits = start + 1
    if digits < bytes.count,
      bytes[digits] == UInt8(ascii: "-") || bytes[digits] == UInt8(ascii: "+")
    {
      digits += 1
    }
    guard digits < bytes.count, Ascii.isDigit(bytes[digits]) else { return nil }
    return skipDigits(digits)
  }

  /// `007` and `0x1F` mean something in other languages, so they are not read as something else.
  private func rejectOldForms(_ digits: SourceRange) throws(Fault) {
    let bytes = source.bytes
    guard bytes[digits.start] == UInt8(ascii: "0") else { return }
    for c in bytes[digits.start..<digits.end] where c != UInt8(ascii: "0") {
      throw Fault(.syntax(.leadingZero), digits)
    }
    guard digits.length == 1, digits.end + 1 < bytes.count else { return }
    let mark = bytes[digits.end] | 0x20
    let next = bytes[digits.end + 1]
    let isHexadecimal = Ascii.isDigit(next) || (next | 0x20 >= 97 && next | 0x20 <= 102)
    if mark == UInt8(ascii: "x") && isHexadecimal
      || (mark == UInt8(ascii: "b") || mark == UInt8(ascii: "o")) && Ascii.isDigit(next)
    {
      var end = digits.end + 1
      while case let length = nameLength(at: end), length > 0 { end += length }
      throw Fault(.syntax(.otherBase), SourceRange(digits.start, end))
    }
  }

  mutating func addText(quote: UInt8) throws(Fault) {
    var end = offset + 1
    while true {
      guard end < source.bytes.count, source.bytes[end] != 0x0A, source.bytes[end] != 0x0D else {
        throw Fault(.syntax(.unterminatedString), SourceRange(offset, end))
      }
      let c = source.bytes[end]
      if c == quote { break }
      if c < 0x20 && c != 0x09 || c == 0x7F {
        throw Fault(.syntax(.controlCharacter(UInt32(c))), SourceRange(end, end + 1))
      }
      if c == UInt8(ascii: "\\"), end + 1 < source.bytes.count {
        guard TextEscape.value(source.bytes[end + 1]) != nil else {
          throw Fault(.syntax(.unknownEscape), SourceRange(end, end + 1))
        }
        end += 1
      }
      end += 1
    }
    add(.text, end + 1 - offset)
  }

  mutating func addSuperscript() throws(Fault) {
    var end = offset
    var digits = 0
    while end < source.bytes.count, source.bytes[end] >= 0x80 {
      let (scalar, length) = source.scalar(at: end)
      switch ScalarClass(scalar) {
      case .raisedDigit: digits += 1
      case .raisedMinus where end == offset: break
      default:
        if digits == 0 { throw Fault(.syntax(.badSuperscript), SourceRange(offset, end)) }
        return add(.superscript, end - offset)
      }
      end += length
    }
    if digits == 0 { throw Fault(.syntax(.badSuperscript), SourceRange(offset, end)) }
    add(.superscript, end - offset)
  }
}

/// What a backslash in a text stands for.
enum TextEscape {
  /// The byte that `\` and `letter` mean, nil if they mean nothing.
  static func value(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): letter
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    default: nil
    }
  }
}
