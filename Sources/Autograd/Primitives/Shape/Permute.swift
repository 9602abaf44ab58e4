#if !hasFeature(Embedded)
  /// All dimensions in another order.
  final class Permute: StridedPrimitive {
    let dims: [Int]

    init(_ dims: [Int]) { self.dims = dims }

    let name = "permute"
    let symbol = "permute"

    func layout(of x: Layout) throws(TensorError) -> Layout {
      let rank = x.shape.count
      guard dims.count == rank else {
        throw .badSizes(
          operation: name,
          reason: "\(dims.count) dimensions are named, the tensor has \(rank)")
      }
      let order = try Shape.distinct(dims, rank: rank, operation: name)
      var result = x
      for (i, d) in order.enumerated() {
        result.shape[i] = x.shape[d]
        result.strides[i] = x.strides[d]
      }
      return result
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      var back = [Int](repeating: 0, count: dims.count)
      for (i, dim) in dims.enumerated() { back[dim < 0 ? dim + dims.count : dim] = i }
      return Permute(back)(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "g, permuted back" }

    static let function = Function(
      "permute(input, dims)", takesSizesOneByOne: true,
      summary: "The dimensions in another order.",
      formula: "a, its dimensions reordered", derivative: "1, in the order of a"
    ) { call throws(TensorError) in
      .tensor(try Permute(call.sizes(1)).apply(.one(call.tensor(0))))
    }
  }

  extension Tensor {
    /// The dimensions in another order, sharing storage.
    ///
    /// `Tensor.zeros([2, 3, 4]).permute([2, 0, 1])` has sizes `[4, 2, 3]`. Traps unless every
    /// dimension stands there once. As `torch.permute`.
    ///
    /// - Parameter dims: All dimensions in their new order; negative ones count from the end.
    /// - Returns: A view.
    public func permute(_ dims: [Int]) -> Tensor { Permute(dims)(self) }
  }
#endif
