#if !hasFeature(Embedded)
  /// Tensors one after the other along a dimension they have.
  final class Cat: Primitive {
    let dim: Int

    init(_ dim: Int) { self.dim = dim }

    let name = "cat"
    let symbol = "cat"
    let inputCount: Int? = nil
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      if inputs.isEmpty { throw .badValue(operation: name, reason: "needs at least one tensor") }
      for input in inputs where input.ndim == 0 {
        throw .badSizes(operation: name, reason: "a 0-d tensor has no dimension to join; use stack")
      }
      // As in PyTorch, an empty vector goes with everything.
      let parts = inputs.filter { $0.shape != [0] }
      guard let first = parts.first else { return TensorType(Cat.dtype(of: inputs), [0]) }
      let d = try Shape.resolved(dim, rank: first.ndim, operation: name)
      var shape = first.shape
      for part in parts.dropFirst() {
        var fitting = part.shape
        if fitting.count == shape.count { fitting[d] = shape[d] }
        guard fitting == shape else {
          throw .badSizes(
            operation: name,
            reason: "sizes \(Shape.text(first.shape)) and \(Shape.text(part.shape)) must agree "
              + "everywhere but in dimension \(d)")
        }
      }
      shape[d] = 0
      for part in parts { shape[d] += part.shape[d] }
      guard Shape.checkedCount(shape) != nil else { throw .tooLarge(operation: name, shape: shape) }
      return TensorType(Cat.dtype(of: inputs), shape)
    }

    /// The dtype that dimensioned tensors meet in.
    static func dtype(of inputs: TensorList) -> DType {
      if inputs.allSatisfy({ $0.dtype == inputs[0].dtype }) { return inputs[0].dtype }
      return inputs.promotedDType
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      let whole = Layout.contiguous(type.shape)
      let d = dim < 0 ? dim + type.shape.count : dim
      var parts: [(Tensor, Layout)] = []
      var start = 0
      for input in inputs where input.shape != [0] {
        let length = input.shape[d]
        parts.append((input.converted(to: type.dtype), whole.slice(d, from: start, length: length)))
        start += length
      }
      return .placing(type, parts, background: nil)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      if call.inputs[slot].shape == [0] { return .zeros([0], dtype: upstream.dtype) }
      let d = dim < 0 ? dim + upstream.ndim : dim
      var start = 0
      for before in call.inputs.prefix(slot) where before.shape != [0] { start += before.shape[d] }
      return Slice(d, from: start, length: call.inputs[slot].shape[d])(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "its part of g" }

    private static func function(_ name: String) -> Function {
      Function(
        "\(name)(tensors, dim=0)", summary: "Tensors one after the other along a dimension.",
        formula: "a, then b, …", derivative: "1 for every element"
      ) { call throws(TensorError) in
        .tensor(try Cat(call.integer(1)).apply(TensorList(call.tensorList(0))))
      }
    }

    static let function = function("cat")
    static let longFunction = function("concat")
  }

  /// Tensors one after the other along a dimension.
  ///
  /// `cat([Tensor([1, 2]), Tensor([3])])` is `tensor([1, 2, 3])`. Dtypes are promoted; empty vectors
  /// are left out. Traps if other sizes differ or there is no tensor. As `torch.cat`.
  ///
  /// - Parameters:
  ///   - tensors: The tensors.
  ///   - dim: The dimension along which they follow each other.
  /// - Returns: A tensor whose size in `dim` is the sum of theirs.
  public func cat(_ tensors: [Tensor], dim: Int = 0) -> Tensor {
    trapping { () throws(TensorError) in try Cat(dim).apply(TensorList(tensors)) }
  }
#endif
