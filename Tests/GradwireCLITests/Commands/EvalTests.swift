import Foundation
import Testing

/// A program whose value and derivatives are worked out by hand.
struct WorkedExample: Sendable, CustomTestStringConvertible {
  let program: String
  let inputs: KeyValuePairs<String, Double>
  let value: Double
  let gradients: [String: Double]

  var testDescription: String { program }
  var arguments: [String] { [program] + inputs.map { "\($0.key)=\($0.value)" } }

  static let all = [square, addThenMultiply, maximum, sigmoid, fork]

  static let square = WorkedExample(
    program: "A²(B + 5)", inputs: ["A": 3, "B": 2], value: 63, gradients: ["A": 42, "B": 9])

  // The three circuits of the CS231n notes on backpropagation.
  static let addThenMultiply = WorkedExample(
    program: "(x+y)*z", inputs: ["x": -2, "y": 5, "z": -4], value: -12,
    gradients: ["x": -4, "y": -4, "z": 3])
  static let maximum = WorkedExample(
    program: "2*(x*y+max(z,w))", inputs: ["x": 3, "y": -4, "z": 2, "w": -1], value: -20,
    gradients: ["x": -8, "y": 6, "z": 2, "w": 0])
  static let sigmoid = {
    // σ(u) at u = w0·x0 + w1·x1 + w2 = 1, σ' = σ(1 − σ).
    let s = 1 / (1 + Foundation.exp(-1.0))
    let slope = s * (1 - s)
    return WorkedExample(
      program: "1/(1+exp(-(w0*x0+w1*x1+w2)))",
      inputs: ["w0": 2, "x0": -1, "w1": -3, "x1": -2, "w2": -3], value: s,
      gradients: [
        "w0": -1 * slope, "x0": 2 * slope, "w1": -2 * slope, "x1": -3 * slope, "w2": slope,
      ])
  }()

  static let fork = {
    // z = 1/x + 1/y; loss = (tanh z − z)², so d loss/d z = −2 (tanh z − z) tanh² z.
    let (x, y) = (1.0, 5.0)
    let z = 1 / x + 1 / y
    let w = Foundation.tanh(z)
    let slope = -2 * (w - z) * w * w
    return WorkedExample(
      program: "z = (x + y) / (x * y); w = tanh(z); loss = mse_loss(w, z)",
      inputs: ["x": x, "y": y], value: (w - z) * (w - z),
      gradients: ["x": -slope / (x * x), "y": -slope / (y * y)])
  }()
}

/// `gradwire eval`: value and gradients, as text and as JSON.
struct EvalTests {
  @Test(arguments: WorkedExample.all)
  func jsonIsRight(_ example: WorkedExample) async throws {
    let outcome = try await Tool.run(["eval", "--json"] + example.arguments, in: Folder())
    #expect(outcome.code == 0)
    #expect(outcome.messages == "")
    let report = try ReportDocument(outcome.output)
    #expect(report.value.dtype == "float64")
    #expect(report.value.shape == [])
    #expect(isNear(report.value.numbers, [example.value]))
    #expect(Set(report.grads.keys) == Set(example.gradients.keys))
    for (name, gradient) in example.gradients {
      let found = try #require(report.grads[name] ?? nil)
      #expect(isNear(found.numbers, [gradient]), "\(name): \(found.numbers), not \(gradient)")
    }
  }

  @Test(arguments: WorkedExample.all)
  func textIsRight(_ example: WorkedExample) async throws {
    let outcome = try await Tool.run(["eval"] + example.arguments, in: Folder())
    var numbers: [String: Double] = [:]
    for line in outcome.lines {
      let sides = line.split(separator: " = ")
      numbers[String(sides[0])] = Double(sides[1])
    }
    let name = example.program.contains("loss =") ? "loss" : "output"
    #expect(isNear([try #require(numbers[name])], [example.value]))
    for (input, gradient) in example.gradients {
      let found = try #require(numbers["d \(name) / d \(input)"])
      #expect(isNear([found], [gradient]))
    }
    #expect(numbers.count == 1 + example.gradients.count)
  }

  @Test func matricesAreRight() async throws {
    let outcome = try await Tool.run(
      ["eval", "y = sum(relu(W @ x))", "W=[[1, -2], [3, 4]]", "x=[1, 1]", "--json"], in: Folder())
    let report = try ReportDocument(outcome.output)
    #expect(report.name == "y")
    // W x = (−1, 7): only the second row passes.
    #expect(report.value.numbers == [7])
    let (w, x) = (try #require(report.grads["W"] ?? nil), try #require(report.grads["x"] ?? nil))
    #expect(w.shape == [2, 2])
    #expect(w.numbers == [0, 0, 1, 1])
    #expect(x.shape == [2])
    #expect(x.numbers == [3, 4])
  }

  @Test func severalOutputsAreSummed() async throws {
    let folder = try Folder()
    let json = try await Tool.run(["eval", "x*x", "x=[1, 2, 3]", "--json"], in: folder)
    #expect(try ReportDocument(json.output).grads["x"]??.numbers == [2, 4, 6])
    let text = try await Tool.run(["eval", "x*x", "x=[1, 2, 3]"], in: folder)
    #expect(
      text.text == """
        output = tensor([1., 4., 9.], dtype=torch.float64)
        d sum(output) / d x = tensor([2., 4., 6.], dtype=torch.float64)

        """)
  }

  @Test func missingGradientsAreExplained() async throws {
    let folder = try Folder()
    let arguments = ["eval", "x*y + detach(z)", "x=2", "y=3", "z=5", "--freeze", "y"]
    let text = try await Tool.run(arguments, in: folder)
    #expect(
      text.text == """
        output = 11
        d output / d x = 3
        d output / d y = none (y takes no gradient)
        d output / d z = none (no gradient reaches z)

        """)
    let report = try ReportDocument(try await Tool.run(arguments + ["--json"], in: folder).output)
    #expect(report.grads["x"]??.numbers == [3])
    #expect(report.grads["y"] == .some(nil))
    #expect(report.grads["z"] == .some(nil))
  }

  @Test(arguments: [
    ("1/3", "0.3333333333333333"), ("2 > 1", "True"), ("x > 2", "True"), ("'sum'", "'sum'"),
    ("[1, [x, 2.5]]", "[1, [3, 2.5]]"), ("None", "None"), ("float32", "float32"),
    ("x/0", "inf"), ("0*x/0", "nan"), ("tensor(7)", "7"), ("1e20", "1e+20"),
  ])
  func valuesOfEveryKindPrint(_ program: String, _ text: String) async throws {
    let outcome = try await Tool.run(["eval", program, "x=3"], in: Folder())
    #expect(outcome.lines.first == "output = \(text)")
  }

  @Test func numbersThatAreNotFiniteStayJSON() async throws {
    let outcome = try await Tool.run(
      ["eval", "--json", "tensor([1.0, 2.0]) / x", "x=[0, nan]"], in: Folder())
    let report = try ReportDocument(outcome.output)
    #expect(report.value.numbers.map(\.description) == ["inf", "nan"])
    #expect(report.grads["x"]??.numbers.map(\.description) == ["-inf", "nan"])
  }

  @Test func jsonIsForTensors() async throws {
    try await Refusal(["eval", "--json", "[1, 'a']"], 65, "a list").check(in: Folder())
  }

  private func isNear(_ found: [Double], _ wanted: [Double]) -> Bool {
    found.count == wanted.count
      && zip(found, wanted).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($1)) }
  }
}
