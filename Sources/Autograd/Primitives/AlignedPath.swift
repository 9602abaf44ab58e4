#if !hasFeature(Embedded)
  import Kernels

  /// The short way for arrays that lie alike: where both operands have the same sizes and dtype, or
  /// one is a single number, a result needs no rule for sizes or dtypes. It must give, bit for bit,
  /// what the general way gives.
  extension Tensor {
    /// A unary primitive on an array of singles, or nil where the general way must be taken.
    @inline(__always)
    static func aligned<P: ElementwisePrimitive>(_ primitive: P, _ x: Tensor) -> Tensor? {
      // One element takes the scalar way, as replay does.
      guard let loop = primitive.mapLoop, let array = x.lyingAlong, array.dtype == .float32,
        x.numel != 1
      else { return nil }
      let node = array.sibling()
      unsafe gw_map_f32(loop, array.elements(), node.elements(), x.numel)
      if node.isRecorded(array.requiresGrad) { node.record(primitive, .one(x)) }
      return Tensor(node)
    }

    /// A binary primitive on two arrays, or an array and a number, or nil where the general way must
    /// be taken.
    @inline(__always)
    static func aligned<P: ElementwisePrimitive>(
      _ primitive: P, _ a: Tensor, _ b: Tensor
    ) -> Tensor? {
      guard let loop = primitive.pairLoop, let node = combined(loop, a, b) else { return nil }
      if node.isRecorded(a.node.requiresGrad || b.node.requiresGrad) {
        node.record(primitive, .two(a, b))
      }
      return Tensor(node)
    }

    private static func combined(_ loop: gw_binary, _ a: Tensor, _ b: Tensor) -> ArrayNode? {
      guard let array = a.lyingAlong ?? b.lyingAlong else { return nil }
      switch array.dtype {
      case .float32:
        return unsafe combined(array, a, b, Float.self) {
          unsafe gw_combine_f32(loop, $0, $1, $2, $3, $4, $5)
        }
      case .float64:
        return unsafe combined(array, a, b, Double.self) {
          unsafe gw_combine_f64(loop, $0, $1, $2, $3, $4, $5)
        }
      default: return nil
      }
    }

    @inline(__always)
    private static func combined<T: FloatingElement>(
      _ array: ArrayNode, _ a: Tensor, _ b: Tensor, _ type: T.Type,
      _ loop: (
        UnsafePointer<T>, Int, UnsafePointer<T>, Int, UnsafeMutablePointer<T>, Int
      ) -> Void
    ) -> ArrayNode? {
      let count = Shape.count(array.sizes)
      if let x = a.node.array, let y = b.node.array {
        guard x.dtype == y.dtype, x.sizes == y.sizes, a.isContiguous, b.isContiguous else {
          return nil
        }
        let node = array.sibling()
        unsafe loop(x.elements(), 1, y.elements(), 1, node.elements(), count)
        return node
      }
      let number = array === a.node ? b.node : a.node
      guard number.isScalar, number.dtype != .bool else { return nil }
      let node = array.sibling()
      var value = number.number(T.self)
      if array === a.node {
        unsafe loop(array.elements(), 1, &value, 0, node.elements(), count)
      } else {
        unsafe loop(&value, 0, array.elements(), 1, node.elements(), count)
      }
      return node
    }

    /// The node of a contiguous array of floats with at least one dimension.
    @inline(__always)
    private var lyingAlong: ArrayNode? {
      guard let array = node.array, array.dtype.isFloating, !array.sizes.isEmpty, isContiguous
      else {
        return nil
      }
      return array
    }
  }

  extension ArrayNode {
    /// A node of the same type that lies in memory alike, with room for elements.
    @inline(__always)
    fileprivate func sibling() -> ArrayNode {
      let words = (Shape.count(sizes) * dtype.byteSize + 7) / 8
      return ArrayNode(
        dtype, sizes, strides: steps, offset: 0,
        storage: Storage.uninitialized(UInt64.self, count: words))
    }

    /// Where the first element is, for as long as the storage stays.
    @inline(__always)
    func elements<T: Element>() -> UnsafeMutablePointer<T> {
      unsafe storage.elements(T.self) + start
    }
  }
#endif
