#if !hasFeature(Embedded)
  /// Straight way from one tensor to another: `y = a + c · (b − a)`.
  final class Lerp: Primitive {
    static let shared = Lerp()
    let name = "lerp"
    let symbol = "lerp"
    let inputCount: Int? = 3

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let dtype = inputs[0].dtype
      if !dtype.isDifferentiable { throw .unsupportedDType(operation: name, dtype: dtype) }
      if inputs[1].dtype == .bool {
        throw .mixedDTypes(operation: name, lhs: dtype, rhs: .bool)
      }
      for i in [1, 2] where inputs[i].dtype != dtype && !inputs[i].isNumber {
        if i == 1 || inputs[i].ndim > 0 {
          throw .mixedDTypes(operation: name, lhs: dtype, rhs: inputs[i].dtype)
        }
      }
      return TensorType(dtype, try inputs.commonShape(name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let dtype = context.resultType.dtype
      let (a, b) = (inputs[0], inputs[1])
      let weight = inputs[2].converted(to: dtype)
      let way = Tensor.map(Sub.self, b, a, dtype)
      let one = Tensor(number: 1)
      // From the nearer end, so that both ends are met exactly.
      let fromStart = Tensor.map(Add.self, a, .map(Mul.self, weight, way, dtype), dtype)
      let rest = Tensor.map(Mul.self, way, .map(Sub.self, one, weight, dtype), dtype)
      let fromEnd = Tensor.map(Sub.self, b, rest, dtype)
      return Where.shared((dtype.isComplex ? weight.abs() : weight) .< 0.5, fromStart, fromEnd)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let weight =
        call.inputs[2].dtype.isDifferentiable ? call.inputs[2] : call.inputs[2].to(.float64)
      switch slot {
      case 0: return upstream * (1 - weight)
      case 1: return upstream * weight
      default: return upstream * (call.inputs[1] - call.inputs[0])
      }
    }

    func pullbackNotation(to slot: Int) -> String {
      ["g · (1 − c)", "g · c", "g · (b − a)"][slot]
    }

    static let function = Function(
      "lerp(input, end, weight)", of: shared,
      summary: "Goes the part weight of the way from input to end.",
      formula: "a + c·(b − a)", derivative: "∂/∂a = 1 − c, ∂/∂b = c, ∂/∂c = b − a"
    )
  }

  extension Tensor {
    /// Part of the way to another tensor, elementwise and broadcast: `y = a + c·(b − a)`, with
    /// ∂y/∂a = 1 − c, ∂y/∂b = c and ∂y/∂c = b − a.
    ///
    /// `Tensor(1.0).lerp(to: Tensor(3.0), weight: Tensor(0.5))` is `tensor(2.)`. Traps unless floating
    /// and of one dtype, and if sizes do not broadcast. As `torch.lerp`.
    ///
    /// - Parameters:
    ///   - end: Where the way ends.
    ///   - weight: The parts.
    /// - Returns: A tensor of the broadcast sizes.
    public func lerp(to end: Tensor, weight: Tensor) -> Tensor {
      trapping { () throws(TensorError) in try Lerp.shared.apply(TensorList([self, end, weight])) }
    }

    /// Part of the way to another tensor, for a plain number as weight.
    ///
    /// `Tensor(1.0).lerp(to: Tensor(3.0), weight: 0.5)` is `tensor(2.)`. As `torch.lerp`.
    ///
    /// - Parameters:
    ///   - end: Where the way ends.
    ///   - weight: The part.
    /// - Returns: A tensor of the broadcast sizes.
    public func lerp(to end: Tensor, weight: Double) -> Tensor {
      lerp(to: end, weight: Tensor(number: weight))
    }
  }
#endif
