import Autograd
import Circuits
import Testing
import TestSupport

/// Broken programs may only ever give a value or an error with a place inside of them.
@Suite("Fuzzing")
struct FuzzTests {
  private static func check(_ text: String) -> String? {
    let inputs = [
      "a": Tensor([1.0, 2.0], requiresGrad: true), "b": Tensor(3.0), "x1": Tensor([1, 2]),
    ]
    do throws(ProgramError) {
      let program = try Program(text)
      let canonical = program.description
      do throws(ProgramError) {
        if shape(try Program(canonical)) != shape(program) {
          return "another program: \(canonical)"
        }
      } catch {
        return "canonical text does not parse: \(canonical)"
      }
      _ = try program.evaluate(inputs)
    } catch {
      let isInside =
        error.range.start >= 0 && error.range.start <= error.range.end
        && error.range.end <= text.utf8.count
      if !isInside { return "the place is outside" }
      if error.message.isEmpty || error.description.isEmpty { return "nothing is said" }
      if !error.excerpt.marks.contains("^") { return "no caret" }
      if error.excerpt.text.unicodeScalars.count > 80 { return "a long excerpt" }
    }
    return nil
  }

  @Test("mutations of programs")
  func mutations() throws {
    var random = RandomProgram(seed: 7)
    var generator = SeededGenerator(seed: 8)
    let pieces = [
      "(", ")", "[", "]", ",", "=", "==", ";", "\n", "'", "\"", ".", "²", "⁻", "-", "+=", "**", "2",
      "j",
      "x1", " ", "#", "\\", "\0", "\u{202E}", "α", "and", "1e", "0x", "_", "~", "!", "&&", ":",
      "\r", "é",
    ]
    for _ in 0..<12_000 {
      var scalars = Array(random.program().unicodeScalars)
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0...scalars.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0 where place < scalars.count: scalars.remove(at: place)
        case 1 where place < scalars.count:
          scalars.swapAt(place, Int.random(in: 0..<scalars.count, using: &generator))
        case 2:
          let end = min(place + Int.random(in: 0...8, using: &generator), scalars.count)
          scalars.insert(contentsOf: Array(scalars[place..<end]), at: place)
        default:
          let piece = pieces.randomElement(using: &generator) ?? ""
          scalars.insert(contentsOf: Array(piece.unicodeScalars), at: place)
        }
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      let text = String(view)
      let complaint = Self.check(text)
      try #require(complaint == nil, "\(text.debugDescription): \(complaint ?? "")")
    }
  }

  @Test("random tokens")
  func tokens() throws {
    var generator = SeededGenerator(seed: 9)
    let words = [
      "a", "b", "x1", "sum", "tanh", "2", "0.5", "'s'", "(", ")", "(", ")", "[", "]", ",", ".", "=",
      "+", "-",
      "*", "/", "//", "%", "@", "**", "^", "|", "&", "~", "==", "<", "²", "⁻¹", "\n", ";", " ",
      "None", "dim",
      "pi", "#c", "in", "linalg",
    ]
    for _ in 0..<12_000 {
      var text = ""
      for _ in 0..<Int.random(in: 1...14, using: &generator) {
        text += words.randomElement(using: &generator) ?? ""
      }
      let complaint = Self.check(text)
      try #require(complaint == nil, "\(text.debugDescription): \(complaint ?? "")")
    }
  }

  @Test("random bytes")
  func bytes() throws {
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<12_000 {
      var bytes: [UInt8] = []
      let ascii = Bool.random(using: &generator)
      for _ in 0..<Int.random(in: 0...40, using: &generator) {
        bytes.append(UInt8.random(in: ascii ? 0x20...0x7E : 0...0xFF, using: &generator))
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let complaint = Self.check(text)
      try #require(complaint == nil, "\(text.debugDescription): \(complaint ?? "")")
    }
  }
}
