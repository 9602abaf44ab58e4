import Autograd
import Circuits

/// A random program in the language, with inputs of its own.
///
/// Every program can be computed; the same seed gives the same program.
package struct RandomProgram {
  /// The program.
  package let text: String
  /// The inputs' names and how many numbers each has.
  package private(set) var inputs: [(name: String, count: Int)] = []
  private var generator: SeededGenerator

  private static let unary = [
    "sin(#)", "cos(#)", "tanh(#)", "exp(tanh(#))", "log(abs(#) + 0.5)", "sqrt(abs(#) + 0.1)",
    "sigmoid(#)", "relu(#)", "abs(#)", "sign(#)", "-#", "#²", "(abs(#) + 0.2)^1.5", "1/(#² + 0.3)",
    "2#", "detach(#) + #", "#**2.0", "tensor(3, dtype=int64) ** 2 * #",
  ]
  private static let binary = [
    "# + #", "# − #", "# × #", "# / (1.5 + #²)", "maximum(#, #)", "minimum(#, #)",
    "where(# > #, #, #)", "(abs(#) + 0.2) ** sin(#)", "mse_loss(#, #)",
  ]
  private static let reducing = ["sum(#)", "mean(#)", "sum(#, dim=0)", "mean(#, dim=0)"]

  /// Draws a program.
  ///
  /// - Parameter seed: Where the random numbers start.
  package init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var inputs: [(name: String, count: Int)] = []
    var lines: [String] = []
    var names: [String] = []
    let isScalar = seed % 3 != 0
    for name in ["a", "b", "c", "d"].prefix(Int.random(in: 2...4, using: &generator)) {
      let shapes: [[Int]] = isScalar ? [[]] : [[], [3], [2, 3]]
      let shape = shapes.randomElement(using: &generator) ?? []
      inputs.append((name, shape.reduce(1, *)))
      let word = ["input", "input", "param", "const"].randomElement(using: &generator) ?? "input"
      lines.append(
        "\(names.isEmpty ? "input" : word) \(name) = \(RandomProgram.value(shape, &generator))")
      names.append(name)
    }
    let wanted = Int.random(in: 3...14, using: &generator)
    var tries = 0
    var count = 0
    while count < wanted, tries < 200 {
      tries += 1
      let forms =
        RandomProgram.unary + RandomProgram.binary + (isScalar ? [] : RandomProgram.reducing)
      let form = forms.randomElement(using: &generator) ?? "#"
      var text = ""
      for character in form {
        // One of the last few more often than one of the first.
        let i = max(
          Int.random(in: 0..<names.count, using: &generator),
          Int.random(in: 0..<names.count, using: &generator))
        text += character == "#" ? names[i] : String(character)
      }
      let line = "v\(count) = \(text)"
      guard RandomProgram.isUsable(lines + [line]) else { continue }
      lines.append(line)
      names.append("v\(count)")
      count += 1
    }
    // The whole of it, so that every line counts.
    lines.append("sum(" + names.map { "\($0)" }.joined(separator: " + ") + ")")
    text = lines.joined(separator: "\n")
    self.inputs = inputs
    self.generator = generator
  }

  /// Other numbers for the inputs.
  package mutating func numbers() -> [(name: String, numbers: [Double])] {
    inputs.map { name, count in
      (name, (0..<count).map { _ in Double.random(in: -2...2, using: &generator) })
    }
  }

  private static func value(_ shape: [Int], _ generator: inout SeededGenerator) -> String {
    guard let size = shape.first else {
      return (Double.random(in: -2...2, using: &generator) * 100).rounded().description + " / 100"
    }
    return "["
      + (0..<size).map { _ in
        shape.count == 1
          ? (Double.random(in: -2...2, using: &generator) * 10).rounded().description
          : value(Array(shape.dropFirst()), &generator)
      }.joined(separator: ", ") + "]"
  }

  private static func isUsable(_ lines: [String]) -> Bool {
    guard let last = lines.last?.split(separator: " ").first,
      let live = try? LiveCircuit((lines + ["sum(\(last))"]).joined(separator: "\n")),
      let circuit = try? live.run()
    else { return false }
    return circuit.nodes.allSatisfy { node in
      node.value.count <= 24 && node.value.scalars.allSatisfy { $0.magnitude < 50 }
    }
  }
}
