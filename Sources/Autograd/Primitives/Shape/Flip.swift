#if !hasFeature(Embedded)
  /// The elements in reverse order along some dimensions.
  final class Flip: Primitive {
    let dims: [Int]

    init(_ dims: [Int]) { self.dims = dims }

    let name = "flip"
    let symbol = "flip"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      _ = try Shape.distinct(dims, rank: inputs[0].ndim, operation: name)
      return inputs[0].type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      if x.ndim == 0 || x.numel == 0 { return x }
      var turned = x.layout
      for dim in dims {
        let d = dim < 0 ? dim + x.ndim : dim
        turned.offset += (x.shape[d] - 1) * turned.strides[d]
        turned.strides[d] = -turned.strides[d]
      }
      // Copied: strides below zero stay in here.
      return .placing(x.type, [(x.view(turned), .contiguous(x.shape))], background: nil)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      Flip(dims)(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "g, flipped back" }

    static let function = Function(
      "flip(input, dims)", takesSizesOneByOne: true,
      summary: "The elements in reverse order along some dimensions.",
      formula: "a, reversed", derivative: "1, in the order of a"
    ) { call throws(TensorError) in
      .tensor(try Flip(call.sizes(1)).apply(.one(call.tensor(0))))
    }

    static let leftRightFunction = Function(
      "fliplr(input)", summary: "The columns in reverse order.",
      formula: "a, reversed", derivative: "1, in the order of a"
    ) { call throws(TensorError) in .tensor(try along(1, call.tensor(0), "fliplr")) }

    static let upDownFunction = Function(
      "flipud(input)", summary: "The rows in reverse order.",
      formula: "a, reversed", derivative: "1, in the order of a"
    ) { call throws(TensorError) in .tensor(try along(0, call.tensor(0), "flipud")) }

    static func along(_ dim: Int, _ x: Tensor, _ name: String) throws(TensorError) -> Tensor {
      guard x.ndim > dim else {
        throw .badSizes(
          operation: name,
          reason: "needs at least \(dim + 1) dimensions, the tensor has \(x.ndim)")
      }
      return try Flip([dim]).apply(.one(x))
    }
  }

  extension Tensor {
    /// The elements in reverse order along some dimensions.
    ///
    /// `Tensor([1, 2, 3]).flip([0])` is `tensor([3, 2, 1])`. Traps if a dimension does not exist or
    /// stands there twice. As `torch.flip`.
    ///
    /// - Parameter dims: The dimensions; negative ones count from the end.
    /// - Returns: A tensor of the same type.
    public func flip(_ dims: [Int]) -> Tensor { Flip(dims)(self) }

    /// The columns in reverse order.
    ///
    /// Traps if there are no columns. As `torch.fliplr`.
    ///
    /// - Returns: A tensor of the same type.
    public func fliplr() -> Tensor {
      trapping { () throws(TensorError) in try Flip.along(1, self, "fliplr") }
    }

    /// The rows in reverse order.
    ///
    /// Traps for a 0-d tensor. As `torch.flipud`.
    ///
    /// - Returns: A tensor of the same type.
    public func flipud() -> Tensor {
      trapping { () throws(TensorError) in try Flip.along(0, self, "flipud") }
    }
  }
#endif
