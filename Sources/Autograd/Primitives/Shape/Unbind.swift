#if !hasFeature(Embedded)
  /// All places along one dimension, each without it: one gate with an output for each.
  final class Unbind: MultiOutputPrimitive {
    let dim: Int

    init(_ dim: Int) { self.dim = dim }

    let name = "unbind"
    let symbol = "unbind"
    var acceptsComplex: Bool { true }

    func outputNames(of inputs: TensorList) -> [String] {
      let x = inputs[0]
      guard let d = Shape.normalized(dim: dim, rank: x.ndim), d < x.ndim, x.shape[d] <= 1 << 20
      else { return [] }
      return (0..<x.shape[d]).map { $0.description }
    }

    func resultTypes(of inputs: TensorList) throws(TensorError) -> [TensorType] {
      var type = inputs[0].type
      let d = try Shape.existing(dim, rank: type.shape.count, operation: name)
      let count = type.shape.remove(at: d)
      try Split.checkCount(count, name)
      return [TensorType](repeating: type, count: count)
    }

    func forward(_ inputs: TensorList, _ context: inout MultiForwardContext) -> [Tensor] {
      let x = inputs[0]
      return context.resultTypes.indices.map { i in
        x.view(trapping { () throws(TensorError) in try Select(dim, i).layout(of: x.layout) })
      }
    }

    func pullback(
      _ upstream: Tensor, of output: Int, to slot: Int, in call: Application
    ) -> Tensor? {
      Embed(Select(dim, output), in: call.input.shape)(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "g in its place, 0 elsewhere" }

    static let function = Function(
      "unbind(input, dim=0)", summary: "All places along one dimension, each without it.",
      formula: "a = [y₀, y₁, …]", derivative: "1 in its place, 0 elsewhere"
    ) { call throws(TensorError) in
      .tensors(try Unbind(call.integer(1)).apply(.one(call.strictTensor(0))))
    }
  }

  extension Tensor {
    /// All places along one dimension, each without it, sharing storage.
    ///
    /// `Tensor([[1, 2], [3, 4]]).unbind()` is `[tensor([1, 2]), tensor([3, 4])]`. Traps if there is no
    /// such dimension. As `torch.unbind`.
    ///
    /// - Parameter dim: The dimension; negative ones count from the end.
    /// - Returns: One tensor for each place.
    public func unbind(dim: Int = 0) -> [Tensor] { Unbind(dim)(self) }
  }
#endif
