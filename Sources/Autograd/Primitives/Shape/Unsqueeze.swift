#if !hasFeature(Embedded)
  /// A new dimension of size 1.
  final class Unsqueeze: StridedPrimitive {
    let dim: Int

    init(_ dim: Int) { self.dim = dim }

    let name = "unsqueeze"
    let symbol = "unsqueeze"

    func layout(of x: Layout) throws(TensorError) -> Layout {
      let d = try Shape.resolved(dim, rank: x.shape.count + 1, operation: name)
      var result = x
      result.shape.insert(1, at: d)
      result.strides.insert(d < x.shape.count ? x.shape[d] * x.strides[d] : 1, at: d)
      return result
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      upstream.squeeze(dim)
    }

    func pullbackNotation(to slot: Int) -> String { "g, in the sizes of a" }

    static let function = Function(
      "unsqueeze(input, dim)", summary: "A new dimension of size 1.",
      formula: "a", derivative: "1, in the sizes of a"
    ) { call throws(TensorError) in
      .tensor(try Unsqueeze(call.integer(1)).apply(.one(call.tensor(0))))
    }
  }

  extension Tensor {
    /// A new dimension of size 1 at the given place, sharing storage.
    ///
    /// `Tensor([1, 2]).unsqueeze(-1)` has sizes `[2, 1]`. Traps where there is no such place. As
    /// `torch.unsqueeze`.
    ///
    /// - Parameter dim: Where the dimension will stand; negative ones count from the end.
    /// - Returns: A view with one dimension more.
    public func unsqueeze(_ dim: Int) -> Tensor { Unsqueeze(dim)(self) }
  }
#endif
