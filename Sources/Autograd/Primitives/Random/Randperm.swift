#if !hasFeature(Embedded)
  /// A random order: a gate without inputs, as any draw.
  ///
  /// R. Durstenfeld, Algorithm 235: Random permutation, Communications of the ACM 7 (1964) 420; step
  /// `i` uses half of block `i / 2`.
  final class Randperm: RandomPrimitive {
    let name = "randperm"
    let type: TensorType
    let source: RandomSource

    init(_ type: TensorType, _ source: RandomSource) {
      self.type = type
      self.source = source
    }

    var symbol: String { "~ perm(\(type.shape[0]))" }

    var inputCount: Int? { 0 }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { type }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      type.dtype.run(RandpermWork(count: type.shape[0], place: source.place))
    }

    /// Not asked for: there is no input.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func notation(of operands: [String]) -> String { symbol }

    func moved(to source: RandomSource) -> any Primitive { Randperm(type, source) }

    static func value(
      _ count: Int, _ dtype: DType, _ generator: Generator?
    ) throws(TensorError) -> Tensor {
      _ = try RandomSource.count([count], "randperm")
      if dtype == .bool || dtype.kind == .complex {
        throw .unsupportedDType(operation: "randperm", dtype: dtype)
      }
      guard count == 0 || Randint.holds(count - 1, dtype) else {
        throw .badValue(
          operation: "randperm", reason: "\(dtype.name) cannot hold \(count - 1)")
      }
      let source = RandomSource(generator, blocks: (count + 1) / 2)
      return try Randperm(TensorType(dtype, [count]), source).applied(.none)
    }

    static let function = Function(
      "randperm(n, *, dtype=None)", summary: "The numbers from 0 to n − 1 in random order.",
      formula: "~ perm(n)", derivative: "none: it is drawn"
    ) { call throws(TensorError) in
      .tensor(try value(call.integer(0), call.optionalDType(1) ?? .int64, nil))
    }
  }

  private struct RandpermWork: ElementWork {
    let count: Int
    let place: Generator.State

    func run<T: Element>(_ type: T.Type) -> Tensor {
      var order = Array(0..<count)
      var words: RandomWords = (0, 0, 0, 0)
      for i in 0..<max(count - 1, 0) {
        if i % 2 == 0 {
          words = Philox.words(seed: place.seed, block: place.offset &+ UInt64(i / 2))
        }
        let bits =
          i % 2 == 0
          ? UInt64(words.0) | UInt64(words.1) << 32 : UInt64(words.2) | UInt64(words.3) << 32
        let other = i + Int(RandomBits.below(UInt64(count - i), bits))
        order.swapAt(i, other)
      }
      return unsafe Tensor.make([count], of: T.self) { out in
        for (i, n) in order.enumerated() { unsafe out[i] = T(int64: Int64(n)) }
      }
    }
  }

  extension Tensor {
    /// The numbers from 0 to n − 1 in random order, as `torch.randperm`; all orders are equally
    /// likely.
    ///
    /// ```swift
    /// Tensor.randperm(4, generator: Generator(seed: 1)).integers.sorted()   // [0, 1, 2, 3]
    /// ```
    ///
    /// - Parameters:
    ///   - count: How many; traps if negative.
    ///   - generator: Where the randomness comes from; the default generator if left out.
    ///   - dtype: The element type; traps where it cannot hold all of them.
    /// - Returns: A leaf.
    public static func randperm(
      _ count: Int, generator: Generator? = nil, dtype: DType = .int64
    ) -> Tensor {
      trapping { () throws(TensorError) in try Randperm.value(count, dtype, generator) }
    }
  }
#endif
