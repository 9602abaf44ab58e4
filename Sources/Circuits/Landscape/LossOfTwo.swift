public import Autograd

/// A program's output as a loss of two of its names; all others keep their values.
///
/// ```swift
/// let loss = LossOfTwo(try Program("a*x² + y²"), x: "x", y: "y", fixed: ["a": Tensor(0.5)])
/// try loss.at(2, 3)   // 11.0
/// ```
public final class LossOfTwo {
  private let program: Program
  private let names: (x: String, y: String)
  private let fixed: [String: Tensor]
  /// The program compiled, once it has been asked for; nil inside where that is not possible.
  private var compiled: CompiledCircuit??

  /// Makes the loss.
  ///
  /// - Parameters:
  ///   - program: What is computed.
  ///   - x: The first parameter's name.
  ///   - y: The second parameter's name.
  ///   - fixed: The values of all other names.
  public init(_ program: Program, x: String, y: String, fixed: [String: Tensor] = [:]) {
    self.program = program
    names = (x, y)
    self.fixed = fixed
  }

  /// The loss at a point.
  ///
  /// - Parameters:
  ///   - x: The first parameter.
  ///   - y: The second parameter.
  /// - Returns: The output there.
  /// - Throws: Why the program cannot be computed or has no single number as output.
  public func at(_ x: Double, _ y: Double) throws(Optimization.Failure) -> Double {
    if let circuit = circuit(x, y) {
      do throws(ReplayError) { return try circuit.loss(x, y) } catch { compiled = .some(nil) }
    }
    return try withoutGradient { () throws(Optimization.Failure) in
      try self.tensor(Tensor(x, dtype: .float64), Tensor(y, dtype: .float64)).item()
    }
  }

  /// The forward part alone; nil where the program must be evaluated, and then tells why.
  private func circuit(_ x: Double, _ y: Double) -> CompiledCircuit? {
    if let compiled { return compiled }
    let parameters = [Tensor(x, dtype: .float64), Tensor(y, dtype: .float64)]
    var inputs = fixed
    inputs[names.x] = parameters[0]
    inputs[names.y] = parameters[1]
    let circuit = try? CompiledCircuit(program, inputs, parameters, reach: .loss)
    compiled = .some(circuit)
    return circuit
  }

  /// The loss of two tensors with one element each.
  func tensor(_ x: Tensor, _ y: Tensor) throws(Optimization.Failure) -> Tensor {
    var inputs = fixed
    inputs[names.x] = x
    inputs[names.y] = y
    let value: ProgramValue
    do throws(ProgramError) { value = try program.evaluate(inputs).output } catch {
      throw .program(error)
    }
    guard let loss = value.operand else { throw .notATensor(kind: value.kindName) }
    guard loss.numel == 1 else {
      throw .tensor(.notOneElement(operation: "landscape", shape: loss.shape))
    }
    return loss
  }
}
