import Autograd
import Circuits

/// A random program whose loss is a smooth function of its inputs, as far as anybody knows.
package struct FuzzProgram {
  /// The program's text; its last value has one element.
  package let text: String
  /// The inputs.
  package let inputs: [(name: String, shape: [Int], numbers: [Double])]
  /// Which forms of the grammar occur.
  package let forms: Set<String>

  /// Draws a program.
  ///
  /// - Parameter seed: Where the random numbers start; the same seed gives the same program.
  package init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var inputs: [(name: String, shape: [Int], numbers: [Double])] = []
    let shapes: [[Int]] = [[], [3], [2, 3], [3, 1], [3, 3]]
    for name in ["a", "b", "c"].prefix(Int.random(in: 1...3, using: &generator)) {
      let shape = shapes.randomElement(using: &generator) ?? []
      let numbers = (0..<shape.reduce(1, *)).map { _ in
        Double.random(in: -2...2, using: &generator)
      }
      inputs.append((name, shape, numbers))
    }
    self.inputs = inputs
    var names = inputs.map(\.name)
    var lines: [String] = []
    var forms: Set<String> = []
    var tries = 0
    let wanted = Int.random(in: 1...7, using: &generator)
    while lines.count < wanted, tries < 60 {
      tries += 1
      let form = FuzzGrammar.forms.randomElement(using: &generator) ?? "#"
      let line = "v\(lines.count) = " + FuzzProgram.filled(form, names, &generator)
      guard FuzzProgram.isUsable(lines + [line], inputs) else { continue }
      names.append("v\(lines.count)")
      lines.append(line)
      forms.insert(form)
    }
    // Weights, so that no sum of derivatives cancels.
    var total: [String] = []
    for (i, name) in names.enumerated() { total.append("\(Double(i + 2) / 7) * sum(\(name))") }
    lines.append("loss = " + total.joined(separator: " + "))
    text = lines.joined(separator: "\n")
    self.forms = forms
  }

  private static func filled(
    _ form: String, _ names: [String], _ generator: inout SeededGenerator
  ) -> String {
    var text = ""
    for character in form {
      // One of the last few more often than one of the first.
      let i = max(
        Int.random(in: 0..<names.count, using: &generator),
        Int.random(in: 0..<names.count, using: &generator))
      text += character == "#" ? names[i] : String(character)
    }
    return text
  }

  private static func isUsable(
    _ lines: [String], _ inputs: [(name: String, shape: [Int], numbers: [Double])]
  ) -> Bool {
    guard let program = try? Program(lines.joined(separator: "\n")),
      let value = try? program.evaluate(tensors(inputs)).output, case .tensor(let tensor) = value,
      tensor.dtype == .float64, tensor.numel > 0, tensor.numel <= 24
    else { return false }
    return tensor.scalars.allSatisfy { $0.magnitude < 20 }
  }

  static func tensors(
    _ inputs: [(name: String, shape: [Int], numbers: [Double])]
  ) -> [String: Tensor] {
    var tensors: [String: Tensor] = [:]
    for input in inputs {
      tensors[input.name] = Tensor.leaf(input.numbers, input.shape, .float64)
    }
    return tensors
  }

  /// The loss at given numbers, and the leaves it came from.
  func loss(at numbers: [[Double]]) throws -> (loss: Tensor, leaves: [Tensor]) {
    var moved = inputs
    for i in moved.indices { moved[i].numbers = numbers[i] }
    let tensors = Self.tensors(moved)
    let run = try Program(text).evaluate(tensors)
    guard case .tensor(let loss) = run.output else { throw NoTensor() }
    return (loss, inputs.compactMap { tensors[$0.name] })
  }

  struct NoTensor: Error {}
}
