public import Autograd

extension CompiledCircuit {
  /// Compiles a program, which goes the same way for all numbers.
  ///
  /// ```swift
  /// let circuit = try CompiledCircuit(Program("(1 − x)² + 100(y − x²)²"), [:], [x, y], reach: .loss)
  /// try circuit.loss(1, 1)   // 0
  /// ```
  ///
  /// - Parameters:
  ///   - program: Its output, of one element, is the loss.
  ///   - inputs: What the program's names mean; they stay as they are, unless they are parameters.
  ///   - parameters: The leaves that change, inputs of the program among them.
  ///   - output: The name of the loss; the program's output if left out.
  ///   - reach: How much is compiled.
  /// - Throws: Why it cannot be replayed, `program` where it cannot even be computed.
  public convenience init(
    _ program: Program, _ inputs: [String: Tensor], _ parameters: [Tensor],
    output: String? = nil, reach: Reach = .circuit
  ) throws(ReplayError) {
    let recorded: (watch: ReplayWatch, result: Evaluation)
    do throws(ProgramError) {
      recorded = try ReplayWatch.watching(parameters) { () throws(ProgramError) in
        try program.evaluate(inputs)
      }
    } catch {
      throw .notComputable(error.description)
    }
    let evaluation = recorded.result
    let value = output.map { name in evaluation[name] ?? inputs[name].map { .tensor($0) } ?? .none }
    guard let loss = (value ?? evaluation.output).operand else {
      throw .notComputable("the output is no tensor")
    }
    try self.init(of: loss, parameters, reach, recorded.watch)
  }
}
