#if !hasFeature(Embedded)
  /// Leaky rectifier whose slopes are parameters: `y = a` above 0, else `b · a`.
  final class PReLU: PairingPrimitive {
    static let shared = PReLU()
    let name = "prelu"
    let symbol = "prelu"
    let gradientFunctionName = "PreluKernelBackward0"
    static let acceptsIntegers = false

    static func value<T: FloatingElement>(_ a: T, _ b: T) -> T { a > 0 ? a : b * a }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      slot == 0
        ? V.choose(wires.a, .greater, V.number(0.0), then: g, else: g * wires.b)
        : V.choose(wires.a, .greater, V.number(0.0), then: V.zero(like: g), else: g * wires.a)
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0 ? "g if a > 0, else g · b" : "0 if a > 0, else g · a"
    }

    static let function = Function(
      "prelu(input, weight)",
      summary: "Leaky rectifier whose slopes, one a channel or one for all, are parameters.",
      formula: "a for a > 0, else b·a",
      derivative: "∂/∂a = 1 for a > 0, else b; ∂/∂b = 0 for a > 0, else a"
    ) { call throws(TensorError) in
      .tensor(try call.tensor(0).rectified(weight: call.tensor(1)))
    }
  }

  extension Tensor {
    /// Leaky rectifier whose slopes are parameters: `y = a` above 0, else `b · a`.
    ///
    /// ∂y/∂a is 1 above 0, else b; ∂y/∂b is 0 above 0, else a. Traps unless both have the same
    /// floating dtype. `Tensor([-2.0]).prelu(weight: Tensor([0.5]))` is `tensor([-1.])`.
    /// As `torch.nn.functional.prelu`.
    ///
    /// - Parameter weight: The slopes: one element, or one for each place along dimension 1.
    /// - Returns: A tensor of the same type.
    public func prelu(weight: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try self.rectified(weight: weight) }
    }

    func rectified(weight: Tensor) throws(TensorError) -> Tensor {
      if weight.dtype != dtype, !weight.isNumber {
        throw .mixedDTypes(operation: "prelu", lhs: dtype, rhs: weight.dtype)
      }
      var slopes = weight
      if weight.ndim > 1 {
        throw .badShape(operation: "prelu", from: weight.shape, to: [weight.numel])
      }
      if weight.ndim == 1 {
        let channels = ndim == 0 ? 1 : ndim == 1 ? (weight.numel == 1 ? 1 : shape[0]) : shape[1]
        if weight.numel != 1, ndim < 2 || weight.numel != channels {
          throw .badShape(operation: "prelu", from: weight.shape, to: ndim < 2 ? [1] : [shape[1]])
        }
        let places = [weight.numel] + [Int](repeating: 1, count: Swift.max(ndim - 2, 0))
        slopes = try Reshape(ndim == 0 ? [] : places).apply(.one(weight))
      }
      return try PReLU.shared.apply(.two(self, slopes))
    }
  }
#endif
