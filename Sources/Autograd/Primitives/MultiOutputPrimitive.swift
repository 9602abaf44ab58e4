#if !hasFeature(Embedded)
  /// An operation with several results, each with a derivative rule of its own: `sort` gives values
  /// and indices, `split` gives parts.
  ///
  /// It is computed once and drawn as one gate whose outputs are numbered. As gradients add up, the
  /// pullback is asked for one output at a time.
  ///
  /// ```swift
  /// final class SumAndDifference: MultiOutputPrimitive {
  ///   let name = "sum_and_difference"
  ///   let symbol = "±"
  ///   let inputCount: Int? = 2
  ///   func outputNames(of inputs: TensorList) -> [String] { ["sum", "difference"] }
  ///   func resultTypes(of inputs: TensorList) throws(TensorError) -> [TensorType] {
  ///     [inputs[0].type, inputs[0].type]
  ///   }
  ///   func forward(_ inputs: TensorList, _ context: inout MultiForwardContext) -> [Tensor] {
  ///     [inputs[0] + inputs[1], inputs[0] - inputs[1]]
  ///   }
  ///   func pullback(
  ///     _ upstream: Tensor, of output: Int, to slot: Int, in call: Application
  ///   ) -> Tensor? {
  ///     output == 1 && slot == 1 ? -upstream : upstream
  ///   }
  /// }
  /// let both = SumAndDifference()(a, b)   // both[0] is a + b, both[1] is a − b
  /// ```
  public protocol MultiOutputPrimitive: AnyObject, Sendable {
    /// The operation's name, as programs and catalogs write it.
    var name: String { get }

    /// What is drawn on the gate, a few characters at most.
    var symbol: String { get }

    /// How PyTorch prints the history: `SortBackward0`.
    var gradientFunctionName: String { get }

    /// The number of inputs, or nil where it varies.
    var inputCount: Int? { get }

    /// Whether inputs may be complex; by default they may not, and the call says so.
    var acceptsComplex: Bool { get }

    /// What drawings and listings call the outputs, in order: `["values", "indices"]`.
    ///
    /// - Parameter inputs: The inputs; only their types may be looked at.
    /// - Returns: One name an output.
    func outputNames(of inputs: TensorList) -> [String]

    /// The rule for dtypes and sizes of the results.
    ///
    /// - Parameter inputs: The inputs; only their types may be looked at.
    /// - Returns: The types that `forward` will give, in order.
    /// - Throws: A `TensorError` that names the sizes or dtypes that do not go together.
    func resultTypes(of inputs: TensorList) throws(TensorError) -> [TensorType]

    /// Computes all values.
    ///
    /// - Parameters:
    ///   - inputs: The inputs, already accepted by `resultTypes(of:)`.
    ///   - context: Holds the result types; takes what the backward pass wants to find again.
    /// - Returns: Tensors of the promised types. Their own history, if any, is dropped.
    func forward(_ inputs: TensorList, _ context: inout MultiForwardContext) -> [Tensor]

    /// Carries the gradient of one output back to one input, in tensor operations.
    ///
    /// - Parameters:
    ///   - upstream: d(objective)/d(that output), of its sizes.
    ///   - output: Which output, from 0.
    ///   - slot: Which input, from 0.
    ///   - call: Inputs, that output and the saved tensors.
    /// - Returns: d(objective)/d(input) through this output, or nil where no gradient passes.
    func pullback(
      _ upstream: Tensor, of output: Int, to slot: Int, in call: Application
    ) -> Tensor?

    /// The pullback in notation, as `Primitive.pullbackNotation(to:)`.
    ///
    /// - Parameter slot: Which input, from 0.
    /// - Returns: `"g at the indices"` for instance.
    func pullbackNotation(to slot: Int) -> String

    /// The call in notation.
    ///
    /// - Parameter operands: What to call the inputs, in slot order.
    /// - Returns: `"sort(x)"` for instance.
    func notation(of operands: [String]) -> String
  }

  extension MultiOutputPrimitive {
    /// The name with a capital, followed by `Backward0`.
    public var gradientFunctionName: String { PrimitiveText.gradientFunction(name) }

    /// False: complex inputs are refused.
    public var acceptsComplex: Bool { false }

    /// One input.
    public var inputCount: Int? { 1 }

    /// The general form of a pullback.
    ///
    /// - Parameter slot: Which input, from 0.
    /// - Returns: `"name′(g)"`.
    public func pullbackNotation(to slot: Int) -> String { "\(name)′(g)" }

    /// A call.
    ///
    /// - Parameter operands: What to call the inputs, in slot order.
    /// - Returns: `"name(a, b)"`.
    public func notation(of operands: [String]) -> String {
      "\(name)(\(operands.joined(separator: ", ")))"
    }

    /// Applies the operation; traps with the sentence of the `TensorError` where it does not apply.
    ///
    /// - Parameter inputs: The inputs in slot order.
    /// - Returns: All outputs, recorded for differentiation if an input requires a gradient.
    public func callAsFunction(_ inputs: Tensor...) -> [Tensor] {
      trapping { () throws(TensorError) in try self.apply(TensorList(inputs)) }
    }

    /// Applies the operation, throwing where it does not apply.
    ///
    /// - Parameter inputs: The inputs in slot order.
    /// - Returns: All outputs, recorded for differentiation if an input requires a gradient.
    /// - Throws: What the operation's rule says, or that the number of inputs is wrong.
    public func apply(_ inputs: TensorList) throws(TensorError) -> [Tensor] {
      try PrimitiveCall.applyAll(self, inputs)
    }
  }

  /// What a forward pass with several results knows and may leave for the backward pass.
  public struct MultiForwardContext {
    /// Dtypes and sizes that the rule promised.
    public let resultTypes: [TensorType]

    var saved: TensorList = .none

    /// Keeps tensors for the pullback, where they are `call.saved`.
    ///
    /// Inputs need not be saved, but of the outputs only the one that is differentiated is known.
    ///
    /// - Parameter tensors: Results or intermediate values, kept without their history.
    public mutating func save(_ tensors: Tensor...) { saved = TensorList(saved + tensors) }
  }

  /// One output of an operation that has several: what a graph holds.
  ///
  /// Outputs of one call share their `gate`, which is how drawings know that they belong together.
  public final class OutputPrimitive: Primitive {
    /// The whole operation.
    public let whole: any MultiOutputPrimitive
    /// Which output, from 0.
    public let number: Int
    /// What listings call it.
    public let outputName: String
    /// The same object for all outputs of one call.
    public let gate: Gate

    /// One call.
    public final class Gate: Sendable {
      /// How many outputs it has.
      public let outputCount: Int

      init(outputCount: Int) { self.outputCount = outputCount }
    }

    init(_ whole: any MultiOutputPrimitive, number: Int, name: String, gate: Gate) {
      self.whole = whole
      self.number = number
      outputName = name
      self.gate = gate
    }

    /// The operation's name.
    public var name: String { whole.name }
    /// The operation's symbol.
    public var symbol: String { whole.symbol }
    /// As PyTorch prints the operation.
    public var gradientFunctionName: String { whole.gradientFunctionName }
    /// That of the operation.
    public var inputCount: Int? { whole.inputCount }
    /// That of the operation.
    public var acceptsComplex: Bool { whole.acceptsComplex }

    /// The type of this output.
    ///
    /// - Parameter inputs: The inputs.
    /// - Returns: Dtype and sizes.
    /// - Throws: What the operation's rule says.
    public func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let types = try whole.resultTypes(of: inputs)
      guard number < types.count else {
        throw .badSizes(
          operation: name,
          reason: "there is no output \(number) where there are \(types.count)")
      }
      return types[number]
    }

    /// Computes this output anew, for replay.
    ///
    /// - Parameters:
    ///   - inputs: The inputs.
    ///   - context: Takes what was saved.
    /// - Returns: The output.
    public func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let types = trapping { () throws(TensorError) in try whole.resultTypes(of: inputs) }
      var all = MultiForwardContext(resultTypes: types)
      let result = whole.forward(inputs, &all)[number]
      context.saved = all.saved
      return result
    }

    /// The operation's pullback of this output.
    ///
    /// - Parameters:
    ///   - upstream: d(objective)/d(this output).
    ///   - slot: Which input.
    ///   - call: Inputs, this output and the saved tensors.
    /// - Returns: d(objective)/d(input) through this output.
    public func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      whole.pullback(upstream, of: number, to: slot, in: call)
    }

    /// The operation's notation.
    ///
    /// - Parameter slot: Which input.
    /// - Returns: The pullback.
    public func pullbackNotation(to slot: Int) -> String { whole.pullbackNotation(to: slot) }

    /// The call, followed by which of its outputs.
    ///
    /// - Parameter operands: What to call the inputs.
    /// - Returns: `"sort(x).values"`, `"split(x)[0]"`.
    public func notation(of operands: [String]) -> String {
      let isNumber = outputName.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
      return whole.notation(of: operands) + (isNumber ? "[\(outputName)]" : ".\(outputName)")
    }
  }
#endif
