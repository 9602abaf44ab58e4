import Gallery
import Testing

@Suite("Numbers that a lesson states")
struct ExpectTests {
  private static let circuit = """
    ```circuit draw name=a
    input A = 3
    input B = 2
    A²(B + 5)
    ```

    ```expect a

    """

  /// The first line of the expectations, behind six lines of front matter and seven of circuit.
  private static let firstLine = 14

  private func errors(_ lines: String) throws -> [LessonError] {
    let workshop = try Workshop()
    try workshop.write(lesson: "01-a.md", Self.circuit + lines + "\n```")
    return try workshop.errors()
  }

  @Test(
    "hold for values, gradients, wires, local derivatives and other inputs",
    arguments: [
      "output = 63", "A = 3", "grad A = 42", "grad B = 9", "x² = 9", "+ = 7", "v₁ = 9",
      "grad A -> x²[0] = 42", "grad x² -> ×[0] = 7", "grad x² → × = 7", "local A -> x² = 6",
      "local + -> ×[1] = 9", "with A = 4: output = 112", "with A = 4: grad A = 56",
      "with A = 4, B = 3: output = 128", "grad A = 42.0", "grad A = 41.5 ± 0.5", "grad B = 9 +- 0",
      "# nothing", "with B = −6: grad A = −6",
    ])
  func right(_ line: String) throws {
    #expect(try errors("output = 63\n" + line).map(\.description) == [])
  }

  @Test(
    "fail with their place, what was written and what is true",
    arguments: [
      ("output = 64", "output is 63, not 64"), ("grad A = 42.1", "grad A is 42, not 42.1"),
      ("grad A = 41 ± 0.5", "grad A is 42, not 41 ± 0.5"),
      ("with A = 4: output = 63", "output with A = 4 is 112, not 63"),
      ("local + -> ×[1] = 7", "local + -> ×[1] is 9, not 7"),
      ("grad A -> ×[0] = 42", "there is no wire A -> ×[0]"),
      ("C = 1", "the circuit has no value 'C'"),
      ("step 3: output = 1", "this circuit makes no steps"), ("output 63", "here is no '='"),
      ("output = sixty", "'sixty' is no number"),
      ("with C = 1: output = 63", "the circuit has no input 'C'"),
    ])
  func wrong(_ line: String, _ message: String) throws {
    let errors = try errors(line)
    #expect(errors.map(\.message) == [message])
    #expect(errors.first?.line == Self.firstLine)
  }

  @Test("hold to the digits that are written")
  func digits() throws {
    let third = """
      ```circuit draw name=third
      input x = 3
      1/x
      ```

      ```expect
      output = 0.3
      output = 0.3333
      output = 0.334
      output = 0
      grad x = -0.11
      ```
      """
    let workshop = try Workshop()
    try workshop.write(lesson: "01-a.md", third)
    let lines = try workshop.errors().map { "\($0.line) \($0.message)" }
    #expect(
      lines == [
        "15 output is 0.3333333333333333, not 0.334", "16 output is 0.3333333333333333, not 0",
      ])
  }

  @Test("follow a run step by step")
  func steps() throws {
    let run = """
      ```circuit compare name=run optimizers="sgd(lr=0.25),sgd(lr=0.5)" steps=2
      input x = 4
      x²
      ```

      ```expect run
      sgd step 0: x = 4
      sgd step 2: x = 1
      sgd step 2: loss = 1
      sgd-2 step 1: loss = 0
      output = 16
      sgd step 1: x = 3
      adam step 1: x = 3
      sgd step 3: x = 0
      step 1: x = 2
      ```
      """
    let workshop = try Workshop()
    try workshop.write(lesson: "01-a.md", run)
    #expect(
      try workshop.errors().map(\.message) == [
        "x at step 1 of sgd is 2, not 3", "no optimizer here is called 'adam'",
        "there is no step 3", "several optimizers run here",
      ])
  }
}
