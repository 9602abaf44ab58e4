#if !hasFeature(Embedded)
  /// The few Python values that stand in `.npy` headers.
  enum PythonLiteral: Equatable {
    case string(String)
    case bool(Bool)
    /// An integer's digits, which may be more than 64 bits hold.
    case integer(String)
    /// A tuple or a list.
    case sequence([PythonLiteral])
  }

  /// Reads a header's dictionary of such values.
  struct PythonLiteralReader {
    /// Why it is none, and where.
    struct Problem: Error {
      let reason: String
      let offset: Int
    }

    /// Structured dtypes nest; sizes do not.
    private static let depthLimit = 16

    private let bytes: [UInt8]
    private var position = 0

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The members of a dictionary in the order in which they stand.
    ///
    /// - Parameter bytes: The text, with spaces and line ends around it.
    /// - Returns: Keys, values, and where the values stand in the text.
    /// - Throws: A `Problem` where it is no dictionary of such values.
    static func members(
      _ bytes: [UInt8]
    ) throws(Problem) -> [(key: String, value: PythonLiteral, offset: Int)] {
      var reader = PythonLiteralReader(bytes)
      let members = try reader.readDictionary()
      reader.skipSpace()
      if reader.position < bytes.count { throw reader.problem("something follows the dictionary") }
      return members
    }

    private func problem(_ reason: String, at offset: Int? = nil) -> Problem {
      Problem(reason: reason, offset: offset ?? position)
    }

    private mutating func readDictionary()
      throws(Problem) -> [(key: String, value: PythonLiteral, offset: Int)]
    {
      var members: [(key: String, value: PythonLiteral, offset: Int)] = []
      try take("{", "a dictionary was expected")
      while !takes("}") {
        let start = position
        guard case .string(let key) = try readValue(0) else {
          throw problem("a key in quotes was expected", at: start)
        }
        if members.contains(where: { $0.key == key }) {
          throw problem("the key '\(key)' stands there twice", at: start)
        }
        try take(":", "a colon was expected after the key '\(key)'")
        skipSpace()
        let place = position
        members.append((key, try readValue(0), place))
        if !takes(",") {
          try take("}", "a comma was expected, or the end of the dictionary")
          break
        }
      }
      return members
    }

    private mutating func readValue(_ depth: Int) throws(Problem) -> PythonLiteral {
      skipSpace()
      guard position < bytes.count else { throw problem("it ends within a value") }
      if depth > PythonLiteralReader.depthLimit { throw problem("brackets nest too deep") }
      switch bytes[position] {
      case UInt8(ascii: "'"), UInt8(ascii: "\""): return .string(try readString())
      case UInt8(ascii: "("): return .sequence(try readItems(")", depth))
      case UInt8(ascii: "["): return .sequence(try readItems("]", depth))
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return .integer(try readInteger())
      default:
        if takesWord("True") { return .bool(true) }
        if takesWord("False") { return .bool(false) }
        throw problem("a string, a tuple, an integer, True or False was expected")
      }
    }

    private mutating func readItems(
      _ end: Unicode.Scalar, _ depth: Int
    ) throws(Problem) -> [PythonLiteral] {
      position += 1
      var items: [PythonLiteral] = []
      while !takes(end) {
        items.append(try readValue(depth + 1))
        if !takes(",") {
          try take(end, "a comma was expected, or \(end)")
          break
        }
      }
      return items
    }

    private mutating func readString() throws(Problem) -> String {
      let start = position
      let quote = bytes[position]
      position += 1
      while position < bytes.count, bytes[position] != quote {
        // NumPy writes none, and a name with one would need Python to be understood.
        if bytes[position] == UInt8(ascii: "\\") { throw problem("a backslash is not understood") }
        position += 1
      }
      guard position < bytes.count else { throw problem("a quote is not closed", at: start) }
      position += 1
      return String(decoding: bytes[(start + 1)..<(position - 1)], as: UTF8.self)
    }

    private mutating func readInteger() throws(Problem) -> String {
      let start = position
      if bytes[position] == UInt8(ascii: "-") { position += 1 }
      let digits = position
      while position < bytes.count, (48...57).contains(bytes[position]) { position += 1 }
      if position == digits { throw problem("digits were expected", at: start) }
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      // Python 2 wrote long integers so.
      if position < bytes.count, bytes[position] == UInt8(ascii: "L") { position += 1 }
      return text
    }

    private mutating func skipSpace() {
      while position < bytes.count, [32, 9, 10, 13].contains(bytes[position]) { position += 1 }
    }

    private mutating func takes(_ sign: Unicode.Scalar) -> Bool {
      skipSpace()
      guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
      position += 1
      return true
    }

    private mutating func take(_ sign: Unicode.Scalar, _ reason: String) throws(Problem) {
      if !takes(sign) { throw problem(reason) }
    }

    private mutating func takesWord(_ word: String) -> Bool {
      guard bytes[position...].starts(with: word.utf8) else { return false }
      position += word.utf8.count
      return true
    }
  }
#endif
