#if !hasFeature(Embedded)
  /// The positions of all elements that are not zero, one row each; it has no derivative.
  ///
  /// How many there are is known before: sizes must not hang on numbers.
  final class Nonzero: Primitive {
    let count: Int
    let name: String

    init(count: Int, name: String = "nonzero") {
      self.count = count
      self.name = name
    }

    let symbol = "≠ 0"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(.int64, [count, inputs[0].ndim])
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      // Other numbers than those counted give other sizes, which the caller refuses.
      let x = inputs[0]
      return x.dtype.run(PositionWork(x: x.contiguous(), count: CountWork.count(x)))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    static func value(_ x: Tensor, name: String = "nonzero") throws(TensorError) -> Tensor {
      ReplayWatch.note(x)
      return try Nonzero(count: CountWork.count(x), name: name).apply(.one(x))
    }

    private static func function(_ name: String) -> Function {
      Function(
        "\(name)(input)", summary: "The positions of all elements that are not zero, one row each.",
        formula: "all i with aᵢ ≠ 0", derivative: "none"
      ) { call throws(TensorError) in
        .tensor(try value(call.tensor(0), name: name))
      }
    }

    static let function = function("nonzero")
    static let longFunction = function("argwhere")
  }

  private struct PositionWork: ElementWork {
    let x: Tensor
    let count: Int

    func run<T: Element>(_ type: T.Type) -> Tensor {
      let shape = x.shape
      let rank = shape.count
      return unsafe Tensor.make([count, rank], of: Int64.self) { out in
        unsafe x.withElements(of: T.self) { source in
          var row = 0
          for place in 0..<x.numel where unsafe source[place].isNonzero {
            var rest = place
            var d = rank - 1
            while d >= 0 {
              unsafe out[row * rank + d] = Int64(rest % shape[d])
              rest /= shape[d]
              d -= 1
            }
            row += 1
          }
        }
      }
    }
  }

  extension Tensor {
    /// The positions of all elements that are not zero, in row-major order.
    ///
    /// `Tensor([0, 7, 8]).nonzero()` is `tensor([[1], [2]])`. No gradient passes. As `torch.nonzero`.
    ///
    /// - Returns: An int64 tensor with one row for each such element and one column for each dimension.
    public func nonzero() -> Tensor {
      trapping { () throws(TensorError) in try Nonzero.value(self) }
    }
  }
#endif
