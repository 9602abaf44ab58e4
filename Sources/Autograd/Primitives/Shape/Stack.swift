#if !hasFeature(Embedded)
  /// Tensors of one shape one after the other along a new dimension.
  final class Stack: Primitive {
    let dim: Int

    init(_ dim: Int) { self.dim = dim }

    let name = "stack"
    let symbol = "stack"
    let inputCount: Int? = nil
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      guard let first = inputs.first else {
        throw .badValue(operation: name, reason: "needs at least one tensor")
      }
      let d = try Shape.resolved(dim, rank: first.ndim + 1, operation: name)
      for other in inputs where other.shape != first.shape {
        throw .badSizes(
          operation: name,
          reason: "sizes \(Shape.text(first.shape)) and \(Shape.text(other.shape)) must be equal")
      }
      var shape = first.shape
      shape.insert(inputs.count, at: d)
      guard Shape.checkedCount(shape) != nil else { throw .tooLarge(operation: name, shape: shape) }
      return TensorType(Cat.dtype(of: inputs), shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      let whole = Layout.contiguous(type.shape)
      let parts = inputs.enumerated().map { i, input in
        let layout = trapping { () throws(TensorError) in try Select(dim, i).layout(of: whole) }
        return (input.converted(to: type.dtype), layout)
      }
      return .placing(type, parts, background: nil)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      Select(dim, slot)(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "g[\(slot)]" }

    static let function = Function(
      "stack(tensors, dim=0)", summary: "Tensors of one shape along a new dimension.",
      formula: "a, then b, …", derivative: "1 for every element"
    ) { call throws(TensorError) in
      .tensor(try Stack(call.integer(1)).apply(TensorList(call.tensorList(0))))
    }
  }

  /// Tensors of one shape one after the other along a new dimension.
  ///
  /// `stack([Tensor([1, 2]), Tensor([3, 4])], dim: 1)` is `tensor([[1, 3], [2, 4]])`. Dtypes are
  /// promoted. Traps if sizes differ or there is no tensor. As `torch.stack`.
  ///
  /// - Parameters:
  ///   - tensors: The tensors.
  ///   - dim: Where the new dimension stands.
  /// - Returns: A tensor with one dimension more.
  public func stack(_ tensors: [Tensor], dim: Int = 0) -> Tensor {
    trapping { () throws(TensorError) in try Stack(dim).apply(TensorList(tensors)) }
  }
#endif
