import Circuits
import TestSupport
import Testing

@Suite("JSON reader")
struct JSONReaderTests {
  private func read(_ text: String) throws -> JSONText { try JSONReader.value(Array(text.utf8)) }

  private func problem(_ bytes: [UInt8]) -> JSONError? {
    do throws(JSONError) {
      _ = try JSONReader.value(bytes)
      return nil
    } catch { return error }
  }

  @Test(
    "what is JSON is read",
    arguments: [
      ("null", "null"), (" true\n", "true"), ("\t[ ]\r\n", "[]"), ("{ }", "{}"), ("-0", "-0"),
      ("[1,2.5,-3e-7,4E+2]", "[1, 2.5, -3e-7, 4E+2]"),
      (#"{"b":[{}],"a":""}"#, #"{"a": "", "b": [{}]}"#),
      (#""\"\\\/\b\f\n\r\t""#, #""\"\\/\u0008\u000c\n\r\t""#),
      (#""\u00e9\ud83d\ude00é😀""#, "\"é😀é😀\""),
      (#""\u0000""#, #""\u0000""#), ("\"\u{7f}\"", #""\u007f""#), (#"{"":1}"#, #"{"": 1}"#),
    ])
  func values(text: String, canonical: String) throws {
    #expect(try read(text).line == canonical)
  }

  @Test(
    "what is not JSON is refused at its place",
    arguments: [
      ("", .unexpectedEnd, 0), ("  ", .unexpectedEnd, 2), ("[", .unexpectedEnd, 1),
      ("[1", .unexpectedEnd, 2),
      ("[1,", .unexpectedEnd, 3), ("[1,]", .notAValue, 3), ("[1 2]", .noComma, 3),
      ("[,1]", .notAValue, 1),
      ("{", .unexpectedEnd, 1), (#"{"a""#, .unexpectedEnd, 4), (#"{"a" 1}"#, .noColon, 5),
      (#"{"a":1,}"#, .noKey, 7), ("{1:2}", .noKey, 1), (#"{"a":1,"a":2}"#, .repeatedKey("a"), 7),
      (#"{"a":1 "b":2}"#, .noComma, 7), ("1 2", .surplus, 2), ("[]]", .surplus, 2),
      ("NaN", .notAValue, 0),
      ("Infinity", .notAValue, 0), ("-Infinity", .badNumber, 0), ("nul", .notAValue, 0),
      ("True", .notAValue, 0),
      ("01", .badNumber, 0), ("-", .unexpectedEnd, 0), ("+1", .notAValue, 0), (".5", .notAValue, 0),
      ("1.", .unexpectedEnd, 0), ("1.e5", .badNumber, 0), ("1e", .unexpectedEnd, 0),
      ("0x10", .surplus, 1),
      ("1e+", .unexpectedEnd, 0), ("-01", .badNumber, 0), ("'a'", .notAValue, 0),
      ("\"a", .unexpectedEnd, 0),
      ("\"a\nb\"", .controlCharacter, 2), (#""\x""#, .badEscape, 1), (#""\u12""#, .badEscape, 1),
      (#""\ud800""#, .badEscape, 1), (#""\udc00""#, .badEscape, 1),
      (#""\ud800\u0041""#, .badEscape, 1),
      (#""\"#, .unexpectedEnd, 2), ("// c\n1", .notAValue, 0), ("\u{feff}1", .notAValue, 0),
    ] as [(String, JSONError.Problem, Int)])
  func refusals(text: String, expected: JSONError.Problem, offset: Int) {
    let error = problem(Array(text.utf8))
    #expect(error?.problem == expected)
    #expect(error?.offset == offset)
    #expect(error?.description.hasPrefix("not JSON at byte \(offset): ") == true)
  }

  @Test(
    "bytes that are no UTF-8 are refused",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xE2, 0x82],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xC3, 0x28],
    ] as [[UInt8]])
  func badUTF8(bytes: [UInt8]) {
    let error = problem([0x22, 0x61] + bytes + [0x22])
    #expect(error?.problem == .badUTF8 && error?.offset == 2)
  }

  @Test("nesting has a limit")
  func depth() throws {
    let limit = JSONReader.depthLimit
    func nested(_ n: Int) -> String {
      String(repeating: "[", count: n) + String(repeating: "]", count: n)
    }
    #expect(try read(nested(limit)).line == nested(limit))
    let error = problem(Array(nested(limit + 1).utf8))
    #expect(error?.problem == .tooDeep && error?.offset == limit)
    let objects = String(repeating: #"{"a":"#, count: 1_000_000)
    #expect(problem(Array(objects.utf8))?.problem == .tooDeep)
  }

  @Test("the deepest text fits a small stack")
  func smallStack() {
    let text = String(repeating: #"{"a":["#, count: 100) + String(repeating: "]}", count: 100)
    #expect(runOnSmallStack { (try? JSONReader.value(Array(text.utf8))) != nil })
  }

  @Test("what is written is read again")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let text = Self.random(&generator, depth: 4).line
      #expect(try read(text).line == text)
      // A cut anywhere inside a list or object is noticed.
      if text.hasPrefix("[") || text.hasPrefix("{") {
        let cut = Int.random(in: 0..<text.utf8.count, using: &generator)
        #expect(problem(Array(text.utf8.prefix(cut))) != nil)
      }
    }
  }

  @Test("doubles come back bit by bit")
  func numbers() throws {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<2_000 {
      let x = Double(bitPattern: generator.next())
      guard x.isFinite else { continue }
      #expect(try read(JSONText.real(x).line).real?.bitPattern == x.bitPattern)
    }
    #expect(try read("1e999").real == .infinity)
    #expect(try read("12").integer == 12 && read("12.0").integer == nil && read("12").real == 12)
    #expect(try read("9223372036854775808").integer == nil)
  }

  @Test("random bytes never crash it")
  func fuzz() {
    var generator = SeededGenerator(seed: 13)
    let alphabet = Array(#"{}[]",:\u0123eE+-.truefalsn é"#.utf8) + [0, 0x80, 0xFF]
    for _ in 0..<20_000 {
      let count = Int.random(in: 0..<24, using: &generator)
      let bytes = (0..<count).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      if let error = problem(bytes) { #expect(error.offset <= bytes.count) }
    }
  }

  private static func random(_ generator: inout SeededGenerator, depth: Int) -> JSONText {
    switch Int.random(in: 0..<(depth == 0 ? 5 : 7), using: &generator) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &generator))
    case 2: return .integer(Int.random(in: -1000...1000, using: &generator))
    case 3: return .real(Double.random(in: -1...1, using: &generator))
    case 4:
      return .string(
        ["", "a\"b", "é\n", "</script>", "\u{2028}😀"].randomElement(using: &generator) ?? "")
    case 5:
      let count = Int.random(in: 0..<4, using: &generator)
      return .array((0..<count).map { _ in random(&generator, depth: depth - 1) })
    default:
      var members: [String: JSONText] = [:]
      for i in 0..<Int.random(in: 0..<4, using: &generator) {
        members["k\(i)"] = random(&generator, depth: depth - 1)
      }
      return .object(members)
    }
  }
}
