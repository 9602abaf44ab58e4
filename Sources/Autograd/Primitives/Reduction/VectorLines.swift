#if !hasFeature(Embedded)
  import Kernels

  /// Loops in C over lines of singles.
  ///
  /// A single number always takes the scalar way, as with elementwise primitives.
  enum VectorLines {
    case softmax, logSoftmax, cumsum

    /// The lines along a dimension turned into others, nil where no loop in C fits.
    func callAsFunction(_ x: Tensor, dim: Int) -> Tensor? {
      guard x.dtype == .float32, !x.node.isScalar else { return nil }
      let lines = Lines(x, dim: dim)
      let result = unsafe Tensor.make(lines.elements.shape, of: Float.self) { out in
        unsafe lines.elements.withElements(of: Float.self) { a in
          switch self {
          case .softmax: unsafe gw_softmax_f32(a, out, lines.count, lines.length)
          case .logSoftmax: unsafe gw_log_softmax_f32(a, out, lines.count, lines.length)
          case .cumsum: unsafe gw_cumsum_f32(a, out, lines.count, lines.length)
          }
        }
      }
      return Lines.restored(result, x.shape, dim: dim)
    }
  }
#endif
