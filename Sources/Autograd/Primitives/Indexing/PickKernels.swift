#if !hasFeature(Embedded)
  /// A tensor with its indexed dimensions as one, which rows are copied from.
  struct RowPicking: ElementWork {
    let x: Tensor
    private let rows: [Int]
    private let outer: Int
    private let rowCount: Int
    private let inner: Int
    private let result: [Int]

    init(_ plan: IndexPlan, _ inputs: TensorList, shape: [Int]) {
      let tensors = Array(inputs.dropFirst())
      let sizes = trapping { () throws(TensorError) in
        try plan.sizes(shape, tensors.map { $0.shape })
      }
      let whole = inputs[0]
      let walked = sizes.order.map { shape[$0] }
      x = whole.view(walked, strides: sizes.order.map { whole.node.strides[$0] }).contiguous()
      rows = plan.rows(sizes, tensors)
      outer = Shape.count(Array(walked[..<sizes.before]))
      rowCount = Shape.count(sizes.indexed)
      inner = Shape.count(Array(walked[(sizes.before + sizes.indexed.count)...]))
      result = sizes.result
    }

    func run<T: Element>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make(result, of: T.self) { out in
        unsafe x.withElements(of: T.self) { source in
          var o = 0
          for block in 0..<outer {
            for row in rows {
              let start = (block * rowCount + row) * inner
              for i in 0..<inner { unsafe out[o + i] = source[start + i] }
              o += inner
            }
          }
        }
      }
    }
  }

  /// Zeros with its indexed dimensions as one, which rows are added to.
  struct PlacementSum: NumericWork {
    private let part: Tensor
    private let rows: [Int]
    private let outer: Int
    private let rowCount: Int
    private let inner: Int
    private let order: [Int]
    private let walked: [Int]

    init(_ plan: IndexPlan, _ inputs: TensorList, shape: [Int]) {
      let tensors = Array(inputs.dropFirst())
      let sizes = trapping { () throws(TensorError) in
        try plan.sizes(shape, tensors.map { $0.shape })
      }
      part = inputs[0].contiguous()
      walked = sizes.order.map { shape[$0] }
      order = sizes.order
      rows = plan.rows(sizes, tensors)
      outer = Shape.count(Array(walked[..<sizes.before]))
      rowCount = Shape.count(sizes.indexed)
      inner = Shape.count(Array(walked[(sizes.before + sizes.indexed.count)...]))
    }

    /// The sums, with the dimensions back in their places.
    func sum() -> Tensor {
      let sums: Tensor
      switch part.dtype {
      case .bool:
        sums = PlacementSum(self, of: part.converted(to: .int64)).sumInPlace().converted(to: .bool)
      case .complex64, .complex128:
        sums = sumOfParts()
      default: sums = sumInPlace()
      }
      var strides = [Int](repeating: 0, count: order.count)
      for (i, d) in order.enumerated() { strides[d] = sums.node.strides[i] }
      var shape = strides
      for (i, d) in order.enumerated() { shape[d] = walked[i] }
      return sums.view(shape, strides: strides)
    }

    private init(_ other: PlacementSum, of part: Tensor) {
      self.part = part
      rows = other.rows
      outer = other.outer
      rowCount = other.rowCount
      inner = other.inner
      order = other.order
      walked = other.walked
    }

    private func sumInPlace() -> Tensor { part.dtype.runNumeric(self) }

    /// Complex numbers are pairs of real ones, which add up each for themselves.
    private func sumOfParts() -> Tensor {
      part.dtype == .complex64
        ? add(Float.self, Complex<Float>.self, 2)
        : add(Double.self, Complex<Double>.self, 2)
    }

    func run<T: NumericElement>(_ type: T.Type) -> Tensor { add(T.self, T.self, 1) }

    private func add<T: NumericElement, E: Element>(
      _ number: T.Type, _ element: E.Type, _ numbersPerElement: Int
    ) -> Tensor {
      let width = inner * numbersPerElement
      return unsafe Tensor.make(walked, of: E.self) { elements in
        let out = unsafe UnsafeMutableRawPointer(elements).assumingMemoryBound(to: T.self)
        for i in 0..<(outer * rowCount * width) { unsafe out[i] = T(double: 0) }
        unsafe part.withElements(of: E.self) { pointer in
          let source = unsafe UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: T.self)
          var o = 0
          for block in 0..<outer {
            for row in rows {
              let start = (block * rowCount + row) * width
              for i in 0..<width {
                unsafe out[start + i] = T.adding(out[start + i], source[o + i])
              }
              o += width
            }
          }
        }
      }
    }
  }
#endif
