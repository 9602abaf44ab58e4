/// A word or sign of a formula.
struct MathToken: Equatable {
  enum Kind: Equatable {
    case number(String)
    case name(String)
    /// Raised signs such as `²` or `⁻¹`, as plain text.
    case raised(String)
    /// Text in quotation marks.
    case text(String)
    case sign(String)
    case end
  }

  let kind: Kind
  /// How many characters stand before it.
  let offset: Int
  /// Whether a space stands before it.
  let isApart: Bool

  func isSign(_ text: String) -> Bool { kind == .sign(text) }
}

/// Cuts a formula into tokens.
enum MathLexer {
  /// Signs of several characters, the longest first, and what they mean.
  private static let longSigns = [
    ("...", "…"), ("<->", "↔"), ("**", "^"), ("//", "//"), ("->", "→"), ("=>", "⇒"), ("<=", "≤"),
    (">=", "≥"), ("!=", "≠"), ("==", "="), ("~=", "≈"), ("+-", "±"),
  ]

  /// Other ways to write a sign.
  private static let aliases: [Character: String] = [
    "-": "−", "*": "·", "⋅": "·", "∗": "·", "÷": "/", "'": "′",
  ]

  private static let raised: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8",
    "⁹": "9", "⁺": "+", "⁻": "−", "ⁿ": "n", "ⁱ": "i", "ᵀ": "T",
  ]

  private static let signs = Set("+−·×/%@^=≈≤≥≠<>→↔⇒∝∈±()[]{}|‖,;:…&~!.′√∞∅")

  static func tokens(_ text: String) throws(MathError) -> [MathToken] {
    let characters = Array(text)
    var tokens: [MathToken] = []
    var i = 0
    while i < characters.count {
      let isApart = i == 0 || characters[i - 1].isWhitespace
      if characters[i].isWhitespace {
        i += 1
        continue
      }
      let start = i
      let kind = try token(characters, &i)
      tokens.append(MathToken(kind: kind, offset: start, isApart: isApart))
    }
    tokens.append(MathToken(kind: .end, offset: characters.count, isApart: true))
    return tokens
  }

  private static func token(
    _ characters: [Character], _ i: inout Int
  ) throws(MathError) -> MathToken.Kind {
    let first = characters[i]
    if first.isASCII, first.isNumber || (first == "." && digit(characters, i + 1)) {
      return .number(number(characters, &i))
    }
    if raised[first] != nil {
      var text = ""
      while i < characters.count, let plain = raised[characters[i]] {
        text.append(plain)
        i += 1
      }
      return .raised(text)
    }
    if first == "\"" { return try quoted(characters, &i) }
    if isLetter(first) {
      var name = ""
      while i < characters.count, isLetter(characters[i]) || digit(characters, i) {
        name.append(characters[i])
        i += 1
      }
      return .name(name)
    }
    for (written, sign) in longSigns where starts(characters, i, with: written) {
      i += written.count
      return .sign(sign)
    }
    i += 1
    if let alias = aliases[first] { return .sign(alias) }
    guard signs.contains(first) else {
      throw MathError(
        message: "a formula cannot hold \(ErrorLog.quoted(String(first)))", offset: i - 1)
    }
    return .sign(String(first))
  }

  private static func number(_ characters: [Character], _ i: inout Int) -> String {
    var text = ""
    func takeDigits(_ i: inout Int) {
      while digit(characters, i) {
        text.append(characters[i])
        i += 1
      }
    }
    takeDigits(&i)
    // `1...` goes on, it has no decimals.
    if i < characters.count, characters[i] == ".", !starts(characters, i, with: "..") {
      text.append(".")
      i += 1
      takeDigits(&i)
    }
    if i < characters.count, characters[i] == "e" || characters[i] == "E" {
      let isSigned = i + 1 < characters.count && "+-−".contains(characters[i + 1])
      if digit(characters, i + (isSigned ? 2 : 1)) {
        text.append("e")
        if isSigned { text.append(characters[i + 1] == "+" ? "+" : "−") }
        i += isSigned ? 2 : 1
        takeDigits(&i)
      }
    }
    return text
  }

  private static func quoted(
    _ characters: [Character], _ i: inout Int
  ) throws(MathError) -> MathToken.Kind {
    let start = i
    var text = ""
    i += 1
    while i < characters.count, characters[i] != "\"" {
      text.append(characters[i])
      i += 1
    }
    guard i < characters.count else {
      throw MathError(message: "the quotation mark is not closed", offset: start)
    }
    i += 1
    return .text(text)
  }

  private static func digit(_ characters: [Character], _ i: Int) -> Bool {
    i < characters.count && ("0"..."9").contains(characters[i])
  }

  private static func isLetter(_ character: Character) -> Bool {
    if character == "_" || character == "∂" || character == "∇" || character == "∑" { return true }
    if ("₀"..."₉").contains(character) { return true }
    return character.isLetter && raised[character] == nil
  }

  private static func starts(_ characters: [Character], _ i: Int, with text: String) -> Bool {
    characters[i...].starts(with: text)
  }
}

/// Why a formula cannot be read.
package struct MathError: Error, Equatable {
  package let message: String
  /// How many characters stand before the place.
  package let offset: Int
}
