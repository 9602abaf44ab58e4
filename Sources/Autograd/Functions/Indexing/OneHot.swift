#if !hasFeature(Embedded)
  /// Class numbers as rows of zeros with a single one.
  enum OneHot {
    static let function = Function(
      "one_hot(tensor, num_classes=-1)",
      summary: "Class numbers as rows of zeros with a one at the class.",
      formula: "1 at place a, else 0", derivative: "none"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), call.integer(1)))
    }

    static func value(_ x: Tensor, _ classes: Int) throws(TensorError) -> Tensor {
      let name = "one_hot"
      try IndexRule.check(x, name, among: [.int64])
      let numbers = x.integers
      if numbers.isEmpty, classes <= 0 {
        throw .badValue(operation: name, reason: "an empty tensor does not say how many classes")
      }
      if let least = numbers.min(), least < 0 {
        throw .indexOutOfRange(operation: name, index: least, size: max(classes, 0))
      }
      let count = classes == -1 ? (numbers.max() ?? 0) &+ 1 : classes
      if let most = numbers.max(), most >= count {
        throw .indexOutOfRange(operation: name, index: most, size: max(classes, 0))
      }
      try Filled.check(x.shape + [count], name)
      let column = try Unsqueeze(-1).apply(.one(x))
      let hits = try Comparison.equal.apply(.two(column, .arange(count)))
      return try hits.converting(to: .int64)
    }
  }

  extension Tensor {
    /// Class numbers as rows of zeros with a one at the class.
    ///
    /// `Tensor([0, 2]).oneHot()` is `tensor([[1, 0, 0], [0, 0, 1]])`. Traps if a class is out of range.
    /// As `torch.nn.functional.one_hot`.
    ///
    /// - Parameter classes: How many there are, by default one more than the largest number.
    /// - Returns: An int64 tensor with one dimension more.
    public func oneHot(_ classes: Int = -1) -> Tensor {
      trapping { () throws(TensorError) in try OneHot.value(self, classes) }
    }
  }
#endif
