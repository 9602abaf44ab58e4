#if !hasFeature(Embedded)
  import Kernels

  /// Products of matrices of floating or complex numbers, in C.
  struct MatrixProduct {
    private let type: TensorType
    private let a: Factor
    private let b: Factor
    private var n: Int
    private var batch = Batch()

    /// Factors that the rule of the matrix product has accepted, and the type of the result.
    init(_ x: Tensor, _ y: Tensor, _ type: TensorType) {
      self.type = type
      a = Factor(x, isRow: true)
      b = Factor(y, isRow: false)
      n = a.rows
      if x.ndim < 3, y.ndim < 3 { return }
      batch = Batch(a.tensor, b.tensor)
      // Many matrices by one are one matrix of more rows by that one.
      if batch.isOneBehindOther(a.rows * a.row) {
        n *= batch.sizes[0]
        batch = Batch()
      }
    }

    /// The product, without a history.
    var value: Tensor {
      switch type.dtype {
      case .float32: made(of: Float.self, gw_float)
      case .float64: made(of: Double.self, gw_double)
      case .complex64: made(of: Complex<Float>.self, gw_complex_float)
      default: made(of: Complex<Double>.self, gw_complex_double)
      }
    }

    private func made<T: Element>(of type: T.Type, _ kind: gw_number) -> Tensor {
      unsafe Tensor.make(self.type.shape, of: T.self) { out in
        unsafe a.tensor.withElements(of: T.self) { x in
          unsafe b.tensor.withElements(of: T.self) { y in unsafe write(kind, x, y, out) }
        }
      }
    }

    private func write<T: Element>(
      _ kind: gw_number, _ x: UnsafeMutablePointer<T>, _ y: UnsafeMutablePointer<T>,
      _ out: UnsafeMutablePointer<T>
    ) {
      if batch.sizes.isEmpty {
        unsafe multiply(kind, x, y, out, count: 1, 0, 0)
        return
      }
      let rows = PairedRows(shape: batch.sizes, stridesA: batch.stepsA, stridesB: batch.stepsB)
      rows.forEach { i, j, o, count, stepA, stepB in
        unsafe multiply(kind, x + i, y + j, out + o * n * b.columns, count: count, stepA, stepB)
      }
    }

    /// Writes the product into memory that is there; nil where a factor would have to be copied in
    /// every run.
    func job(_ site: JobSite) -> ReplayJob? {
      for (i, factor) in [a, b].enumerated()
      where !site.isConstant[i] && !factor.tensor.isView(of: site.inputs[i]) {
        return nil
      }
      switch type.dtype {
      case .float32: return job(site.output, Float.self, gw_float)
      case .float64: return job(site.output, Double.self, gw_double)
      default: return nil
      }
    }

    private func job<T: Element>(
      _ output: Tensor, _ type: T.Type, _ kind: gw_number
    ) -> ReplayJob {
      let (x, y) = unsafe (a.tensor.memory(of: T.self), b.tensor.memory(of: T.self))
      let out = unsafe output.memory(of: T.self)
      let product = self
      return ReplayJob(work: { unsafe product.write(kind, x, y, out) }, kept: [a.tensor, b.tensor])
    }

    private func multiply(
      _ kind: gw_number, _ x: UnsafeRawPointer, _ y: UnsafeRawPointer,
      _ out: UnsafeMutableRawPointer, count: Int, _ stepA: Int, _ stepB: Int
    ) {
      var products = unsafe gw_products(
        a: x, b: y, out: out, n: n, k: b.rows, m: b.columns, rowA: a.row, columnA: a.column,
        rowB: b.row, columnB: b.column, count: count, stepA: stepA, stepB: stepB)
      unsafe gw_multiply(kind, &products)
    }
  }

  /// A matrix in memory, or the first of many; a vector is one row or one column.
  private struct Factor {
    let tensor: Tensor
    let rows: Int
    let columns: Int
    /// How many elements it is from one row to the next, from one column to the next.
    let row: Int
    let column: Int

    init(_ x: Tensor, isRow: Bool) {
      let (shape, strides) = (x.node.shape, x.node.strides)
      let last = shape.count - 1
      if last == 0 {
        (rows, columns) = isRow ? (1, shape[0]) : (shape[0], 1)
      } else {
        (rows, columns) = (shape[last - 1], shape[last])
      }
      let (down, right) =
        last == 0
        ? (isRow ? (columns, strides[0]) : (strides[0], 1)) : (strides[last - 1], strides[last])
      let isByRow = (right == 1 || columns == 1) && (down >= columns || rows == 1)
      let isByColumn = (down == 1 || rows == 1) && (right >= rows || columns == 1)
      let isReadable = isByRow || isByColumn
      tensor = isReadable ? x : x.contiguous()
      (row, column) = isReadable ? (down, right) : (columns, 1)
    }
  }

  /// Leading dimensions of two factors, broadcast: as few as say the same.
  private struct Batch {
    var sizes: [Int] = []
    var stepsA: [Int] = []
    var stepsB: [Int] = []

    init() {}

    init(_ a: Tensor, _ b: Tensor) {
      let shapes = (Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2)))
      let shape = Shape.broadcast(shapes.0, shapes.1) ?? []
      let strides = (
        Shape.broadcastStrides(shapes.0, a.node.strides, to: shape),
        Shape.broadcastStrides(shapes.1, b.node.strides, to: shape)
      )
      for d in shape.indices where shape[d] != 1 {
        append(shape[d], strides.0[d], strides.1[d])
      }
    }

    private mutating func append(_ size: Int, _ stepA: Int, _ stepB: Int) {
      let last = sizes.count - 1
      if last >= 0, stepsA[last] == stepA * size, stepsB[last] == stepB * size {
        sizes[last] *= size
        (stepsA[last], stepsB[last]) = (stepA, stepB)
      } else {
        sizes.append(size)
        stepsA.append(stepA)
        stepsB.append(stepB)
      }
    }

    /// Whether matrices on the left lie one behind the other and share that on the right.
    func isOneBehindOther(_ step: Int) -> Bool { stepsA == [step] && stepsB == [0] }
  }
#endif
