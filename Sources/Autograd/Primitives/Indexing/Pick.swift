#if !hasFeature(Embedded)
  /// The elements at lists of places: `y = a[[0, 2], :]`; the gradient adds up at those places.
  final class Pick: Primitive {
    let plan: IndexPlan

    init(_ plan: IndexPlan) { self.plan = plan }

    let name = "index"
    let acceptsComplex = true
    let inputCount: Int? = nil
    var symbol: String { "[\(plan.text(["b", "c", "d"]))]" }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(
        inputs[0].dtype, try plan.sizes(inputs[0].shape, inputs.dropFirst().map { $0.shape }).result
      )
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let work = RowPicking(plan, inputs, shape: inputs[0].shape)
      return work.x.dtype.run(work)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      if slot > 0 { return nil }
      let inputs = [upstream] + call.inputs.dropFirst()
      return trapping { () throws(TensorError) in
        try Placement(plan, in: call.input.shape).apply(TensorList(inputs))
      }
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0 ? "Σ g at \(symbol)" : "no gradient"
    }

    func notation(of operands: [String]) -> String {
      "\(operands[0])[\(plan.text(Array(operands.dropFirst())))]"
    }
  }

  /// Elements added up at lists of places, among zeros: the transpose of `Pick`.
  final class Placement: Primitive {
    let plan: IndexPlan
    /// The sizes of the whole.
    let shape: [Int]

    init(_ plan: IndexPlan, in shape: [Int]) {
      self.plan = plan
      self.shape = shape
    }

    let name = "index_placement"
    let acceptsComplex = true
    let inputCount: Int? = nil
    var symbol: String { "to [\(plan.text(["b", "c", "d"]))]" }
    let gradientFunctionName = "IndexPutBackward0"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let part = try plan.sizes(shape, inputs.dropFirst().map { $0.shape }).result
      guard inputs[0].shape == part else {
        throw .badShape(operation: name, from: inputs[0].shape, to: part)
      }
      return TensorType(inputs[0].dtype, shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      PlacementSum(plan, inputs, shape: shape).sum()
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      if slot > 0 { return nil }
      let inputs = [upstream] + call.inputs.dropFirst()
      return trapping { () throws(TensorError) in try Pick(plan).apply(TensorList(inputs)) }
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0 ? "g[\(plan.text(["b", "c", "d"]))]" : "no gradient"
    }

    func notation(of operands: [String]) -> String {
      "\(operands[0]) at [\(plan.text(Array(operands.dropFirst())))]"
    }
  }
#endif
