#if !hasFeature(Embedded)
  /// Dimensions moved, swapped and turned: permutations by other names.
  enum MoveDim {
    static let function = Function(
      "movedim(input, source, destination)",
      summary: "Dimensions moved to other places; the rest keeps its order.",
      formula: "a, its dimensions reordered", derivative: "1, in the order of a"
    ) { call throws(TensorError) in
      .tensor(try value(call.strictTensor(0), call.sizes(1), call.sizes(2)))
    }

    static let swapAxesFunction = swap("swapaxes", "axis0, axis1")
    static let swapDimsFunction = swap("swapdims", "dim0, dim1")

    private static func swap(_ name: String, _ dims: String) -> Function {
      Function(
        "\(name)(input, \(dims))", summary: "Two dimensions swapped.", formula: "aᵀ",
        derivative: "1, transposed back"
      ) { call throws(TensorError) in
        .tensor(try Transpose(call.integer(1), call.integer(2)).apply(.one(call.strictTensor(0))))
      }
    }

    static let transposeFunction = Function(
      "t(input)", summary: "A matrix transposed; vectors stay as they are.", formula: "aᵀ",
      derivative: "1, transposed back"
    ) { call throws(TensorError) in .tensor(try transposed(call.strictTensor(0))) }

    static func value(
      _ x: Tensor, _ source: [Int], _ destination: [Int]
    ) throws(TensorError) -> Tensor {
      let name = "movedim"
      guard source.count == destination.count else {
        throw .badSizes(
          operation: name,
          reason: "\(source.count) dimensions cannot go to \(destination.count) places")
      }
      let from = try Shape.distinct(source, rank: x.ndim, operation: name)
      let to = try Shape.distinct(destination, rank: x.ndim, operation: name)
      if x.ndim == 0 { return x }
      var order = [Int](repeating: -1, count: x.ndim)
      for (d, place) in zip(from, to) { order[place] = d }
      var others = (0..<x.ndim).filter { !from.contains($0) }.makeIterator()
      for place in order.indices where order[place] == -1 {
        if let next = others.next() { order[place] = next }
      }
      return try Permute(order).apply(.one(x))
    }

    static func transposed(_ x: Tensor) throws(TensorError) -> Tensor {
      guard x.ndim <= 2 else {
        throw .badSizes(
          operation: "t", reason: "needs a matrix at most, not sizes \(Shape.text(x.shape))")
      }
      return x.ndim < 2 ? x : try Transpose(0, 1).apply(.one(x))
    }
  }

  extension Tensor {
    /// Dimensions moved to other places; the rest keeps its order.
    ///
    /// `Tensor.zeros([2, 3, 4]).movedim([0], [2])` has sizes `[3, 4, 2]`. Traps if a dimension does not
    /// exist or stands there twice. As `torch.movedim`.
    ///
    /// - Parameters:
    ///   - source: The dimensions; negative ones count from the end.
    ///   - destination: Where each goes.
    /// - Returns: A view.
    public func movedim(_ source: [Int], _ destination: [Int]) -> Tensor {
      trapping { () throws(TensorError) in try MoveDim.value(self, source, destination) }
    }

    /// A matrix transposed; vectors stay as they are.
    ///
    /// `Tensor([[1, 2]]).t()` is `tensor([[1], [2]])`. Traps for more than two dimensions. As `torch.t`.
    ///
    /// - Returns: A view.
    public func t() -> Tensor {
      trapping { () throws(TensorError) in try MoveDim.transposed(self) }
    }
  }
#endif
