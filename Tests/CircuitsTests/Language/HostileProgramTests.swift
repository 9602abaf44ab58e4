import Autograd
import Circuits
import Testing
import TestSupport

/// Programs that are deep, long or broken, on a stack of 512 kB.
@Suite("Hostile programs")
struct HostileProgramTests {
  private static func repeated(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  /// The output in words, or the category and the message.
  private static func result(_ text: String) -> String {
    runOnSmallStack {
      do throws(ProgramError) {
        let program = try Program(text)
        guard shape(try Program(program.description)) == shape(program) else {
          return "another program"
        }
        let inputs = ["A": Tensor(1.0, dtype: .float64, requiresGrad: true)]
        return words(try program.evaluate(inputs).output)
      } catch {
        // The whole message is made, too.
        return error.description.utf8.count < 1000 ? error.category.name : "a long message"
      }
    }
  }

  @Test("chains of any length work")
  func chains() {
    #expect(Self.result("A" + Self.repeated("+A", 200_000)) == "tensor [200001.0]")
    #expect(Self.result(Self.repeated("-", 100_000) + "A") == "tensor [1.0]")
    #expect(Self.result("A" + Self.repeated("**A", 50_000)) == "tensor [1.0]")
    #expect(Self.result("A" + Self.repeated(".tanh()", 20_000)).hasPrefix("tensor"))
    #expect(Self.result(Self.repeated("(A)", 50_000)) == "tensor [1.0]")
    #expect(Self.result("1" + Self.repeated("*1", 200_000)) == "integer 1")
    #expect(Self.result(Self.repeated("A = A + 1\n", 20_000)) == "tensor [20001.0]")
    #expect(Self.result("a = [" + Self.repeated("1,", 200_000) + "]; 1") == "integer 1")
    #expect(Self.result(Self.repeated("\n;", 200_000) + "1") == "integer 1")
  }

  @Test("brackets of any depth are refused")
  func brackets() {
    let n = 100_000
    for (open, close) in [("(", ")"), ("[", "]"), ("tanh(", ")"), ("-(", ")"), ("2(", ")")] {
      #expect(Self.result(Self.repeated(open, n) + "A" + Self.repeated(close, n)) == "syntax")
      #expect(Self.result(Self.repeated(open, n)) == "syntax")
      #expect(Self.result(Self.repeated(close, n)) == "syntax")
    }
    #expect(Self.result(Self.repeated("([", n)) == "syntax")
  }

  @Test("words of any length are refused or read")
  func longWords() {
    let n = 1_000_000
    #expect(Self.result(Self.repeated("a", n)) == "syntax")
    #expect(Self.result(Self.repeated("α", n)) == "syntax")
    #expect(Self.result("a" + Self.repeated("\u{301}", n)) == "syntax")
    #expect(Self.result(Self.repeated("1", n)) == "syntax")
    #expect(Self.result("0." + Self.repeated("1", n)) == "syntax")
    #expect(Self.result("A" + Self.repeated("²", n)) == "value")
    #expect(Self.result("'" + Self.repeated("a", n)) == "syntax")
    #expect(Self.result("tanh('" + Self.repeated("a", n) + "')") == "argument")
    #expect(Self.result("# " + Self.repeated("a", n) + "\n1") == "integer 1")
    #expect(Self.result("linalg." + Self.repeated("a", 255) + "()") == "name")
    #expect(Self.result("A + " + Self.repeated(" ", n) + "$") == "syntax")
  }

  @Test("calls with many arguments are refused")
  func calls() {
    #expect(Self.result("tanh(" + Self.repeated("A,", 100_000) + ")") == "argument")
    let keywords = (0..<50_000).map { "k\($0)=1" }.joined(separator: ",")
    #expect(Self.result("tanh(\(keywords))") == "argument")
    #expect(Self.result("tanh(\(keywords),k0=1)") == "syntax")
  }

  @Test("NUL and other control characters are refused anywhere")
  func controlCharacters() {
    for scalar in (0x00...0x1F).compactMap(Unicode.Scalar.init) + ["\u{7F}", "\u{85}", "\u{9B}"] {
      if ["\t", "\n", "\r"].contains(scalar) { continue }
      for program in ["\(scalar)", "z = A\(scalar)", "A\(scalar)A", "'\(scalar)'", "[\(scalar)"] {
        // Beyond ASCII, a text may hold what a program may not.
        if scalar.value >= 0x80, program.hasPrefix("'") { continue }
        #expect(Self.result(program) == "syntax")
      }
    }
  }

  @Test("many lines cost what they hold")
  func manyLines() {
    let lines = (0..<20_000).map { "v\($0) = A + \($0)" }.joined(separator: "\n")
    #expect(Self.result(lines) == "tensor [20000.0]")
    #expect(Self.result(lines + "\n$") == "syntax")
  }
}
