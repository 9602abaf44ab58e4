#if !hasFeature(Embedded)
  /// What losses, layers and pools ask of their tensors.
  enum NetworkRule {
    /// The dtype of all given tensors, which must be one floating dtype.
    @discardableResult
    static func oneDType(_ name: String, _ tensors: Tensor?...) throws(TensorError) -> DType {
      try oneDType(name, tensors)
    }

    /// The same for a list.
    @discardableResult
    static func oneDType(_ name: String, _ tensors: [Tensor?]) throws(TensorError) -> DType {
      let all = tensors.compactMap { $0 }
      for tensor in all {
        guard tensor.dtype.isFloating else {
          throw .unsupportedDType(operation: name, dtype: tensor.dtype)
        }
        guard tensor.dtype == all[0].dtype else {
          throw .mixedDTypes(operation: name, lhs: all[0].dtype, rhs: tensor.dtype)
        }
      }
      return all.first?.dtype ?? .float32
    }

    /// That two tensors broadcast, and that their dtype is floating.
    static func floatingPair(
      _ name: String, _ a: Tensor, _ b: Tensor
    ) throws(TensorError) {
      let type = try TensorList.two(a, b).arithmeticType(name)
      guard type.dtype.isFloating else {
        throw .unsupportedDType(operation: name, dtype: type.dtype)
      }
    }

    /// A single number of another dtype stretched to the sizes of the other tensor.
    ///
    /// PyTorch's losses broadcast before they subtract, so that it counts as an array does and its
    /// dtype is not given up.
    static func stretchedAlike(
      _ a: Tensor, _ b: Tensor
    ) throws(TensorError) -> (Tensor, Tensor) {
      guard a.dtype != b.dtype, !a.isNumber, !b.isNumber else { return (a, b) }
      if a.ndim == 0, b.ndim > 0 { return (try a.through(Expand(b.shape)), b) }
      if b.ndim == 0, a.ndim > 0 { return (a, try b.through(Expand(a.shape))) }
      return (a, b)
    }

    /// That two tensors have the same sizes.
    static func sameSizes(_ name: String, _ a: Tensor, _ b: Tensor) throws(TensorError) {
      guard a.shape == b.shape else {
        throw .badSizes(
          operation: name,
          reason: "both need the same sizes, not \(Shape.text(a.shape)) and \(Shape.text(b.shape))")
      }
    }

    /// That a tensor can be stretched to the sizes of another.
    static func stretches(_ name: String, _ a: Tensor?, to shape: [Int]) throws(TensorError) {
      if let a, Shape.broadcast(a.shape, shape) != shape {
        throw .notBroadcastable(operation: name, lhs: a.shape, rhs: shape)
      }
    }
  }

  extension Tensor {
    /// What is above 0; at 0, unlike `relu`, the gradient passes.
    func hinged() throws(TensorError) -> Tensor {
      try through(Clamp(PlainBound(Tensor(number: 0)), nil))
    }

    /// A value raised to a bound at least, with the gradient of the value itself.
    func atLeast(_ bound: Tensor) throws(TensorError) -> Tensor {
      let lacking = try withoutGradient { () throws(TensorError) in
        let isBelow = try Comparison.of(.less).apply(.two(self, bound))
        let none = Tensor.zeros([], dtype: dtype)
        return try Where.shared.apply([isBelow, bound.minus(self), none])
      }
      return try plus(lacking.through(Detach.shared))
    }
  }
#endif
