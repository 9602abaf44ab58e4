#if !hasFeature(Embedded)
  /// The elements where a mask holds, as a vector.
  ///
  /// How many there are is known before: sizes must not hang on numbers.
  final class MaskedSelect: Primitive {
    let count: Int
    let gradientFunctionName: String

    /// - Parameters:
    ///   - count: How many elements there are.
    ///   - isIndex: Whether it is written `x[mask]`, which PyTorch's history calls otherwise.
    init(count: Int, isIndex: Bool = false) {
      self.count = count
      gradientFunctionName = isIndex ? "IndexBackward0" : "MaskedSelectBackward0"
    }

    let name = "masked_select"
    let symbol = "a[mask]"
    let inputCount: Int? = 2
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try MaskedSelect.checkMask(inputs[1], name)
      _ = try inputs.broadcastShape(name)
      return TensorType(inputs[0].dtype, [count])
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let shape = trapping { () throws(TensorError) in try inputs.broadcastShape(name) }
      return inputs[0].dtype.run(
        PickWork(
          x: inputs[0].stretched(to: shape), mask: inputs[1].stretched(to: shape), count: count)
      )
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      if slot == 1 { return nil }
      let shape = trapping { () throws(TensorError) in try call.inputs.broadcastShape(name) }
      return MaskedPlace(shape)(upstream, call.inputs[1])
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0 ? "g where b, 0 elsewhere" : "no gradient"
    }

    static func checkMask(_ mask: Tensor, _ operation: String) throws(TensorError) {
      if mask.dtype != .bool {
        throw .unsupportedDType(operation: operation + ", mask", dtype: mask.dtype)
      }
    }

    static func value(
      _ x: Tensor, _ mask: Tensor, isIndex: Bool = false
    ) throws(TensorError) -> Tensor {
      try checkMask(mask, "masked_select")
      let shape = try TensorList.two(x, mask).broadcastShape("masked_select")
      // The count is looked at, so a replay with other numbers would go wrong.
      ReplayWatch.note(mask)
      let count = CountWork.count(mask.stretched(to: shape))
      return try MaskedSelect(count: count, isIndex: isIndex).apply(.two(x, mask))
    }

    static let function = Function(
      "masked_select(input, mask)", summary: "The elements where the mask holds, as a vector.",
      formula: "a[b]", derivative: "1 where b, 0 elsewhere"
    ) { call throws(TensorError) in
      .tensor(try value(call.tensor(0), call.strictTensor(1)))
    }
  }

  /// A vector spread over the places where a mask holds, with zeros elsewhere.
  final class MaskedPlace: Primitive {
    let shape: [Int]

    init(_ shape: [Int]) { self.shape = shape }

    let name = "masked_scatter"
    let symbol = "place"
    let inputCount: Int? = 2
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try MaskedSelect.checkMask(inputs[1], name)
      return TensorType(inputs[0].dtype, shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].dtype.run(
        SpreadWork(source: inputs[0].contiguous(), mask: inputs[1].stretched(to: shape)))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      slot == 1 ? nil : MaskedSelect(count: call.input.numel)(upstream, call.inputs[1])
    }

    func pullbackNotation(to slot: Int) -> String { slot == 0 ? "g where b" : "no gradient" }
  }

  extension Tensor {
    /// The tensor as if it had been stretched, without a history.
    func stretched(to shape: [Int]) -> Tensor {
      view(shape, strides: Shape.broadcastStrides(self.shape, node.strides, to: shape))
    }

    /// The elements where a mask holds, as a vector in row-major order; the rest gets no gradient.
    ///
    /// `Tensor([1, 2, 3]).maskedSelect(Tensor([true, false, true]))` is `tensor([1, 3])`. Traps if
    /// sizes do not broadcast or the mask is not bool. As `torch.masked_select`.
    ///
    /// - Parameter mask: Which elements.
    /// - Returns: A vector.
    public func maskedSelect(_ mask: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try MaskedSelect.value(self, mask) }
    }
  }

  private struct PickWork: ElementWork {
    let x: Tensor
    let mask: Tensor
    let count: Int

    func run<T: Element>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make([count], of: T.self) { out in
        var next = 0
        unsafe x.withElements(of: T.self) { source in
          unsafe mask.withElements(of: Bool.self) { truths in
            PairedRows(shape: x.shape, stridesA: x.node.strides, stridesB: mask.node.strides)
              .forEach {
                a, m, _, length, step, maskStep in
                for i in 0..<length where unsafe truths[m + i * maskStep] {
                  precondition(next < count, "the mask is the one that was counted")
                  unsafe out[next] = source[a + i * step]
                  next += 1
                }
              }
          }
        }
        precondition(next == count, "the mask is the one that was counted")
      }
    }
  }

  private struct SpreadWork: ElementWork {
    let source: Tensor
    let mask: Tensor

    func run<T: Element>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make(mask.shape, of: T.self) { out in
        var next = 0
        let count = source.numel
        unsafe source.withElements(of: T.self) { values in
          unsafe mask.withElements(of: Bool.self) { truths in
            StridedRows(shape: mask.shape, mask.node.strides).forEach { m, row, length, step in
              for i in 0..<length {
                if unsafe truths[m + i * step] {
                  precondition(next < count, "the mask is the one that was counted")
                  unsafe out[row + i] = values[next]
                  next += 1
                } else {
                  unsafe out[row + i] = T(int64: 0)
                }
              }
            }
          }
        }
      }
    }
  }

  /// How many elements are not zero.
  struct CountWork: ElementWork {
    let x: Tensor

    static func count(_ x: Tensor) -> Int { x.dtype.run(CountWork(x: x)) }

    func run<T: Element>(_ type: T.Type) -> Int {
      var count = 0
      unsafe x.withElements(of: T.self) { source in
        StridedRows(shape: x.shape, x.node.strides).forEach { a, _, length, step in
          for i in 0..<length where unsafe source[a + i * step].isNonzero { count += 1 }
        }
      }
      return count
    }
  }

  extension Element {
    /// Whether the element counts as true.
    @inline(__always)
    var isNonzero: Bool { int64 != 0 || double != 0 || imaginary != 0 }
  }
#endif
