#if !hasFeature(Embedded)
  /// A reshape that never copies: where elements do not stand so that it can share them, it says so.
  enum View {
    static let function = Function(
      "view(input, shape)", takesSizesOneByOne: true,
      summary: "The same storage in other sizes; one size may be -1.", formula: "a",
      derivative: "1, in the sizes of a"
    ) { call throws(TensorError) in .tensor(try value(call.strictTensor(0), call.sizes(1))) }

    static func value(_ x: Tensor, _ shape: [Int]) throws(TensorError) -> Tensor {
      let reshape = Reshape(shape)
      let sizes = try reshape.resultType(of: .one(x)).shape
      guard x.isContiguous || x.numel == 0 || canShare(x.layout, sizes) else {
        throw .badSizes(
          operation: "view",
          reason: "a tensor whose elements do not stand row by row cannot become "
            + "\(Shape.text(sizes)) without a copy; use reshape")
      }
      return try reshape.apply(.one(x))
    }

    /// Whether strides exist that read the elements in the new sizes.
    ///
    /// Dimensions are taken in blocks whose elements stand evenly; the new sizes must fill each block.
    private static func canShare(_ x: Layout, _ sizes: [Int]) -> Bool {
      var place = sizes.count - 1
      var block = 1
      var filled = 1
      var base = x.strides.last ?? 1
      for d in x.shape.indices.reversed() {
        block *= x.shape[d]
        let isEdge = d == 0 || (x.shape[d - 1] != 1 && x.strides[d - 1] != block * base)
        if !isEdge { continue }
        while place >= 0, filled < block || sizes[place] == 1 {
          filled *= sizes[place]
          place -= 1
        }
        if filled != block { return false }
        if d > 0 { base = x.strides[d - 1] }
        block = 1
        filled = 1
      }
      return place == -1
    }
  }

  extension Tensor {
    /// The same storage in other sizes.
    ///
    /// `Tensor([1, 2, 3, 4]).view([2, -1])` is `tensor([[1, 2], [3, 4]])`. Traps if the number of
    /// elements differs, or if it would take a copy, as after `transpose`; `reshape` copies then. As
    /// `Tensor.view` in PyTorch.
    ///
    /// - Parameter shape: The sizes; one may be −1, to be worked out from the others.
    /// - Returns: A view.
    public func view(_ shape: [Int]) -> Tensor {
      trapping { () throws(TensorError) in try View.value(self, shape) }
    }
  }
#endif
