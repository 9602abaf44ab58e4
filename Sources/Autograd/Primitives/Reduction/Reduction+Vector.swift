#if !hasFeature(Embedded)
  import Kernels

  extension Reduction {
    /// The sum by a loop in C, nil where none fits.
    func vectorTotal(_ x: Tensor, _ type: TensorType) -> Tensor? {
      guard x.dtype == type.dtype, x.dtype.isFloating, !x.node.isScalar, x.isContiguous,
        let (outer, count, inner) = adjoining(x.shape)
      else { return nil }
      if type.dtype == .float64 {
        return unsafe Tensor.make(type.shape, of: Double.self) { out in
          unsafe x.withElements(of: Double.self) { unsafe gw_sum_f64($0, outer, count, inner, out) }
        }
      }
      return unsafe Tensor.make(type.shape, of: Float.self) { out in
        unsafe x.withElements(of: Float.self) { unsafe gw_sum_f32($0, outer, count, inner, out) }
      }
    }

    typealias Sizes = (outer: Int, count: Int, inner: Int)

    /// How many elements lie before, in and behind the removed dimensions; nil unless those are next
    /// to each other.
    func adjoining(_ shape: [Int]) -> Sizes? {
      var sizes: Sizes = (outer: 1, count: 1, inner: 1)
      var isIn = false
      for (size, goes) in zip(shape, removed(from: shape)) {
        if goes {
          // Something that stays lies between this one and another that goes.
          if isIn && sizes.inner > 1 { return nil }
          isIn = true
          sizes.count *= size
        } else if isIn {
          sizes.inner *= size
        } else {
          sizes.outer *= size
        }
      }
      return sizes
    }
  }
#endif
