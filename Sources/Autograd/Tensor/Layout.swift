#if !hasFeature(Embedded)
  /// Where elements stand in a storage: sizes, and how far it is from one element to the next.
  struct Layout: Sendable {
    var shape: [Int]
    var strides: [Int]
    /// From the first element of the whole to the first of these.
    var offset = 0

    /// Row-major elements without gaps.
    static func contiguous(_ shape: [Int]) -> Layout {
      Layout(shape: shape, strides: Shape.contiguousStrides(shape))
    }

    /// The elements from `start` on along one dimension, `length` of them.
    func slice(_ dim: Int, from start: Int, length: Int, step: Int = 1) -> Layout {
      var part = self
      // Nothing stands after the last element, and an empty part starts nowhere.
      if length > 0 { part.offset += start * strides[dim] }
      part.shape[dim] = length
      if length > 1 { part.strides[dim] *= step }
      return part
    }
  }

  extension Tensor {
    /// How this tensor's elements stand, from its first one.
    var layout: Layout { Layout(shape: shape, strides: node.strides) }

    /// Elements of this tensor's storage as a tensor without a history.
    func view(_ layout: Layout) -> Tensor {
      guard let array = node.array else {
        return view(layout.shape, strides: layout.strides)
      }
      if layout.shape.isEmpty, !dtype.isComplex {
        let place = array.start + layout.offset
        return Tensor(Node(dtype, bits: dtype.run(BitsAt(storage: array.storage, place: place))))
      }
      return Tensor(
        ArrayNode(
          dtype, layout.shape, strides: layout.strides, offset: array.start + layout.offset,
          storage: array.storage))
    }

    /// A tensor with a background everywhere but where the given tensors are placed.
    ///
    /// - Parameters:
    ///   - type: Dtype and sizes; all parts have that dtype.
    ///   - parts: Tensors, and where they stand in a row-major result.
    ///   - background: The number everywhere else; nil where the parts cover the whole.
    /// - Returns: A tensor without a history.
    static func placing(
      _ type: TensorType, _ parts: [(Tensor, Layout)], background: Double? = 0
    ) -> Tensor {
      type.dtype.run(PlaceWork(shape: type.shape, parts: parts, background: background))
    }
  }

  private struct BitsAt: ElementWork {
    let storage: Storage
    let place: Int
    func run<T: Element>(_ type: T.Type) -> UInt64 {
      withExtendedLifetime(storage) { unsafe storage.elements(T.self)[place].bits }
    }
  }

  private struct PlaceWork: ElementWork {
    let shape: [Int]
    let parts: [(Tensor, Layout)]
    let background: Double?

    func run<T: Element>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make(shape, of: T.self) { out in
        if let background {
          let element = T(double: background)
          for i in 0..<Shape.count(shape) { unsafe out[i] = element }
        }
        for (part, layout) in parts {
          unsafe part.withElements(of: T.self) { source in
            unsafe copyRows(
              source, part.node.strides, to: out + layout.offset, layout.strides,
              shape: layout.shape)
          }
        }
      }
    }
  }

  /// Copies strided elements to strided places.
  @inline(__always)
  private func copyRows<T: Element>(
    _ source: UnsafeMutablePointer<T>, _ strides: [Int], to target: UnsafeMutablePointer<T>,
    _ targetStrides: [Int], shape: [Int]
  ) {
    PairedRows(shape: shape, stridesA: strides, stridesB: targetStrides).forEach {
      from, to, _, count, step, targetStep in
      if step == 1, targetStep == 1 {
        unsafe (target + to).update(from: source + from, count: count)
      } else {
        for i in 0..<count { unsafe target[to + i * targetStep] = source[from + i * step] }
      }
    }
  }
#endif
