#if !hasFeature(Embedded)
  /// Running maximum or minimum along a dimension, and where it stands: the last of equals so far.
  final class CumulativeExtreme: Selecting {
    let dim: Int
    let largest: Bool

    init(largest: Bool, _ dim: Int) {
      self.largest = largest
      self.dim = dim
    }

    var name: String { largest ? "cummax" : "cummin" }
    var symbol: String { largest ? "max→" : "min→" }

    func select<T: NumericElement>(
      from line: UnsafePointer<T>, _ length: Int, into places: UnsafeMutablePointer<Int64>
    ) {
      var best = 0
      for i in 0..<length {
        let (x, y) = unsafe (line[i], line[best])
        // Once there is a NaN, only another one takes its place.
        if x != x || (y == y && (largest ? y <= x : x <= y)) { best = i }
        unsafe places[i] = Int64(best)
      }
    }

    static let cummax = function(largest: true)
    static let cummin = function(largest: false)

    private static func function(largest: Bool) -> Function {
      Function(
        "\(largest ? "cummax" : "cummin")(input, dim)",
        summary:
          "Running \(largest ? "maximum" : "minimum") along a dimension, and where it stands.",
        formula: "\(largest ? "max" : "min") aₖ for k ≤ i",
        derivative: "1 for the last of the equal elements so far"
      ) { call throws(TensorError) in
        .selection(
          try CumulativeExtreme(largest: largest, call.integer(1)).apply(.one(call.strictTensor(0)))
        )
      }
    }
  }

  extension Tensor {
    /// Running maximum along a dimension, and where it stands: the last of equals, which gets the
    /// gradient.
    ///
    /// `Tensor([1, 3, 2]).cummax(dim: 0).values` is `tensor([1, 3, 3])`. Traps if there is no such
    /// dimension. As `torch.cummax`.
    ///
    /// - Parameter dim: The dimension; negative ones count from the end.
    /// - Returns: Values and indices.
    public func cummax(dim: Int) -> Selection {
      Selection(CumulativeExtreme(largest: true, dim)(self))
    }

    /// Running minimum along a dimension, and where it stands: the last of equals, which gets the
    /// gradient.
    ///
    /// `Tensor([3, 1, 2]).cummin(dim: 0).values` is `tensor([3, 1, 1])`. As `torch.cummin`.
    ///
    /// - Parameter dim: The dimension; negative ones count from the end.
    /// - Returns: Values and indices.
    public func cummin(dim: Int) -> Selection {
      Selection(CumulativeExtreme(largest: false, dim)(self))
    }
  }
#endif
