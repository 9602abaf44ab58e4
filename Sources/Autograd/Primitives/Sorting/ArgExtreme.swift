#if !hasFeature(Embedded)
  /// Where the largest or smallest element stands, the first of equals; no gradient passes.
  final class ArgExtreme: Primitive {
    /// The dimension, nil for all elements in row-major order.
    let dim: Int?
    let keepDim: Bool
    let largest: Bool

    init(largest: Bool, dim: Int?, keepDim: Bool) {
      self.largest = largest
      self.dim = dim
      self.keepDim = keepDim
    }

    var name: String { largest ? "argmax" : "argmin" }
    var symbol: String { name }

    private var reduction: Reduction { Reduction(dim.map { [$0] }, keepDim: keepDim) }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      if x.dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
      let shape = try reduction.shape(of: x.shape, operation: name)
      try reduction.requireElements(of: x.shape, operation: name)
      return TensorType(.int64, shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      return x.dtype.runNumeric(
        ArgExtremeWork(
          largest: largest, lines: Lines(x, reduction), shape: context.resultType.shape))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    static let argmax = function(largest: true)
    static let argmin = function(largest: false)

    private static func function(largest: Bool) -> Function {
      let name = largest ? "argmax" : "argmin"
      return Function(
        "\(name)(input, dim=None, keepdim=False)",
        summary:
          "Where the \(largest ? "largest" : "smallest") element stands, the first of equals.",
        formula: "\(name) a", derivative: "none"
      ) { call throws(TensorError) in
        .tensor(
          try ArgExtreme(
            largest: largest, dim: call.isNone(1) ? nil : call.integer(1), keepDim: call.bool(2)
          ).apply(.one(call.strictTensor(0))))
      }
    }
  }

  private struct ArgExtremeWork: NumericWork {
    let largest: Bool
    let lines: Lines
    let shape: [Int]

    func run<T: NumericElement>(_ type: T.Type) -> Tensor {
      unsafe Tensor.make(shape, of: Int64.self) { out in
        unsafe lines.elements.withElements(of: T.self) { a in
          for i in 0..<lines.count {
            let start = i * lines.length
            unsafe out[i] = Int64(
              SelectedExtreme.place(in: a + start, lines.length, largest: largest))
          }
        }
      }
    }
  }

  extension Tensor {
    /// Where the largest element stands, the first of equals.
    ///
    /// `Tensor([3, 9, 9]).argmax()` is `tensor(1)`. NaN wins. Traps for bools, and where there is no
    /// element. As `torch.argmax`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; nil for all elements in row-major order.
    ///   - keepDim: Whether the dimension stays, with size 1.
    /// - Returns: An int64 tensor.
    public func argmax(dim: Int? = nil, keepDim: Bool = false) -> Tensor {
      ArgExtreme(largest: true, dim: dim, keepDim: keepDim)(self)
    }

    /// Where the smallest element stands, the first of equals.
    ///
    /// `Tensor([3, 1, 1]).argmin()` is `tensor(1)`. As `torch.argmin`.
    ///
    /// - Parameters:
    ///   - dim: The dimension; nil for all elements in row-major order.
    ///   - keepDim: Whether the dimension stays, with size 1.
    /// - Returns: An int64 tensor.
    public func argmin(dim: Int? = nil, keepDim: Bool = false) -> Tensor {
      ArgExtreme(largest: false, dim: dim, keepDim: keepDim)(self)
    }
  }
#endif
