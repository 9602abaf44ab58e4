#if !hasFeature(Embedded)
  /// Where values would have to be inserted to keep sorted lines sorted; no gradient passes.
  final class SearchSorted: Primitive {
    /// Whether equal elements stay in front of the value.
    let right: Bool
    let name: String

    init(right: Bool, name: String = "searchsorted") {
      self.right = right
      self.name = name
    }

    let symbol = "search"
    let inputCount: Int? = 2

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (sorted, values) = (inputs[0], inputs[1])
      for input in inputs where input.dtype == .bool {
        throw .unsupportedDType(operation: name, dtype: .bool)
      }
      let fits =
        sorted.ndim == 1
        || (sorted.ndim > 1 && sorted.shape.dropLast() == values.shape.dropLast()
          && sorted.ndim == values.ndim)
      guard fits else {
        throw .badSizes(
          operation: name,
          reason: "sorted lines of sizes \(Shape.text(sorted.shape)) do not go with values of "
            + "sizes \(Shape.text(values.shape)); all but the last must agree, or there is one line"
        )
      }
      return TensorType(.int64, values.shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let dtype = inputs[0].dtype.promoted(with: inputs[1].dtype)
      return dtype.runNumeric(
        SearchWork(
          sorted: inputs[0].converted(to: dtype).contiguous(),
          values: inputs[1].converted(to: dtype).contiguous(), right: right))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    static let function = Function(
      "searchsorted(sorted_sequence, values, *, right=False)",
      summary: "Where values would be inserted into sorted lines.",
      formula: "number of a < b, or a ≤ b from the right", derivative: "none"
    ) { call throws(TensorError) in
      .tensor(
        try SearchSorted(right: call.bool(2)).apply(.two(call.strictTensor(0), call.tensor(1))))
    }

    static let bucketize = Function(
      "bucketize(input, boundaries, *, right=False)",
      summary: "Which interval between sorted boundaries each element lies in.",
      formula: "number of b < a, or b ≤ a from the right", derivative: "none"
    ) { call throws(TensorError) in
      let boundaries = try call.strictTensor(1)
      guard boundaries.ndim == 1 else {
        throw .badSizes(operation: "bucketize", reason: "the boundaries must be a vector")
      }
      return .tensor(
        try SearchSorted(right: call.bool(2), name: "bucketize")
          .apply(.two(boundaries, call.tensor(0))))
    }
  }

  private struct SearchWork: NumericWork {
    let sorted: Tensor
    let values: Tensor
    let right: Bool

    func run<T: NumericElement>(_ type: T.Type) -> Tensor {
      let length = sorted.shape.last ?? 1
      let perLine = sorted.ndim > 1 ? values.shape.last ?? 1 : values.numel
      return unsafe Tensor.make(values.shape, of: Int64.self) { out in
        unsafe sorted.withElements(of: T.self) { a in
          unsafe values.withElements(of: T.self) { v in
            for i in 0..<values.numel {
              let start = i / max(perLine, 1) * length
              let value = unsafe v[i]
              var (low, high) = (0, length)
              while low < high {
                let middle = low + (high - low) / 2
                let x = unsafe a[start + middle]
                // Asked this way round, NaN stands after all numbers.
                if right ? x > value : x >= value { high = middle } else { low = middle + 1 }
              }
              unsafe out[i] = Int64(low)
            }
          }
        }
      }
    }
  }

  extension Tensor {
    /// Where values would have to be inserted into this sorted vector, or its lines, to keep it sorted.
    ///
    /// `Tensor([1, 3, 5]).searchSorted(Tensor([3, 4]))` is `tensor([1, 2])`. Traps for bools, or if all
    /// sizes but the last differ. As `torch.searchsorted`.
    ///
    /// - Parameters:
    ///   - values: The values.
    ///   - right: Whether equal elements stay in front of the value.
    /// - Returns: An int64 tensor of the sizes of `values`.
    public func searchSorted(_ values: Tensor, right: Bool = false) -> Tensor {
      SearchSorted(right: right)(self, values)
    }

    /// Which interval between sorted boundaries each element lies in.
    ///
    /// `Tensor([0, 4]).bucketize(Tensor([1, 3, 5]))` is `tensor([0, 2])`. As `torch.bucketize`.
    ///
    /// - Parameters:
    ///   - boundaries: A sorted vector.
    ///   - right: Whether an element equal to a boundary lies above it.
    /// - Returns: An int64 tensor of the same sizes.
    public func bucketize(_ boundaries: Tensor, right: Bool = false) -> Tensor {
      SearchSorted(right: right, name: "bucketize")(boundaries, self)
    }
  }
#endif
