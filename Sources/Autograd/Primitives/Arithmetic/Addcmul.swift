#if !hasFeature(Embedded)
  /// Scaled product added: `y = a + v · b · c`.
  final class Addcmul: Primitive {
    let value: Double

    init(_ value: Double = 1) { self.value = value }

    let name = "addcmul"
    let symbol = "a+bc"
    let inputCount: Int? = 3

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let dtype = inputs.promotedDType
      if dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
      return TensorType(dtype, try inputs.commonShape(name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let dtype = context.resultType.dtype
      let product = Tensor.map(Mul.self, inputs[1], inputs[2], dtype)
      // PyTorch scales integers by the whole part of the factor.
      let factor = dtype.isDifferentiable ? value : value.rounded(.towardZero)
      let scaled =
        value == 1 ? product : Tensor.map(Mul.self, product, Tensor(number: factor), dtype)
      return .map(Add.self, inputs[0], scaled, dtype)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      if slot == 0 { return upstream }
      let share = upstream * call.inputs[3 - slot]
      return value == 1 ? share : share * value
    }

    func pullbackNotation(to slot: Int) -> String {
      let v = value == 1 ? "" : ShortNumber.text(value) + " · "
      return slot == 0 ? "g" : slot == 1 ? "\(v)g · c" : "\(v)g · b"
    }

    func notation(of operands: [String]) -> String {
      let v = value == 1 ? "" : ShortNumber.text(value) + " · "
      return "\(operands[0]) + \(v)\(operands[1]) · \(operands[2])"
    }

    static let function = Function(
      "addcmul(input, tensor1, tensor2, *, value=1)",
      summary: "Adds a scaled product.",
      formula: "a + value·b·c", derivative: "∂/∂a = 1, ∂/∂b = value·c, ∂/∂c = value·b"
    ) { call throws(TensorError) in
      let inputs = TensorList([try call.tensor(0), try call.tensor(1), try call.tensor(2)])
      return .tensor(try Addcmul(call.number(3)).apply(inputs))
    }
  }

  /// Scaled quotient added: `y = a + v · b / c`.
  final class Addcdiv: Primitive {
    let value: Double

    init(_ value: Double = 1) { self.value = value }

    let name = "addcdiv"
    let symbol = "a+b÷c"
    let inputCount: Int? = 3

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      for i in [1, 2] where !inputs[1].dtype.isDifferentiable && !inputs[2].dtype.isDifferentiable {
        throw .unsupportedDType(operation: name, dtype: inputs[i].dtype)
      }
      return TensorType(inputs.promotedDType, try inputs.commonShape(name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let dtype = context.resultType.dtype
      let scaled =
        value == 1
        ? inputs[1] : Tensor.map(Mul.self, inputs[1], Tensor(number: value), dtype)
      let shape = Shape.broadcast(inputs[1].shape, inputs[2].shape) ?? []
      let quotient = Tensor.map(Div.self, scaled, inputs[2], as: TensorType(dtype, shape))
      return .map(Add.self, inputs[0], quotient, dtype)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      if slot == 0 { return upstream }
      let (b, c) = (call.inputs[1], call.inputs[2])
      let share = upstream * (slot == 1 ? 1 / c : -(b / (c * c)))
      return value == 1 ? share : share * value
    }

    func pullbackNotation(to slot: Int) -> String {
      let v = value == 1 ? "" : ShortNumber.text(value) + " · "
      return slot == 0 ? "g" : slot == 1 ? "\(v)g / c" : "−\(v)g · b / c²"
    }

    func notation(of operands: [String]) -> String {
      let v = value == 1 ? "" : ShortNumber.text(value) + " · "
      return "\(operands[0]) + \(v)\(operands[1]) / \(operands[2])"
    }

    static let function = Function(
      "addcdiv(input, tensor1, tensor2, *, value=1)",
      summary: "Adds a scaled quotient; two integers may not be divided.",
      formula: "a + value·b/c", derivative: "∂/∂a = 1, ∂/∂b = value/c, ∂/∂c = −value·b/c²"
    ) { call throws(TensorError) in
      let inputs = TensorList([try call.tensor(0), try call.tensor(1), try call.tensor(2)])
      return .tensor(try Addcdiv(call.number(3)).apply(inputs))
    }
  }

  extension Tensor {
    /// A kernel applied to every pair of broadcast elements, sizes found out here.
    static func map<K: BinaryKernel>(
      _ kernel: K.Type, _ a: Tensor, _ b: Tensor, _ dtype: DType
    ) -> Tensor {
      .map(kernel, a, b, as: TensorType(dtype, Shape.broadcast(a.shape, b.shape) ?? []))
    }

    /// Scaled product added, elementwise and broadcast: `y = a + v·b·c`, with ∂y/∂a = 1, ∂y/∂b = v·c and
    /// ∂y/∂c = v·b.
    ///
    /// `Tensor(1.0).addcmul(Tensor(2.0), Tensor(3.0), value: 10)` is `tensor(61.)`. Traps for bools and
    /// if sizes do not broadcast. As `torch.addcmul`.
    ///
    /// - Parameters:
    ///   - b: The first factors.
    ///   - c: The second factors.
    ///   - value: The factor v.
    /// - Returns: A tensor of the broadcast sizes.
    public func addcmul(_ b: Tensor, _ c: Tensor, value: Double = 1) -> Tensor {
      trapping { () throws(TensorError) in try Addcmul(value).apply(TensorList([self, b, c])) }
    }

    /// Scaled quotient added, elementwise and broadcast: `y = a + v·b/c`, with ∂y/∂a = 1, ∂y/∂b = v/c and
    /// ∂y/∂c = −v·b/c².
    ///
    /// `Tensor(1.0).addcdiv(Tensor(6.0), Tensor(3.0))` is `tensor(3.)`. Traps where integers are
    /// divided and if sizes do not broadcast. As `torch.addcdiv`.
    ///
    /// - Parameters:
    ///   - b: The dividends.
    ///   - c: The divisors.
    ///   - value: The factor v.
    /// - Returns: A tensor of the broadcast sizes.
    public func addcdiv(_ b: Tensor, _ c: Tensor, value: Double = 1) -> Tensor {
      trapping { () throws(TensorError) in try Addcdiv(value).apply(TensorList([self, b, c])) }
    }
  }
#endif
