#if !hasFeature(Embedded)
  /// The lines of a tensor along some dimensions, brought one after another in memory.
  ///
  /// Whatever works along dimensions is written for such lines alone.
  struct Lines {
    /// The elements, line after line.
    let elements: Tensor
    /// How many lines there are.
    let count: Int
    /// How many elements a line has.
    let length: Int

    /// How many lines are not worth a thread of their own.
    var grain: Int { Parallel.grain / (length + 1) + 1 }

    /// Lines along one dimension; a 0-d tensor is a line of one element.
    init(_ x: Tensor, dim: Int) {
      self.init(x, removing: x.ndim == 0 ? [] : [dim])
    }

    /// Lines of what a reduction makes one.
    init(_ x: Tensor, _ reduction: Reduction) {
      let removed = reduction.removed(from: x.shape)
      self.init(x, removing: x.shape.indices.filter { removed[$0] })
    }

    private init(_ x: Tensor, removing dims: [Int]) {
      let order = x.shape.indices.filter { !dims.contains($0) } + dims
      let strides = x.node.strides
      let sizes = order.map { x.shape[$0] }
      elements = x.view(sizes, strides: order.map { strides[$0] }).contiguous()
      length = Shape.count(Array(sizes.suffix(dims.count)))
      count = Shape.count(Array(sizes.dropLast(dims.count)))
    }

    /// Lines laid out one after another, put back along the dimension that they were taken from;
    /// `shape` holds the sizes wanted.
    static func restored(_ result: Tensor, _ shape: [Int], dim: Int) -> Tensor {
      if shape.isEmpty { return result.view([], strides: []) }
      var laid = shape
      laid.append(laid.remove(at: dim))
      var strides = Shape.contiguousStrides(laid)
      strides.insert(strides.removeLast(), at: dim)
      return result.view(shape, strides: strides).contiguous()
    }
  }

  extension Shape {
    /// The dimension counted from the front.
    static func dimension(
      _ dim: Int, of shape: [Int], _ operation: String
    ) throws(TensorError) -> Int {
      guard let d = normalized(dim: dim, rank: shape.count) else {
        throw .dimOutOfRange(operation: operation, dim: dim, rank: shape.count)
      }
      return d
    }

    /// How many elements lie along a dimension; one in a 0-d tensor.
    static func length(_ shape: [Int], along dim: Int) -> Int { shape.isEmpty ? 1 : shape[dim] }
  }

  /// One number for every line.
  protocol LineKernel {
    func value<T: NumericElement>(of line: UnsafePointer<T>, _ length: Int) -> T
  }

  /// One floating number for every line.
  protocol FloatingLineKernel {
    func value<T: FloatingElement>(of line: UnsafePointer<T>, _ length: Int) -> T
  }

  /// As many numbers as a line has, each made from those before it.
  protocol ScanKernel {
    func scan<T: NumericElement>(
      _ line: UnsafePointer<T>, _ length: Int, into result: UnsafeMutablePointer<T>)
  }

  /// As many floating numbers as a line has.
  protocol FloatingScanKernel {
    func scan<T: FloatingElement>(
      _ line: UnsafePointer<T>, _ length: Int, into result: UnsafeMutablePointer<T>)
  }

  extension Tensor {
    /// A kernel applied to every line; the lines' dtype is the result's.
    static func reduce<K: LineKernel>(_ kernel: K, _ lines: Lines, shape: [Int]) -> Tensor {
      if lines.elements.dtype == .bool {
        let whole = Lines(lines.elements.converted(to: .uint8), as: lines)
        return reduce(kernel, whole, shape: shape).converted(to: .bool)
      }
      return lines.elements.dtype.runNumeric(
        LineWork(kernel: kernel, lines: lines, shape: shape))
    }

    /// A kernel applied to every line of floating numbers.
    static func reduce<K: FloatingLineKernel>(
      _ kernel: K, _ lines: Lines, shape: [Int]
    ) -> Tensor {
      lines.elements.dtype.runFloating(
        FloatingLineWork(kernel: kernel, lines: lines, shape: shape))
    }

    /// A kernel that turns every line along a dimension into one of the same length.
    static func scan<K: ScanKernel>(_ kernel: K, _ x: Tensor, dim: Int) -> Tensor {
      let lines = Lines(x, dim: dim)
      let result = x.dtype.runNumeric(ScanWork(kernel: kernel, lines: lines))
      return Lines.restored(result, x.shape, dim: dim)
    }

    /// A kernel that turns every line of floating numbers into one of the same length.
    static func scan<K: FloatingScanKernel>(_ kernel: K, _ x: Tensor, dim: Int) -> Tensor {
      let lines = Lines(x, dim: dim)
      let result = x.dtype.runFloating(FloatingScanWork(kernel: kernel, lines: lines))
      return Lines.restored(result, x.shape, dim: dim)
    }
  }

  extension Lines {
    /// The same lines in another dtype.
    fileprivate init(_ elements: Tensor, as lines: Lines) {
      self.elements = elements
      count = lines.count
      length = lines.length
    }
  }

  private struct LineWork<K: LineKernel>: NumericWork {
    let kernel: K
    let lines: Lines
    let shape: [Int]

    func run<T: NumericElement>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make(shape, of: T.self) { out in
        unsafe lines.elements.withElements(of: T.self) { a in
          Parallel.forEach(lines.count, grain: lines.grain) { lower, upper in
            for i in lower..<upper {
              unsafe out[i] = kernel.value(of: a + i * lines.length, lines.length)
            }
          }
        }
      }
    }
  }

  private struct FloatingLineWork<K: FloatingLineKernel>: FloatingWork {
    let kernel: K
    let lines: Lines
    let shape: [Int]

    func run<T: FloatingElement>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make(shape, of: T.self) { out in
        unsafe lines.elements.withElements(of: T.self) { a in
          Parallel.forEach(lines.count, grain: lines.grain) { lower, upper in
            for i in lower..<upper {
              unsafe out[i] = kernel.value(of: a + i * lines.length, lines.length)
            }
          }
        }
      }
    }
  }

  private struct ScanWork<K: ScanKernel>: NumericWork {
    let kernel: K
    let lines: Lines

    func run<T: NumericElement>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make(lines.elements.shape, of: T.self) { out in
        unsafe lines.elements.withElements(of: T.self) { a in
          Parallel.forEach(lines.count, grain: lines.grain) { lower, upper in
            for i in lower..<upper {
              let start = i * lines.length
              unsafe kernel.scan(a + start, lines.length, into: out + start)
            }
          }
        }
      }
    }
  }

  private struct FloatingScanWork<K: FloatingScanKernel>: FloatingWork {
    let kernel: K
    let lines: Lines

    func run<T: FloatingElement>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make(lines.elements.shape, of: T.self) { out in
        unsafe lines.elements.withElements(of: T.self) { a in
          Parallel.forEach(lines.count, grain: lines.grain) { lower, upper in
            for i in lower..<upper {
              let start = i * lines.length
              unsafe kernel.scan(a + start, lines.length, into: out + start)
            }
          }
        }
      }
    }
  }
#endif
