internal import Autograd

/// Reads JSON strictly as RFC 8259 has it: no comments, no trailing commas, no bare NaN, no key twice.
///
/// One pass over the bytes. Lists and objects nest at most `depthLimit` deep, so that no text can
/// exhaust the stack.
package struct JSONReader {
  /// How deep lists and objects may nest.
  package static let depthLimit = 200

  let bytes: [UInt8]
  var position = 0
  private var depth = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Reads a text that is one value, with nothing but white space around it.
  ///
  /// - Parameter bytes: The text in UTF-8.
  /// - Returns: The value.
  /// - Throws: A `JSONError` with the offset of the byte at which the text stops being JSON.
  package static func value(_ bytes: [UInt8]) throws(JSONError) -> JSONText {
    var reader = JSONReader(bytes)
    reader.skipSpace()
    let value = try reader.readValue()
    reader.skipSpace()
    if reader.position < bytes.count { throw reader.error(.surplus) }
    return value
  }

  /// The next byte, nil at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  func error(_ problem: JSONError.Problem, at offset: Int? = nil) -> JSONError {
    JSONError(problem: problem, offset: offset ?? position)
  }

  private mutating func skipSpace() {
    while let byte = next,
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\t")
    {
      position += 1
    }
  }

  private mutating func readValue() throws(JSONError) -> JSONText {
    guard let byte = next else { throw error(.unexpectedEnd) }
    switch byte {
    case UInt8(ascii: "{"): return try readObject()
    case UInt8(ascii: "["): return try readArray()
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try readNumber()
    default: throw error(.notAValue)
    }
  }

  private mutating func readWord(
    _ word: StaticString, _ value: JSONText
  ) throws(JSONError)
    -> JSONText
  {
    let start = position
    for i in 0..<word.utf8CodeUnitCount {
      guard let byte = next, unsafe byte == word.utf8Start[i] else {
        throw error(.notAValue, at: start)
      }
      position += 1
    }
    return value
  }

  private mutating func descend() throws(JSONError) {
    depth += 1
    if depth > JSONReader.depthLimit { throw error(.tooDeep) }
    position += 1
    skipSpace()
  }

  private mutating func readArray() throws(JSONError) -> JSONText {
    try descend()
    defer { depth -= 1 }
    var items: [JSONText] = []
    if try closes(UInt8(ascii: "]")) { return .array(items) }
    while true {
      items.append(try readValue())
      skipSpace()
      if try closes(UInt8(ascii: "]")) { return .array(items) }
      try readComma()
    }
  }

  private mutating func readObject() throws(JSONError) -> JSONText {
    try descend()
    defer { depth -= 1 }
    var members: [String: JSONText] = [:]
    if try closes(UInt8(ascii: "}")) { return .object(members) }
    while true {
      let start = position
      guard next == UInt8(ascii: "\"") else { throw error(next == nil ? .unexpectedEnd : .noKey) }
      let key = try readString()
      skipSpace()
      guard next == UInt8(ascii: ":") else {
        throw error(next == nil ? .unexpectedEnd : .noColon)
      }
      position += 1
      skipSpace()
      let value = try readValue()
      if members.updateValue(value, forKey: key) != nil {
        throw error(.repeatedKey(key), at: start)
      }
      skipSpace()
      if try closes(UInt8(ascii: "}")) { return .object(members) }
      try readComma()
    }
  }

  /// Whether the list or object ends here; takes its bracket.
  private mutating func closes(_ bracket: UInt8) throws(JSONError) -> Bool {
    guard let byte = next else { throw error(.unexpectedEnd) }
    if byte != bracket { return false }
    position += 1
    return true
  }

  private mutating func readComma() throws(JSONError) {
    guard next == UInt8(ascii: ",") else { throw error(.noComma) }
    position += 1
    skipSpace()
  }

  private mutating func readNumber() throws(JSONError) -> JSONText {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    if next == UInt8(ascii: "0") { position += 1 } else { try readDigits(from: start) }
    if next == UInt8(ascii: ".") {
      position += 1
      try readDigits(from: start)
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      position += 1
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { position += 1 }
      try readDigits(from: start)
    }
    // A digit here means a leading zero.
    if isDigit { throw error(.badNumber, at: start) }
    return .number(String(decoding: bytes[start..<position], as: UTF8.self))
  }

  private var isDigit: Bool { next.map { $0 >= 48 && $0 <= 57 } ?? false }

  private mutating func readDigits(from start: Int) throws(JSONError) {
    guard isDigit else { throw error(next == nil ? .unexpectedEnd : .badNumber, at: start) }
    while isDigit { position += 1 }
  }
}
