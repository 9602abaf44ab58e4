#if !hasFeature(Embedded)
  /// Sums of products, given by labels of the dimensions.
  enum Einsum {
    static let function = Function(
      "einsum(equation, *operands)",
      summary: "Products of tensors, summed over the labels that the result does not have.",
      formula: "Σ a b …, 'ij,jk->ik' is the matrix product",
      derivative: "the product of the others, summed alike"
    ) { call throws(TensorError) in
      .tensor(try value(call.string(0), operands(call)))
    }

    /// Tensors one by one, or in a list.
    private static func operands(_ call: Arguments) throws(TensorError) -> [Tensor] {
      guard case .list(let items) = call.any(1) else { return try call.tensorList(1) }
      guard items.count == 1, case .list(let inner) = items[0] else {
        return try call.tensorList(1)
      }
      return try inner.map { (item) throws(TensorError) in
        guard case .tensor(let tensor) = item else { throw call.wrong(1, "tensors") }
        return tensor
      }
    }

    static func value(_ equation: String, _ tensors: [Tensor]) throws(TensorError) -> Tensor {
      guard !tensors.isEmpty else {
        throw .badArgument(operation: "einsum", reason: "needs at least one tensor")
      }
      let plan = try EinsumEquation(equation, tensors.map { $0.shape })
      var operands: [Contraction] = []
      for (tensor, labels) in zip(tensors, plan.operands) {
        operands.append(try stretched(distinct(tensor, labels), plan.sizes))
      }
      var result = operands[0]
      for (i, next) in operands.enumerated().dropFirst() {
        // A label is summed over as soon as nothing that follows has it.
        var kept = Set(plan.output)
        for later in operands.dropFirst(i + 1) { kept.formUnion(later.labels) }
        result = try result.times(next, keeping: kept)
      }
      return try result.summed(keeping: Set(plan.output)).ordered(plan.output)
    }

    /// Every label once: of dimensions with the same one, the diagonal.
    private static func distinct(
      _ tensor: Tensor, _ labels: [Int]
    ) throws(TensorError) -> Contraction {
      var (x, labels) = (tensor, labels)
      var i = 0
      while i < labels.count {
        guard let j = labels[(i + 1)...].firstIndex(of: labels[i]) else {
          i += 1
          continue
        }
        guard x.shape[i] == x.shape[j] else {
          throw .badSizes(
            operation: "einsum",
            reason: "sizes \(x.shape[i]) and \(x.shape[j]) have the same label")
        }
        x = try Diagonal(0, i, j).apply(.one(x))
        labels.append(labels[i])
        labels.remove(at: j)
        labels.remove(at: i)
      }
      return Contraction(tensor: x, labels: labels)
    }

    /// Single elements along a dimension meet all of the others'.
    private static func stretched(
      _ x: Contraction, _ sizes: [Int: Int]
    ) throws(TensorError) -> Contraction {
      let shape = x.labels.map { sizes[$0] ?? 1 }
      if shape == x.tensor.shape { return x }
      return Contraction(tensor: try Expand(shape).apply(.one(x.tensor)), labels: x.labels)
    }
  }

  /// Products of tensors, summed over the labels that the result does not have.
  ///
  /// `einsum("i,i->", Tensor([1, 2]), Tensor([3, 4]))` is `tensor(11)`. Without an arrow the result has
  /// what stands there once; `...` stands for any dimensions. Traps if the equation does not fit. As
  /// `torch.einsum`.
  ///
  /// - Parameters:
  ///   - equation: A letter for every dimension of every tensor.
  ///   - operands: The tensors.
  /// - Returns: A tensor with the dimensions behind the arrow.
  public func einsum(_ equation: String, _ operands: Tensor...) -> Tensor {
    trapping { () throws(TensorError) in try Einsum.value(equation, operands) }
  }
#endif
