#if !hasFeature(Embedded)
  /// Whether one of two is true: `y = a ∨ b`; a bool tensor, so no gradient passes.
  final class LogicalOr: Primitive {
    static let shared = LogicalOr()
    let name = "logical_or"
    let symbol = "or"
    let inputCount: Int? = 2
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(.bool, try inputs.broadcastShape(name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      fillPaired(
        inputs[0].converted(to: .bool), inputs[1].converted(to: .bool),
        shape: context.resultType.shape
      ) { (a: Bool, b: Bool) -> Bool in a || b }
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    static let function = Function(
      "logical_or(input, other)", of: shared,
      summary: "Whether one of them is true; numbers other than 0 are.",
      formula: "a ∨ b", derivative: "none: bools have no gradient"
    )
  }

  /// Whether just one of two is true: `y = a ≠ b` as bools, so no gradient passes.
  final class LogicalXor: Primitive {
    static let shared = LogicalXor()
    let name = "logical_xor"
    let symbol = "xor"
    let inputCount: Int? = 2
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(.bool, try inputs.broadcastShape(name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      fillPaired(
        inputs[0].converted(to: .bool), inputs[1].converted(to: .bool),
        shape: context.resultType.shape
      ) { (a: Bool, b: Bool) -> Bool in a != b }
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    static let function = Function(
      "logical_xor(input, other)", of: shared,
      summary: "Whether just one of them is true; numbers other than 0 are.",
      formula: "a ⊻ b", derivative: "none: bools have no gradient"
    )
  }

  extension Tensor {
    /// Whether both are true, elementwise and broadcast; numbers other than 0 are.
    ///
    /// Gives a bool tensor. `Tensor([1, 0]).logicalAnd(Tensor([2, 2]))` is `tensor([ True, False])`. As `torch.logical_and`.
    ///
    /// - Parameter other: The other tensor.
    /// - Returns: A bool tensor of the broadcast sizes.
    public func logicalAnd(_ other: Tensor) -> Tensor { LogicalAnd.shared(self, other) }

    /// Whether one of them is true, elementwise and broadcast; numbers other than 0 are.
    ///
    /// Gives a bool tensor. `Tensor([1, 0]).logicalOr(Tensor([0, 0]))` is `tensor([ True, False])`. As `torch.logical_or`.
    ///
    /// - Parameter other: The other tensor.
    /// - Returns: A bool tensor of the broadcast sizes.
    public func logicalOr(_ other: Tensor) -> Tensor { LogicalOr.shared(self, other) }

    /// Whether just one of them is true, elementwise and broadcast; numbers other than 0 are.
    ///
    /// Gives a bool tensor. `Tensor([1, 0]).logicalXor(Tensor([2, 2]))` is `tensor([False,  True])`. As `torch.logical_xor`.
    ///
    /// - Parameter other: The other tensor.
    /// - Returns: A bool tensor of the broadcast sizes.
    public func logicalXor(_ other: Tensor) -> Tensor { LogicalXor.shared(self, other) }
  }
#endif
