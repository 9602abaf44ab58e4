import Autograd
import Circuits
import Diagrams
import TestSupport
import Testing

@Suite("Quizzes")
struct QuizTests {
  private static let square = "input A = 3; input B = 2; A²(B + 5)"
  private static let fork = "input a = 4; input b = 1; (a + b)·a"

  @Test("values come from left to right, gradients from right to left, each with its rule")
  func blanks() throws {
    let quiz = try Quiz(circuit(Self.square), asks: .both)
    // By hand: 3² = 9, 2 + 5 = 7, 9 × 7 = 63; backwards × swaps, + hands on, d A²/dA = 6.
    let expected: [(String, Double, String)] = [
      ("value of A²", 9, "A² = 3² = 9"),
      ("value of B + 5", 7, "B + 5 = 2 + 5 = 7"),
      ("value of output", 63, "9 × 7 = 63"),
      ("gradient of A² → ×", 7, "upstream × local = 1 × 7 = 7"),
      ("gradient of B + 5 → ×", 9, "upstream × local = 1 × 9 = 9"),
      ("gradient of B → +", 9, "upstream × local = 9 × 1 = 9"),
      ("gradient of A → x²", 42, "upstream × local = 7 × 6 = 42"),
    ]
    #expect(quiz.blanks.map(\.label) == expected.map(\.0))
    #expect(quiz.blanks.map(\.answer) == expected.map(\.1))
    #expect(quiz.blanks.map(\.solution) == expected.map(\.2))
  }

  @Test("a fork asks for its shares, then for their sum")
  func sums() throws {
    let quiz = try Quiz(circuit(Self.fork), asks: .gradients)
    #expect(
      quiz.blanks.map(\.answer) == [4, 5, 9, 4] || quiz.blanks.map(\.answer) == [4, 5, 4, 4, 9])
    let sum = try #require(quiz.blanks.first { $0.label.contains("the sum of its wires") })
    #expect(sum.answer == 9)
    #expect(sum.rule.numbers == "5 + 4 = 9" || sum.rule.numbers == "4 + 5 = 9")
  }

  @Test("negative numbers stand in brackets where they are operands")
  func negative() throws {
    let quiz = try Quiz(
      circuit("input x = -3; input y = 2; y·x + tanh(x·0)"), asks: .both,
      hidden: ["×", "x -> ×", "y"])
    let rules = quiz.blanks.map(\.rule.numbers)
    #expect(rules.contains("2 × (−3) = −6"))
    #expect(rules.contains("(−3) × 0 = 0"))
    #expect(rules.contains("1 × (−3) = −3"))
  }

  @Test("functions of the same name as a value stay functions")
  func functionNames() throws {
    let quiz = try Quiz(circuit("input tanh = 0; y = tanh(tanh); y²"), asks: .values)
    #expect(quiz.blanks[0].rule.numbers == "tanh(0) = 0")
  }

  @Test("what is given is not asked for: inputs, constants, the seed", arguments: Quiz.Ask.allCases)
  func given(_ asks: Quiz.Ask) throws {
    for sample in SampleCircuit.all {
      let circuit = try sample.circuit()
      guard let quiz = try? Quiz(circuit, asks: asks) else { continue }
      #expect(quiz.blanks.count <= 10, "\(sample.name)")
      for blank in quiz.blanks {
        #expect(blank.answer.isFinite)
        switch blank.reading {
        case .value(let node):
          #expect(asks != .gradients && circuit.nodes[node].gate != nil)
        case .gradient(let wire):
          #expect(asks != .values && circuit.wires[wire].gate != nil)
        case .total(let node):
          #expect(asks != .values && circuit.wires(from: node).count > 1)
        default: Issue.record("neither value nor gradient")
        }
      }
      // Nothing is left to chance.
      let again = try Quiz(circuit, asks: asks)
      #expect(again.blanks.map(\.reading) == quiz.blanks.map(\.reading))
    }
  }

  @Test("large circuits are asked for every rule first")
  func choice() throws {
    var program = "input x = 0.5; y = x\n"
    for i in 0..<20 { program += "y = y + \(i)\n" }
    let quiz = try Quiz(circuit(program + "tanh(y)·x"), asks: .values)
    #expect(quiz.blanks.count == 10)
    let labels = quiz.blanks.map(\.label)
    #expect(labels.contains("value of tanh") || labels.contains { $0.contains("tanh") })
    #expect(labels.last == "value of output")
  }

  @Test("a thousand blanks are named at once", .timeLimit(.minutes(1)))
  func many() throws {
    var program = "input x = 1; input w = 0.5; y = x\n"
    for i in 0..<1000 { program += "y = tanh(w·y + \(i % 7))\n" }
    let quiz = try Quiz(circuit(program + "y"), asks: .values, hidden: ["tanh"])
    #expect(quiz.blanks.count == 1000)
  }

  @Test(
    "places go by name, label, sign and wire",
    arguments: [
      ("A", ["gradient of A → x²"]),
      ("v1", ["value of A²", "gradient of A² → ×"]),
      ("v₄", ["value of B + 5", "gradient of B + 5 → ×"]),
      ("*", ["value of output"]),
      ("output", ["value of output"]),
      ("B -> +", ["gradient of B → +"]),
      (" B→add ", ["gradient of B → +"]),
      ("x² -> ×[0]", ["value of A²", "gradient of A² → ×"]),
    ])
  func names(_ name: String, _ labels: [String]) throws {
    let quiz = try Quiz(circuit(Self.square), asks: .both, hidden: [name])
    #expect(quiz.blanks.map(\.label) == labels)
  }

  @Test("several places stand in the order of the work, each once")
  func order() throws {
    let quiz = try Quiz(
      circuit(Self.square), asks: .both, hidden: ["A", "output", "A", "B -> +"])
    #expect(quiz.blanks.map(\.answer) == [63, 9, 42])
  }

  @Test("what cannot be asked for is refused with what there is")
  func refusals() throws {
    let square = try circuit(Self.square)
    #expect(
      refusal(square, .both, ["q"]) == .noPlace("q", known: ["A", "v₁", "B", "v₄", "output"]))
    #expect(
      refusal(square, .both, ["A -> +"])?.description
        == "the circuit has no A -> +; it has A -> x²[0], B -> +[0], 5 -> +[1], v₁ -> ×[0], "
        + "v₄ -> ×[1], output -> output")
    for (asks, name) in [(Quiz.Ask.values, "A"), (.gradients, "output")] {
      let error = try #require(refusal(square, asks, [name]))
      #expect(error.description.hasPrefix("\(name) cannot be asked for: it is given"))
    }
    #expect(refusal(try circuit("input x = 3; x"), .both) == .nothingToAsk("both"))
    let matrix = try circuit("input M = [[1, 2], [3, 4]]; exp(M)")
    #expect(refusal(matrix, .values) == .nothingToAsk("values"))
    #expect(refusal(matrix, .values, ["output"])?.description.contains("single") == true)
    #expect(refusal(try circuit("input x = 0; log(x)"), .both, ["x"]) != nil)
  }
}
