#if !hasFeature(Embedded)
  import Kernels

  /// What primitives that take positions from a tensor have in common.
  enum IndexRule {
    /// Refuses positions that are not whole numbers.
    static func check(
      _ index: Tensor, _ operation: String, among dtypes: [DType] = [.int64, .int32]
    ) throws(TensorError) {
      if !dtypes.contains(index.dtype) {
        throw .unsupportedDType(operation: operation + ", positions", dtype: index.dtype)
      }
    }

    /// Refuses positions outside of a dimension, before anything is computed.
    static func checkRange(
      _ index: Tensor, _ size: Int, _ operation: String, allowsNegative: Bool = false
    ) throws(TensorError) {
      // A replay with other numbers would not pass here again.
      ReplayWatch.note(index)
      let limits = index.dtype.run(Limits(index: index))
      if limits.least < (allowsNegative ? -size : 0) {
        throw .indexOutOfRange(operation: operation, index: limits.least, size: size)
      }
      if limits.most >= size {
        throw .indexOutOfRange(operation: operation, index: limits.most, size: size)
      }
    }

    /// Whether the positions go past what a part of a tensor has, in all dimensions but one.
    static func fits(_ index: [Int], in whole: [Int], but dim: Int?) -> Bool {
      for d in index.indices where d != dim && index[d] > whole[d] { return false }
      return true
    }

    /// Sizes as a tensor without dimensions has them where it counts as a vector of one.
    static func asVector(_ shape: [Int]) -> [Int] { shape.isEmpty ? [1] : shape }

    /// Positions as the kernels read them: row-major, whole words.
    static func words(_ index: Tensor) -> Tensor { index.converted(to: .int64).contiguous() }

    private struct Limits: ElementWork {
      let index: Tensor
      func run<T: Element>(_ type: T.Type) -> (least: Int, most: Int) {
        if T.self == Int64.self, index.isContiguous, index.numel > 0 {
          var limits = (least: Int64(0), most: Int64(0))
          unsafe index.withElements(of: Int64.self) {
            unsafe gw_limits_i64($0, index.numel, &limits.least, &limits.most)
          }
          return (Int(limits.least), Int(limits.most))
        }
        var least = Int64.max
        var most = Int64.min
        unsafe index.withElements(of: T.self) { source in
          StridedRows(shape: index.shape, index.node.strides).forEach { start, _, count, step in
            for i in 0..<count {
              let k = unsafe source[start + i * step].int64
              least = min(least, k)
              most = max(most, k)
            }
          }
        }
        return index.numel == 0 ? (0, -1) : (Int(least), Int(most))
      }
    }
  }

  extension Tensor {
    /// A vector of one where there is no dimension; everything else as it is.
    var asVector: Tensor {
      ndim == 0 ? view([1], strides: [1]) : self
    }
  }
#endif
