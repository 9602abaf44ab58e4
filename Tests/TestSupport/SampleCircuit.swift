package import Autograd
package import Circuits

/// A circuit that many tests look at: a program, and the numbers it is run on.
package struct SampleCircuit: Sendable, CustomStringConvertible {
  /// Identifies the circuit in failures, and as a file name.
  package let name: String
  /// The program.
  package let program: String
  /// What its free names mean.
  package let inputs: [Input]
  /// Whether gates behind which no gradient is asked for are kept, as the command line does.
  package let keepsEverything: Bool

  /// A leaf.
  package struct Input: Sendable {
    package let name: String
    package let shape: [Int]
    package let numbers: [Double]
    package let role: Tensor.Role?
    package let takesGradient: Bool

    /// A float64 leaf from numbers in row-major order.
    package init(
      _ name: String, _ shape: [Int] = [], _ numbers: [Double], role: Tensor.Role? = nil,
      takesGradient: Bool = true
    ) {
      self.name = name
      self.shape = shape
      self.numbers = numbers
      self.role = role
      self.takesGradient = takesGradient
    }

    package var tensor: Tensor {
      let leaf = withoutGradient { Tensor(numbers, dtype: .float64).reshape(shape).detach() }
      if takesGradient { leaf.requiresGrad = true }
      if let role { leaf.marked(as: role) }
      return leaf.named(name)
    }
  }

  package init(
    _ name: String, _ program: String, _ inputs: [Input], keepsEverything: Bool = true
  ) {
    self.name = name
    self.program = program
    self.inputs = inputs
    self.keepsEverything = keepsEverything
  }

  /// A circuit whose inputs are scalars.
  package init(_ name: String, _ program: String, _ scalars: KeyValuePairs<String, Double>) {
    self.init(name, program, scalars.map { Input($0.key, [], [$0.value]) })
  }

  package var description: String { name }

  /// The same program on the same types, with other numbers.
  package func refilled(_ number: (Int) -> Double) -> SampleCircuit {
    var next = 0
    let inputs = inputs.map { input in
      let numbers = input.numbers.map { _ in
        next += 1
        return number(next - 1)
      }
      return Input(
        input.name, input.shape, numbers, role: input.role, takesGradient: input.takesGradient)
    }
    return SampleCircuit(name, program, inputs, keepsEverything: keepsEverything)
  }

  /// Runs the program.
  package func output() throws(ProgramError) -> Tensor {
    var table: [String: Tensor] = [:]
    for input in inputs { table[input.name] = input.tensor }
    let program = try Program(program)
    let run =
      keepsEverything
      ? try recordingEverything { () throws(ProgramError) in try program.evaluate(table) }
      : try program.evaluate(table)
    guard let output = run.output.operand else {
      preconditionFailure("\(name): the program ends in a tensor")
    }
    return output
  }

  /// Runs the program and captures its circuit.
  package func circuit() throws(ProgramError) -> Circuit { Circuit(of: try output()) }
}
