public import Autograd

/// A computation recorded once and run again on other numbers, forward and backward, without
/// evaluating it anew.
///
/// ```swift
/// let a = Tensor(3.0, dtype: .float64, requiresGrad: true).named("A")
/// let b = Tensor(2.0, dtype: .float64, requiresGrad: true).named("B")
/// let circuit = try CompiledCircuit([a, b]) { a.pow(2) * (b + 5) }
/// try circuit.run()
/// circuit.loss                        // 63
/// circuit.gradient(of: 0)?.first      // 42
/// circuit.set(1, to: -6)
/// try circuit.run()
/// circuit.loss                        // -9
/// ```
///
/// Where all values are single numbers of one dtype, they stand in flat slots and a run is a list of
/// instructions over them: nothing is allocated and no reference counted. Other computations run
/// their primitives on tensors. The numbers are those of the computation itself: it is recorded
/// together with its own backward pass, in the order of `backward()`.
public final class CompiledCircuit {
  /// How much of a computation is compiled.
  public enum Reach: Int, Sendable {
    /// The loss alone.
    case loss = 1
    /// Loss and gradients.
    case gradients
    /// Everything that a circuit shows: also the gradient of every wire and the local derivatives.
    case circuit
  }

  /// The leaves that can be set.
  public let parameters: [Tensor]
  /// How much was compiled.
  public let reach: Reach
  /// What runs.
  let tape: any ReplayTape
  /// Where the loss stands.
  let lossPlace: Int
  /// Where the gradients of the parameters stand, nil where the loss does not use one.
  let gradientPlaces: [Int?]
  private let template: CircuitTemplate?

  /// Records a computation.
  ///
  /// - Parameters:
  ///   - parameters: The leaves that change from run to run, with the values they begin with.
  ///   - reach: How much is compiled.
  ///   - loss: Computes the loss, of one element. It is called once; it must be the same computation
  ///     for other numbers, too, and must not look at them.
  /// - Throws: Why it cannot be replayed, `readsValues` where the closure looks at a number that
  ///   changes.
  public convenience init(
    _ parameters: [Tensor], reach: Reach = .circuit, _ loss: () -> Tensor
  ) throws(ReplayError) {
    let (watch, loss) = ReplayWatch.watching(parameters, loss)
    try self.init(of: loss, parameters, reach, watch)
  }

  /// Compiles a loss that was recorded under watch.
  ///
  /// - Parameters:
  ///   - loss: The loss.
  ///   - parameters: The leaves that change.
  ///   - reach: How much is compiled.
  ///   - watch: What watched the recording.
  /// - Throws: Why it cannot be replayed.
  package init(
    of loss: Tensor, _ parameters: [Tensor], _ reach: Reach = .circuit, _ watch: ReplayWatch
  ) throws(ReplayError) {
    if watch.hasReadVariables { throw .readsValues }
    if loss.numel != 1 { throw .loss(.notOneElement(operation: "replay", shape: loss.shape)) }
    if watch.hasSeededGenerators { throw .seedsGenerator }
    var plan = try TapePlan(variables: parameters, watch)
    lossPlace = try plan.add(loss)
    plan.endStage()
    var gradients = [Int?](repeating: nil, count: parameters.count)
    if reach != .loss {
      let recorded: [Tensor?]
      do throws(TensorError) { recorded = try loss.recordedGradients(in: parameters) } catch {
        throw .loss(error)
      }
      for (i, gradient) in recorded.enumerated() {
        if let gradient { gradients[i] = try plan.add(gradient) }
      }
      plan.endStage()
    }
    template = reach == .circuit ? try CircuitTemplate(of: loss, parameters, &plan) : nil
    plan.endStage()
    self.parameters = parameters
    self.reach = reach
    gradientPlaces = gradients
    tape = plan.tape
  }

  /// Sets all elements of a parameter for the next run; its tensor stays as it is.
  ///
  /// - Parameters:
  ///   - parameter: Which of `parameters`.
  ///   - number: The number, rounded to the parameter's dtype.
  public func set(_ parameter: Int, to number: Double) {
    precondition(parameters.indices.contains(parameter), "there is no such parameter")
    tape.load(parameter, number: number)
  }

  /// Sets a parameter for the next run; its tensor stays as it is.
  ///
  /// - Parameters:
  ///   - parameter: Which of `parameters`.
  ///   - value: A tensor of the parameter's dtype and sizes.
  public func set(_ parameter: Int, to value: Tensor) {
    precondition(value.type == parameters[parameter].type, "the value is of another type")
    tape.load(parameter, from: value)
  }

  /// Takes the values that the parameters' tensors have now.
  public func load() {
    for (i, parameter) in parameters.enumerated() { tape.load(i, from: parameter) }
  }

  /// Computes everything that was compiled.
  ///
  /// - Throws: `changed` where a primitive of somebody's own does another thing than it did.
  public func run() throws(ReplayError) { try tape.run(0..<reach.rawValue) }

  /// Computes a part of what was compiled.
  ///
  /// - Parameter part: How much; not more than `reach`.
  /// - Throws: `changed` where a primitive of somebody's own does another thing than it did.
  public func run(_ part: Reach) throws(ReplayError) {
    precondition(part.rawValue <= reach.rawValue, "more is asked for than was compiled")
    try tape.run(0..<part.rawValue)
  }

  /// The loss of the last run.
  public var loss: Double { tape.number(at: lossPlace) }

  /// The loss of the last run as a tensor.
  var lossTensor: Tensor { tape.tensor(at: lossPlace) }

  /// The loss at two numbers, for the first two parameters: what landscapes are made of.
  ///
  /// Runs the forward part only. Compile with `reach: .loss` and nothing else is prepared.
  ///
  /// - Parameters:
  ///   - x: The first parameter.
  ///   - y: The second parameter.
  /// - Returns: The loss.
  /// - Throws: `changed` where a primitive of somebody's own does another thing than it did.
  public func loss(_ x: Double, _ y: Double) throws(ReplayError) -> Double {
    precondition(parameters.count >= 2, "a loss of two numbers needs two parameters")
    tape.load(0, number: x)
    tape.load(1, number: y)
    try tape.run(0..<1)
    return tape.number(at: lossPlace)
  }

  /// The gradient of the loss in a parameter, of the last run.
  ///
  /// - Parameter parameter: Which of `parameters`.
  /// - Returns: The gradient, nil where the loss does not use the parameter.
  public func gradient(of parameter: Int) -> TensorValue? {
    gradientPlaces[parameter].map { TensorValue(tape.tensor(at: $0)) }
  }

  /// The circuit, with the numbers it was recorded with; nil unless that was compiled.
  public var circuit: Circuit? { template?.circuit }

  /// Where in the circuit the parameters stand.
  var circuitPlaces: [Int?] { template?.places ?? [] }

  /// The numbers of the circuit in the last run, nil unless that was compiled.
  ///
  /// `circuit.replacing(numbers)` is what `Circuit(of:)` captures of the computation itself.
  public var numbers: CircuitNumbers? { template?.numbers(tape) }
}
