internal import Autograd

/// Cuts a program into words and signs.
///
/// Brackets are matched here, because inside of them a line end does not end a statement.
struct Lexer {
  let source: SourceText
  private(set) var tokens: [Token] = []
  private var brackets: [(kind: Bracket, range: SourceRange)] = []
  var offset = 0

  /// The longest name, in characters.
  static let nameLimit = 255
  /// The longest number, in characters: doubles never need more, and reading longer ones is slow.
  static let numberLimit = 1000

  init(_ source: SourceText) { self.source = source }

  /// The tokens of a program, the last one `.end`.
  static func tokens(_ source: SourceText) throws(Fault) -> [Token] {
    var lexer = Lexer(source)
    // A byte order mark is no part of the program.
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lexer.offset = 3 }
    while lexer.offset < source.bytes.count { try lexer.step() }
    if let open = lexer.brackets.last {
      throw Fault(.syntax(.neverClosed(open.kind.opening)), open.range)
    }
    lexer.add(.end, 0)
    return lexer.tokens
  }

  /// The byte `ahead` places on, 0 past the end.
  func byte(_ ahead: Int = 0) -> UInt8 {
    offset + ahead < source.bytes.count ? source.bytes[offset + ahead] : 0
  }

  func range(_ length: Int) -> SourceRange { SourceRange(offset, offset + length) }

  /// Appends a token of so many bytes and moves past it.
  mutating func add(_ kind: Token.Kind, _ length: Int) {
    tokens.append(Token(kind: kind, range: range(length)))
    offset += length
  }

  private mutating func step() throws(Fault) {
    let c = byte()
    switch c {
    case UInt8(ascii: " "), 0x09: offset += 1
    case 0x0A, 0x0D: endLine()
    case UInt8(ascii: "#"): try skipComment()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): try addNumber()
    case UInt8(ascii: ".") where Ascii.isDigit(byte(1)): try addNumber()
    case UInt8(ascii: "'"), UInt8(ascii: "\""): try addText(quote: c)
    case UInt8(ascii: "("): open(.round)
    case UInt8(ascii: "["): open(.square)
    case UInt8(ascii: ")"): try close(.round)
    case UInt8(ascii: "]"): try close(.square)
    case UInt8(ascii: ","): add(.comma, 1)
    case UInt8(ascii: ";"): add(.semicolon, 1)
    case UInt8(ascii: "."): addDots()
    case UInt8(ascii: "~"): add(.tilde, 1)
    #if !hasFeature(Embedded)
      // Only behind `scope("…")`; elsewhere it is a slip.
      case UInt8(ascii: "{") where brackets.isEmpty && tokens.last?.kind == .close(.round):
        add(.openBrace, 1)
      case UInt8(ascii: "}") where brackets.isEmpty: add(.closeBrace, 1)
    #endif
    case 0x00...0x1F, 0x7F: throw controlCharacter(UInt32(c))
    case 0x80...: try stepBeyondAscii()
    default:
      if Ascii.isLetter(c) { try addName() } else { try addOperator(c) }
    }
  }

  private func controlCharacter(_ value: UInt32) -> Fault {
    Fault(.syntax(.controlCharacter(value)), range(value < 0x80 ? 1 : 2))
  }

  private mutating func endLine() {
    let length = byte() == 0x0D && byte(1) == 0x0A ? 2 : 1
    if brackets.isEmpty { add(.lineEnd, length) } else { offset += length }
  }

  private mutating func skipComment() throws(Fault) {
    while offset < source.bytes.count, byte() != 0x0A, byte() != 0x0D {
      let c = byte()
      if c < 0x20 && c != 0x09 || c == 0x7F { throw controlCharacter(UInt32(c)) }
      offset += 1
    }
  }

  private mutating func open(_ bracket: Bracket) {
    brackets.append((bracket, range(1)))
    add(.open(bracket), 1)
  }

  private mutating func close(_ bracket: Bracket) throws(Fault) {
    guard let last = brackets.popLast() else {
      throw Fault(.syntax(.neverOpened(bracket.closing)), range(1))
    }
    guard last.kind == bracket else {
      throw Fault(
        .syntax(.mismatched(opening: last.kind.opening, closing: bracket.closing)), range(1))
    }
    add(.close(bracket), 1)
  }

  private mutating func stepBeyondAscii() throws(Fault) {
    let (scalar, length) = source.scalar(at: offset)
    switch ScalarClass(scalar) {
    case .letter: try addName()
    case .blank: offset += length
    case .raisedDigit, .raisedMinus: try addSuperscript()
    case .sign(let sign): addBinary(sign, length)
    case .mark, .other:
      if scalar.value < 0xA0 { throw controlCharacter(scalar.value) }
      throw Fault(.syntax(.unexpectedCharacter(scalar.value)), range(length))
    }
  }

  private mutating func addOperator(_ c: UInt8) throws(Fault) {
    let next = byte(1)
    let isDouble = next == c
    let equals = next == UInt8(ascii: "=")
    switch c {
    case UInt8(ascii: "="): equals ? add(.binary(.equal), 2) : add(.assign, 1)
    case UInt8(ascii: "<"): equals ? add(.binary(.lessOrEqual), 2) : add(.binary(.less), 1)
    case UInt8(ascii: ">"): equals ? add(.binary(.greaterOrEqual), 2) : add(.binary(.greater), 1)
    case UInt8(ascii: "!") where equals: add(.binary(.notEqual), 2)
    case UInt8(ascii: "+"): addBinary(.add, 1)
    case UInt8(ascii: "-"): addBinary(.subtract, 1)
    case UInt8(ascii: "*"): isDouble ? addBinary(.power, 2) : addBinary(.multiply, 1)
    case UInt8(ascii: "/"): isDouble ? addBinary(.floorDivide, 2) : addBinary(.divide, 1)
    case UInt8(ascii: "%"): addBinary(.remainder, 1)
    case UInt8(ascii: "@"): addBinary(.matmul, 1)
    case UInt8(ascii: "^"): addBinary(.power, 1)
    case UInt8(ascii: "|") where !isDouble: addBinary(.or, 1)
    case UInt8(ascii: "&") where !isDouble: addBinary(.and, 1)
    case UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "&"):
      let length = isDouble && c != UInt8(ascii: "!") ? 2 : 1
      throw Fault(.syntax(.foreignOperator(source.text(range(length)))), range(length))
    case UInt8(ascii: ":") where brackets.last?.kind == .square:
      // A slice such as `x[1:3]`.
      #if hasFeature(Embedded)
        throw Fault(.notAvailable(.indexing), range(1))
      #else
        add(.colon, 1)
      #endif
    default: throw Fault(.syntax(.unexpectedCharacter(UInt32(c))), range(1))
    }
  }

  /// A dot, or the three that stand for whole dimensions in an index.
  private mutating func addDots() {
    #if !hasFeature(Embedded)
      let dot = UInt8(ascii: ".")
      if byte(1) == dot, byte(2) == dot, brackets.last?.kind == .square {
        return add(.ellipsis, 3)
      }
    #endif
    add(.dot, 1)
  }

  /// A binary operator, or the compound assignment that it begins.
  private mutating func addBinary(_ sign: BinaryOperator, _ length: Int) {
    let isComparison = sign.precedence == .comparison
    if !isComparison, byte(length) == UInt8(ascii: "="), byte(length + 1) != UInt8(ascii: "=") {
      add(.compound(sign), length + 1)
    } else {
      add(.binary(sign), length)
    }
  }
}
