#if !hasFeature(Embedded)
  /// Middle element along a dimension, the lower of two, and where it stands; NaN if there is one.
  final class SelectedMedian: Selecting {
    let dim: Int
    let keepDim: Bool

    init(dim: Int, keepDim: Bool) {
      self.dim = dim
      self.keepDim = keepDim
    }

    let name = "median"
    let symbol = "median"
    var dropsDim: Bool { !keepDim }
    var acceptsBool: Bool { false }

    func selectedCount(of length: Int) throws(TensorError) -> Int {
      if length == 0 { throw .nothingToSelect(name, dim) }
      return 1
    }

    func select<T: NumericElement>(
      from line: UnsafePointer<T>, _ length: Int, into places: UnsafeMutablePointer<Int64>
    ) {
      unsafe places[0] = Int64(SelectedMedian.place(in: line, length))
    }

    static func place<T: NumericElement>(in line: UnsafePointer<T>, _ length: Int) -> Int {
      for i in 0..<length where unsafe line[i] != line[i] { return i }
      var found = unsafe Places(line, length, Ordering(descending: false))
      // Among equal elements the one that keeps their order: PyTorch compares places there, too.
      found.sortStably()
      return found.order[(length - 1) / 2]
    }
  }

  /// Middle of all elements, the lower of two; equal ones share the gradient equally.
  final class Median: Primitive, LineKernel {
    static let shared = Median()
    let name = "median"
    let symbol = "median"

    private var reduction: Reduction { Reduction(nil, keepDim: false) }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      if x.dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
      return TensorType(x.dtype, [])
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      // PyTorch's NaN, which becomes the least of the wide integers.
      if x.numel == 0 { return .full([], x.dtype.isFloating ? .nan : -.infinity, dtype: x.dtype) }
      return .reduce(self, Lines(x, reduction), shape: [])
    }

    func value<T: NumericElement>(of line: UnsafePointer<T>, _ length: Int) -> T {
      unsafe line[SelectedMedian.place(in: line, length)]
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      reduction.shared(upstream, among: call.input, equalTo: call.output, findingNaN: true)
    }

    func pullbackNotation(to slot: Int) -> String { "g / n for the n that are the median" }

    static let function = Function(
      "median([input | input, dim, keepdim=False])",
      summary: "The middle element, the lower of two; along a dimension with its index.",
      formula: "median a", derivative: "1 for the median; 1/n each for n equal ones of all"
    ) { call throws(TensorError) in
      if call.form == 0 { return .tensor(try shared.apply(.one(call.strictTensor(0)))) }
      return .selection(
        try SelectedMedian(dim: call.integer(1), keepDim: call.bool(2))
          .apply(.one(call.strictTensor(0))))
    }
  }

  extension Tensor {
    /// The middle of all elements, the lower of two; equal ones share the gradient.
    ///
    /// `Tensor([4, 1, 3, 2]).median()` is `tensor(2)`. NaN if one element is. Traps for bools.
    /// As `torch.median`.
    ///
    /// - Returns: A 0-d tensor.
    public func median() -> Tensor { Median.shared(self) }

    /// The middle element along a dimension, the lower of two, and where it stands.
    ///
    /// `Tensor([[3, 9, 5]]).median(dim: 1).values` is `tensor([5])`. Traps for bools, and if there is
    /// no such dimension or nothing along it. As `torch.median`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - keepDim: Whether the dimension stays, with size 1.
    /// - Returns: Values and indices.
    public func median(dim: Int, keepDim: Bool = false) -> Selection {
      Selection(SelectedMedian(dim: dim, keepDim: keepDim)(self))
    }
  }
#endif
