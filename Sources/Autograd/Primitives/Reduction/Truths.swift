#if !hasFeature(Embedded)
  /// Whether all or any elements are true, or how many: zero is false, NaN is true; no gradient passes.
  final class Truths: Primitive {
    enum Question: Sendable {
      case all
      case any
      case count
    }

    let question: Question
    let reduction: Reduction

    init(_ question: Question, _ reduction: Reduction) {
      self.question = question
      self.reduction = reduction
    }

    var name: String {
      switch question {
      case .all: "all"
      case .any: "any"
      case .count: "count_nonzero"
      }
    }
    var symbol: String { question == .count ? "# ≠ 0" : name }
    let acceptsComplex = true

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      let shape = try reduction.shape(of: x.shape, operation: name)
      // PyTorch's bytes were its first truth values, and still are.
      let truth = x.dtype == .uint8 ? DType.uint8 : .bool
      return TensorType(question == .count ? .int64 : truth, shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      let lines = Lines(inputs[0].truths, reduction)
      let result = unsafe Tensor.make(type.shape, of: Int64.self) { out in
        unsafe lines.elements.withElements(of: Bool.self) { a in
          for i in 0..<lines.count {
            var count = 0
            for k in (i * lines.length)..<((i + 1) * lines.length) where unsafe a[k] { count += 1 }
            unsafe out[i] = Int64(answer(count, of: lines.length))
          }
        }
      }
      return result.converted(to: type.dtype)
    }

    private func answer(_ count: Int, of length: Int) -> Int {
      switch question {
      case .all: count == length ? 1 : 0
      case .any: count > 0 ? 1 : 0
      case .count: count
      }
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    static let all = function(.all, "Whether all elements are true.")
    static let any = function(.any, "Whether any element is true.")

    private static func function(_ question: Question, _ summary: String) -> Function {
      Function(
        "\(question == .all ? "all" : "any")([input | input, dim, keepdim=False])",
        summary: summary, formula: question == .all ? "a₁ ∧ a₂ ∧ …" : "a₁ ∨ a₂ ∨ …",
        derivative: "none"
      ) { call throws(TensorError) in
        let x = try call.strictTensor(0)
        if call.form == 0 { return .tensor(try whole(question).apply(.one(x))) }
        let dims = try call.dims(1)
        // Unlike the sums, PyTorch takes an empty list here as no dimension at all.
        if let dims, dims.isEmpty { return .tensor(x.truths) }
        return .tensor(
          try Truths(question, Reduction(dims, keepDim: call.bool(2))).apply(.one(x)))
      }
    }

    private static func whole(_ question: Question) -> Truths {
      Truths(question, Reduction(nil, keepDim: false))
    }

    static let count = Function(
      "count_nonzero(input, dim=None)", summary: "How many elements are not zero.",
      formula: "number of a ≠ 0", derivative: "none"
    ) { call throws(TensorError) in
      .tensor(
        try Truths(.count, Reduction(call.dims(1), keepDim: false)).apply(
          .one(call.strictTensor(0))))
    }
  }

  extension Tensor {
    /// Whether elements differ from zero, without a history.
    var truths: Tensor {
      if dtype.isComplex {
        let parts = zip(scalars, imaginaryScalars).map { $0.0 != 0 || $0.1 != 0 }
        return Tensor(parts).view(shape, strides: Shape.contiguousStrides(shape))
      }
      return converted(to: .bool)
    }

    /// Whether all elements are true over some or all dimensions; zero is false, NaN is true.
    ///
    /// `Tensor([true, false]).all()` is `tensor(false)`. As `torch.all`.
    ///
    /// - Parameters:
    ///   - dims: The dimensions; none means all.
    ///   - keepDim: Whether the dimensions stay, with size 1.
    /// - Returns: A bool tensor; uint8 for uint8.
    public func all(dims: [Int] = [], keepDim: Bool = false) -> Tensor {
      Truths(.all, Reduction(dims, keepDim: keepDim))(self)
    }

    /// Whether any element is true over some or all dimensions; zero is false, NaN is true.
    ///
    /// `Tensor([true, false]).any()` is `tensor(true)`. As `torch.any`.
    ///
    /// - Parameters:
    ///   - dims: The dimensions; none means all.
    ///   - keepDim: Whether the dimensions stay, with size 1.
    /// - Returns: A bool tensor; uint8 for uint8.
    public func any(dims: [Int] = [], keepDim: Bool = false) -> Tensor {
      Truths(.any, Reduction(dims, keepDim: keepDim))(self)
    }

    /// How many elements are not zero over some or all dimensions.
    ///
    /// `Tensor([0, 3, 0]).countNonzero()` is `tensor(1)`. As `torch.count_nonzero`.
    ///
    /// - Parameter dims: The dimensions; none means all.
    /// - Returns: An int64 tensor.
    public func countNonzero(dims: [Int] = []) -> Tensor {
      Truths(.count, Reduction(dims, keepDim: false))(self)
    }
  }
#endif
