#if !hasFeature(Embedded)
  extension Tensor {
    /// The elements that indices point at; an assignment makes another tensor with new ones there.
    ///
    /// Numbers and slices give a view, lists and masks a new tensor. Gradients go back to their
    /// places, and add up where an element is taken twice. Traps where an index is out of range.
    ///
    /// ```swift
    /// var x = Tensor([[1.0, 2], [3, 4]], requiresGrad: true)
    /// x[0..., 1]                 // tensor([2., 4.])
    /// x[.newAxis, .ellipsis, 0]  // tensor([[1., 3.]])
    /// x[x .> 2]                  // tensor([3., 4.])
    /// var y = x * 1
    /// y[0] = Tensor(7.0)         // y is now tensor([[7., 7.], [3., 4.]]); x and its history stay
    /// ```
    ///
    /// An assignment rebinds the variable: the tensor it held before is not changed, and the gradient
    /// flows to the new elements, and to the old ones wherever they are kept. The value is stretched
    /// to the sizes of the place. As Python's `x[…]` in PyTorch.
    ///
    /// - Parameter indices: One for each dimension, from the first on.
    public subscript(indices: any TensorIndexing...) -> Tensor {
      get {
        trapping { () throws(TensorError) in try indexed(indices.map { $0.tensorIndex }) }
      }
      set {
        self = trapping { () throws(TensorError) in
          try replacing(indices.map { $0.tensorIndex }, with: newValue)
        }
      }
    }

    /// The same tensor with other elements where indices point, throwing where they do not fit.
    ///
    /// Of places that are named several times, the last one counts.
    ///
    /// - Parameters:
    ///   - indices: One for each dimension, from the first on.
    ///   - value: The new elements; stretched to the sizes of the place and converted to this dtype.
    /// - Returns: A new tensor, differentiable in both.
    /// - Throws: A `TensorError` where the indices or the sizes do not fit.
    public func replacing(
      _ indices: [TensorIndex], with value: Tensor
    ) throws(TensorError) -> Tensor {
      // What stands at each place: its number among the new elements, from 1, or 0 for an old one.
      let numbers = Tensor(
        numbers: (0..<numel).map { .integer(Int64($0)) }, TensorType(.int64, shape))
      let places = try withoutGradient { () throws(TensorError) in try numbers.indexed(indices) }
      let stretched = try Expand(places.shape).apply(.one(value.converting(to: dtype)))
      var source = [Int](repeating: -1, count: numel)
      for (i, place) in places.integers.enumerated() { source[place] = i }
      let mask = Tensor(
        numbers: source.map { .integer($0 < 0 ? 0 : 1) }, TensorType(.bool, shape))
      if places.numel == 0 { return self }
      let list = IndexList(source.map { $0 < 0 ? 0 : $0 }, shape: shape)
      let flat = try Reshape([-1]).apply(.one(stretched))
      let spread = try Pick(IndexPlan(slots: [.list(list)])).apply(.one(flat))
      return try Where.shared.apply([mask, spread, self])
    }
  }
#endif
