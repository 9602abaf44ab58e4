#if !hasFeature(Embedded)
  /// Largest or smallest element along a dimension, and where it stands: the first of equals, which
  /// gets the whole gradient.
  final class SelectedExtreme: Selecting {
    let dim: Int
    let keepDim: Bool
    let largest: Bool

    init(largest: Bool, dim: Int, keepDim: Bool) {
      self.largest = largest
      self.dim = dim
      self.keepDim = keepDim
    }

    var name: String { largest ? "max" : "min" }
    var symbol: String { name }
    var dropsDim: Bool { !keepDim }

    func selectedCount(of length: Int) throws(TensorError) -> Int {
      if length == 0 { throw .nothingToSelect(name, dim) }
      return 1
    }

    func select<T: NumericElement>(
      from line: UnsafePointer<T>, _ length: Int, into places: UnsafeMutablePointer<Int64>
    ) {
      unsafe places[0] = Int64(SelectedExtreme.place(in: line, length, largest: largest))
    }

    /// Where the first of the extreme elements stands; the first NaN is more extreme than any number.
    static func place<T: NumericElement>(
      in line: UnsafePointer<T>, _ length: Int, largest: Bool
    ) -> Int {
      var best = 0
      for i in 0..<length {
        let (x, y) = unsafe (line[i], line[best])
        if x != x { return i }
        if largest ? y < x : x < y { best = i }
      }
      return best
    }

    static let max = function(largest: true)
    static let min = function(largest: false)

    private static func function(largest: Bool) -> Function {
      let name = largest ? "max" : "min"
      let word = largest ? "largest" : "smallest"
      return Function(
        "\(name)([input | input, dim, keepdim=False | input, other])",
        summary: "The \(word) element of all, the \(word) along a dimension with its index, "
          + "or the \(word) of two.",
        formula: "\(name) a, or \(name)(a, b)",
        derivative: "1/n for each of n equal elements; 1 for the selected one along a dimension; "
          + "1 for the \(word) of two, ½ each at a tie"
      ) { call throws(TensorError) in
        switch call.form {
        case 0:
          let whole = Reduction(nil, keepDim: false)
          return .tensor(
            try Extreme(largest: largest, whole, isAMax: false).apply(.one(call.strictTensor(0))))
        case 1:
          return .selection(
            try SelectedExtreme(largest: largest, dim: call.integer(1), keepDim: call.bool(2))
              .apply(.one(call.strictTensor(0))))
        default:
          let pair = TensorList.two(try call.strictTensor(0), try call.strictTensor(1))
          return .tensor(
            largest ? try Maximum.shared.apply(pair) : try Minimum.shared.apply(pair))
        }
      }
    }
  }

  extension TensorError {
    /// A line without elements, of which one is asked for.
    static func nothingToSelect(_ operation: String, _ dim: Int) -> TensorError {
      .badValue(
        operation: operation, reason: "there is no element to choose from along dimension \(dim)")
    }
  }

  extension Tensor {
    /// Largest elements along a dimension, and where they stand: the first of equals, which gets the
    /// whole gradient.
    ///
    /// `Tensor([[1, 5], [7, 2]]).max(dim: 1).indices` is `tensor([1, 0])`. NaN wins. Traps if there is
    /// no such dimension, or nothing along it. As `torch.max`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - keepDim: Whether the dimension stays, with size 1.
    /// - Returns: Values and indices.
    public func max(dim: Int, keepDim: Bool = false) -> Selection {
      Selection(SelectedExtreme(largest: true, dim: dim, keepDim: keepDim)(self))
    }

    /// Smallest elements along a dimension, and where they stand: the first of equals, which gets the
    /// whole gradient.
    ///
    /// `Tensor([[1, 5], [7, 2]]).min(dim: 1).values` is `tensor([1, 2])`. As `torch.min`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - keepDim: Whether the dimension stays, with size 1.
    /// - Returns: Values and indices.
    public func min(dim: Int, keepDim: Bool = false) -> Selection {
      Selection(SelectedExtreme(largest: false, dim: dim, keepDim: keepDim)(self))
    }
  }
#endif
