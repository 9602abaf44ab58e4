#if !hasFeature(Embedded)
  /// Elements taken by their place in row-major order.
  final class Take: Primitive {
    static let shared = Take()
    let name = "take"
    let symbol = "take"
    let inputCount: Int? = 2
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try IndexRule.check(inputs[1], name, among: [.int64])
      return TensorType(inputs[0].dtype, inputs[1].shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].dtype.run(
        TakeWork(x: inputs[0].contiguous(), index: IndexRule.words(inputs[1])))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      if slot == 1 { return nil }
      let count = call.input.numel
      let index = call.inputs[1].reshape([-1])
      // Places counted from the end, counted from the front.
      let front = Where.shared(index .< 0, index + count, index)
      let zeros = Tensor.zeros([count], dtype: upstream.dtype)
      return IndexAdd(0)(zeros, front, upstream.reshape([-1])).reshape(call.input.shape)
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0 ? "Σ g at the places taken" : "no gradient"
    }

    static func value(_ x: Tensor, _ index: Tensor) throws(TensorError) -> Tensor {
      _ = try shared.resultType(of: .two(x, index))
      try IndexRule.checkRange(index, x.numel, "take", allowsNegative: true)
      return try shared.apply(.two(x, index))
    }

    static let function = Function(
      "take(input, index)", summary: "Elements taken by their place in row-major order.",
      formula: "a[b], counted row by row", derivative: "1 for every time an element is taken"
    ) { call throws(TensorError) in
      .tensor(try value(call.tensor(0), call.strictTensor(1)))
    }
  }

  private struct TakeWork: ElementWork {
    let x: Tensor
    let index: Tensor

    func run<T: Element>(_ type: T.Type) -> Tensor {
      let (size, count) = (x.numel, index.numel)
      return unsafe Tensor.make(index.shape, of: T.self) { out in
        unsafe x.withElements(of: T.self) { source in
          unsafe index.withElements(of: Int64.self) { places in
            for n in 0..<count {
              var k = unsafe Int(places[n])
              if k < 0 { k += size }
              precondition(UInt(bitPattern: k) < UInt(bitPattern: size), "positions are checked")
              unsafe out[n] = source[k]
            }
          }
        }
      }
    }
  }

  extension Tensor {
    /// Elements taken by their place in row-major order; the gradient is added up where one is taken
    /// repeatedly.
    ///
    /// `Tensor([[1, 2], [3, 4]]).take(Tensor([-1, 0]))` is `tensor([4, 1])`. Traps if a place is out of
    /// range. As `torch.take`.
    ///
    /// - Parameter index: Places, int64; negative ones count from the end.
    /// - Returns: A tensor of the sizes of `index`.
    public func take(_ index: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try Take.value(self, index) }
    }
  }
#endif
