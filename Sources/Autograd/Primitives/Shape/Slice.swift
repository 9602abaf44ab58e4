#if !hasFeature(Embedded)
  /// Every `step`-th element from `start` to before `end` along one dimension.
  final class Slice: PartPrimitive {
    let dim: Int
    let start: Int
    let length: Int
    let step: Int
    let name: String

    /// `start` counts from the front and `length` elements follow it, `step` apart.
    init(_ dim: Int, from start: Int, length: Int, step: Int = 1, name: String = "slice") {
      self.dim = dim
      self.start = start
      self.length = length
      self.step = step
      self.name = name
    }

    var symbol: String { "a[\(start):\(start + length * step)]" }
    let gradientFunctionName = "SliceBackward0"

    func layout(of x: Layout) throws(TensorError) -> Layout {
      let d = try Shape.existing(dim, rank: x.shape.count, operation: name)
      let size = x.shape[d]
      // Sizes of hostile programs must not overflow.
      guard start >= 0, start <= size, step >= 1, length >= 0, length <= size,
        length == 0 || (length - 1) <= (size - 1 - start) / step
      else { throw .indexOutOfRange(operation: name, index: start, size: size) }
      return x.slice(d, from: start, length: length, step: step)
    }

    static let function = Function(
      "narrow(input, dim, start, length)",
      summary: "A number of neighbours along one dimension, from start on.",
      formula: "a[start : start + length]", derivative: "1 there, 0 elsewhere"
    ) { call throws(TensorError) in
      .tensor(
        try narrow(call.tensor(0), call.integer(1), call.integer(2), call.integer(3)))
    }

    static func narrow(
      _ x: Tensor, _ dim: Int, _ start: Int, _ length: Int
    ) throws(TensorError) -> Tensor {
      let d = try Shape.existing(dim, rank: x.ndim, operation: "narrow")
      let size = x.shape[d]
      guard start >= -size, start <= size else {
        throw .indexOutOfRange(operation: "narrow", index: start, size: size)
      }
      let first = start < 0 ? start + size : start
      if length < 0 {
        throw .badValue(operation: "narrow", reason: "the length must not be negative")
      }
      guard length <= size - first else {
        throw .indexOutOfRange(operation: "narrow, length", index: length, size: size - first)
      }
      return try Slice(d, from: first, length: length).apply(.one(x))
    }
  }

  extension Tensor {
    /// `length` neighbours along one dimension, from `start` on, sharing storage; the rest gets no
    /// gradient.
    ///
    /// `Tensor([1, 2, 3]).narrow(0, 1, 2)` is `tensor([2, 3])`. Traps where they are not all there.
    /// As `torch.narrow`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; negative ones count from the end.
    ///   - start: The first; negative ones count from the end.
    ///   - length: How many.
    /// - Returns: A view with size `length` in that dimension.
    public func narrow(_ dim: Int, _ start: Int, _ length: Int) -> Tensor {
      trapping { () throws(TensorError) in try Slice.narrow(self, dim, start, length) }
    }
  }
#endif
