internal import Autograd

/// A program that computes again whenever one of its inputs changes, and whose parameters an
/// optimizer can move: what stands behind the circuits of a page.
///
/// ```swift
/// let live = try LiveCircuit("input A = 3; input B = 2; A²(B + 5)")
/// try live.run().gradient(of: "A")   // 42
/// live.set(0, to: [4])
/// try live.run().gradient(of: "A")   // 56
/// try live.optimize("SGD", "lr = 0.01")
/// try live.step()                    // 112, the loss before the step
/// live.inputs[0].value               // A is 3.44
/// ```
public final class LiveCircuit {
  /// A value that can be set.
  public struct Input {
    /// What the program declares it to be.
    public let kind: Declaration.Kind
    /// Its name.
    public let name: String
    fileprivate(set) var tensor: Tensor
    let start: [Double]

    /// What it holds now.
    public var value: TensorValue { TensorValue(tensor) }
    /// Whether gradients are computed for it.
    public var takesGradient: Bool { tensor.requiresGrad }
  }

  /// The declared values, in the order of the program.
  public private(set) var inputs: [Input]
  private let program: Program
  private var optimizer: (any Optimizer)?
  private var zeroesGradients = true

  /// Reads a program and its declared values, and computes it once to see that it can be.
  ///
  /// - Parameter text: A program that declares its inputs.
  /// - Throws: `program` with the place of what is wrong.
  public init(_ text: String) throws(LiveError) {
    do throws(ProgramError) {
      program = try Program(text)
      var inputs: [Input] = []
      for (declaration, leaf) in try program.leaves([(name: String, tensor: Tensor)]()) {
        inputs.append(
          Input(
            kind: declaration.kind, name: declaration.name, tensor: leaf, start: leaf.scalars))
      }
      self.inputs = inputs
    } catch {
      throw .program(error)
    }
    _ = try run()
  }

  /// Gives an input other elements.
  ///
  /// - Parameters:
  ///   - input: Which of `inputs`.
  ///   - numbers: As many elements as it has, row by row; others change nothing.
  public func set(_ input: Int, to numbers: [Double]) {
    let old = inputs[input].tensor
    if old.dtype.isFloating { return old.replaceElements(with: numbers) }
    guard numbers.count == old.numel else { return }
    let elements = numbers.map { TensorNumber.real($0) }
    inputs[input].tensor = Tensor(numbers: elements, old.type).named(inputs[input].name)
      .marked(as: inputs[input].kind.role)
  }

  /// Computes values and gradients of everything.
  ///
  /// - Returns: The circuit.
  /// - Throws: `program` where the numbers cannot be computed with, `notATensor` where the program
  ///   ends in something else.
  public func run() throws(LiveError) -> Circuit { Circuit(of: try output()) }

  /// Chooses what moves the parameters; it begins afresh.
  ///
  /// - Parameters:
  ///   - name: The optimizer's name.
  ///   - options: Its options as statements, `lr = 0.1; momentum = 0.9`; the others have their
  ///     defaults.
  ///   - zeroGrad: Whether gradients are cleared before each step; else they add up.
  /// - Throws: `optimizer` with the name or option that is wrong, `program` where the options are not
  ///   statements.
  public func optimize(
    _ name: String, _ options: String = "", zeroGrad: Bool = true
  ) throws(LiveError) {
    var given: [(name: String, value: OptionValue)] = []
    do throws(ProgramError) {
      for (name, value) in try Program(options, allowingEmpty: true)
        .evaluate([(name: String, tensor: Tensor)]()).values
      {
        given.append((name, OptionValue(value) ?? .none))
      }
    } catch {
      throw .program(error)
    }
    do throws(OptimizerError) {
      optimizer = try OptimizerCatalog.named(name).optimizer(parameters, given)
    } catch {
      throw .optimizer(error)
    }
    zeroesGradients = zeroGrad
    for input in inputs { input.tensor.zeroGrad() }
  }

  /// Moves the parameters once; with no optimizer chosen, by `SGD` as it is.
  ///
  /// - Returns: The loss before the step.
  /// - Throws: `program`, `notATensor` or `tensor`: the loss cannot be computed or differentiated.
  @discardableResult
  public func step() throws(LiveError) -> Double {
    if optimizer == nil { try optimize("SGD") }
    guard let optimizer else { return .nan }
    let clears = zeroesGradients || optimizer.core.declaration.needsClosure
    let loss = try differentiated(clears)
    var isFirst = true
    var failure: LiveError?
    optimizer.step {
      defer { isFirst = false }
      if isFirst || failure != nil { return loss }
      // Only LBFGS asks again; what fails there ends the run after the step.
      do throws(LiveError) { return try self.differentiated(clears) } catch {
        failure = error
        return loss
      }
    }
    if let failure { throw failure }
    return loss.item()
  }

  /// Gives all inputs the values that the program declares, and forgets the optimizer.
  public func reset() {
    for (i, input) in inputs.enumerated() {
      set(i, to: input.start)
      input.tensor.zeroGrad()
    }
    optimizer = nil
  }

  /// The accumulated gradient of an input, nil where there is none.
  ///
  /// - Parameter input: Which of `inputs`.
  /// - Returns: What the optimizer sees.
  public func accumulatedGradient(of input: Int) -> TensorValue? {
    inputs[input].tensor.grad.map { TensorValue($0) }
  }

  /// The declared parameters, or all inputs where there is none.
  private var parameters: [Tensor] {
    let hasParameters = inputs.contains { $0.kind == .param }
    var parameters: [Tensor] = []
    for input in inputs where input.takesGradient && (!hasParameters || input.kind == .param) {
      parameters.append(input.tensor)
    }
    return parameters
  }

  private func output() throws(LiveError) -> Tensor {
    var given: [(name: String, tensor: Tensor)] = []
    for input in inputs { given.append((input.name, input.tensor)) }
    let value: ProgramValue
    do throws(ProgramError) {
      value = try recordingEverything { () throws(ProgramError) in
        try self.program.evaluate(given).output
      }
    } catch {
      throw .program(error)
    }
    guard let output = value.operand else { throw .notATensor(value.kindName) }
    return output
  }

  /// The loss, with its gradient in the parameters.
  private func differentiated(_ clears: Bool) throws(LiveError) -> Tensor {
    let loss = try output()
    if clears { optimizer?.core.zeroGrad() }
    do throws(TensorError) { try loss.accumulateGradients() } catch { throw .tensor(error) }
    return loss
  }
}
