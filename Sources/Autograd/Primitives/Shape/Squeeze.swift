#if !hasFeature(Embedded)
  /// Dimensions of size 1 left out.
  final class Squeeze: StridedPrimitive {
    /// The dimensions that may go; nil for all.
    let dims: [Int]?
    let isSingle: Bool

    init(_ dims: [Int]?, isSingle: Bool = false) {
      self.dims = dims
      self.isSingle = isSingle
    }

    let name = "squeeze"
    let symbol = "squeeze"
    var gradientFunctionName: String {
      dims == nil ? "SqueezeBackward0" : isSingle ? "SqueezeBackward1" : "SqueezeBackward2"
    }

    func layout(of x: Layout) throws(TensorError) -> Layout {
      let rank = x.shape.count
      let going = try dims.map { dims throws(TensorError) in
        try Shape.distinct(dims, rank: rank, operation: name)
      }
      var result = Layout(shape: [], strides: [], offset: x.offset)
      for d in 0..<rank where x.shape[d] != 1 || !(going?.contains(d) ?? true) {
        result.shape.append(x.shape[d])
        result.strides.append(x.strides[d])
      }
      return result
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      upstream.reshape(call.input.shape)
    }

    func pullbackNotation(to slot: Int) -> String { "g, in the sizes of a" }

    static let function = Function(
      "squeeze(input, dim=None)", summary: "Dimensions of size 1 left out.",
      formula: "a", derivative: "1, in the sizes of a"
    ) { call throws(TensorError) in
      let isSingle = if case .list = call.any(1) { false } else { true }
      return .tensor(try Squeeze(call.dims(1), isSingle: isSingle).apply(.one(call.tensor(0))))
    }
  }

  extension Tensor {
    /// All dimensions of size 1 left out, sharing storage.
    ///
    /// `Tensor([[1, 2]]).squeeze()` is `tensor([1, 2])`. As `torch.squeeze`.
    ///
    /// - Returns: A view.
    public func squeeze() -> Tensor { Squeeze(nil)(self) }

    /// One dimension left out if its size is 1.
    ///
    /// Traps if there is no such dimension.
    ///
    /// - Parameter dim: The dimension; negative ones count from the end.
    /// - Returns: A view.
    public func squeeze(_ dim: Int) -> Tensor { Squeeze([dim], isSingle: true)(self) }

    /// Those of the given dimensions left out whose size is 1.
    ///
    /// Traps if one does not exist or stands there twice.
    ///
    /// - Parameter dims: The dimensions; negative ones count from the end.
    /// - Returns: A view.
    public func squeeze(_ dims: [Int]) -> Tensor { Squeeze(dims)(self) }
  }
#endif
