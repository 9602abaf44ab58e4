#if !hasFeature(Embedded)
  /// One triangle of matrices, zero elsewhere.
  final class Triangle: Primitive {
    let isUpper: Bool
    let diagonal: Int

    init(isUpper: Bool, _ diagonal: Int = 0) {
      self.isUpper = isUpper
      self.diagonal = diagonal
    }

    var name: String { isUpper ? "triu" : "tril" }
    var symbol: String { name }
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      guard inputs[0].ndim >= 2 else {
        throw .badSizes(
          operation: name,
          reason: "needs at least 2 dimensions, the tensor has \(inputs[0].ndim)")
      }
      return inputs[0].type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].dtype.run(
        TriangleWork(x: inputs[0].contiguous(), isUpper: isUpper, diagonal: diagonal))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      Triangle(isUpper: isUpper, diagonal)(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "\(name)(g)" }

    private static func function(isUpper: Bool, _ summary: String) -> Function {
      Function(
        "\(isUpper ? "triu" : "tril")(input, diagonal=0)", summary: summary,
        formula: isUpper
          ? "aᵢⱼ where j − i ≥ diagonal, else 0" : "aᵢⱼ where j − i ≤ diagonal, else 0",
        derivative: "1 in the triangle, 0 elsewhere"
      ) { call throws(TensorError) in
        .tensor(try Triangle(isUpper: isUpper, call.integer(1)).apply(.one(call.tensor(0))))
      }
    }

    static let lowerFunction = function(
      isUpper: false, "The lower triangle of matrices, zero elsewhere.")
    static let upperFunction = function(
      isUpper: true, "The upper triangle of matrices, zero elsewhere.")
  }

  private struct TriangleWork: ElementWork {
    let x: Tensor
    let isUpper: Bool
    let diagonal: Int

    func run<T: Element>(_ type: T.Type) -> Tensor {
      let shape = x.shape
      let (rows, columns) = (shape[shape.count - 2], shape[shape.count - 1])
      // Far diagonals leave all or nothing, whatever they are.
      let shift = min(max(diagonal, -rows - 1), columns + 1)
      let zero = T(int64: 0)
      return unsafe Tensor.make(shape, of: T.self) { out in
        if x.numel == 0 { return }
        unsafe x.withElements(of: T.self) { source in
          for row in 0..<(x.numel / columns) {
            let start = row * columns
            // Up to here the lower triangle, from here on the upper one.
            let first = row % rows + shift + (isUpper ? 0 : 1)
            let edge = min(max(first, 0), columns)
            for j in 0..<edge { unsafe out[start + j] = isUpper ? zero : source[start + j] }
            for j in edge..<columns { unsafe out[start + j] = isUpper ? source[start + j] : zero }
          }
        }
      }
    }
  }

  extension Tensor {
    /// The lower triangle of matrices, zero elsewhere: `aᵢⱼ` where `j − i ≤ diagonal`.
    ///
    /// `Tensor([[1, 2], [3, 4]]).tril()` is `tensor([[1, 0], [3, 4]])`. Traps if there are less than two
    /// dimensions. As `torch.tril`.
    ///
    /// - Parameter diagonal: How far right of the main diagonal it goes.
    /// - Returns: A tensor of the same type.
    public func tril(_ diagonal: Int = 0) -> Tensor { Triangle(isUpper: false, diagonal)(self) }

    /// The upper triangle of matrices, zero elsewhere: `aᵢⱼ` where `j − i ≥ diagonal`.
    ///
    /// `Tensor([[1, 2], [3, 4]]).triu()` is `tensor([[1, 2], [0, 4]])`. Traps if there are less than two
    /// dimensions. As `torch.triu`.
    ///
    /// - Parameter diagonal: How far right of the main diagonal it begins.
    /// - Returns: A tensor of the same type.
    public func triu(_ diagonal: Int = 0) -> Tensor { Triangle(isUpper: true, diagonal)(self) }
  }
#endif
