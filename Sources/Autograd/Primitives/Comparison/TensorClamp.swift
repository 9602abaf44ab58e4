#if !hasFeature(Embedded)
  /// Keeping numbers within bounds that are tensors: `y = min(max(a, low), high)`.
  final class TensorClamp: Primitive {
    let hasLow: Bool
    let hasHigh: Bool

    private init(hasLow: Bool, hasHigh: Bool) {
      self.hasLow = hasLow
      self.hasHigh = hasHigh
    }

    static let both = TensorClamp(hasLow: true, hasHigh: true)
    static let low = TensorClamp(hasLow: true, hasHigh: false)
    static let high = TensorClamp(hasLow: false, hasHigh: true)

    var name: String { hasLow ? (hasHigh ? "clamp_tensor" : "clamp_min") : "clamp_max" }
    let symbol = "clamp"
    var gradientFunctionName: String {
      hasLow ? (hasHigh ? "ClampBackward0" : "ClampMinBackward1") : "ClampMaxBackward1"
    }
    var inputCount: Int? { hasLow && hasHigh ? 3 : 2 }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(inputs.promotedDType, try inputs.commonShape("clamp"))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      // Bools are compared as the whole numbers 0 and 1.
      let dtype: DType = type.dtype == .bool ? .int64 : type.dtype
      var y = inputs[0]
      if hasLow { y = .map(Maximum.self, y, inputs[1], as: TensorType(dtype, pair(y, inputs[1]))) }
      if hasHigh {
        let bound = inputs[inputs.count - 1]
        y = .map(Minimum.self, y, bound, as: TensorType(dtype, pair(y, bound)))
      }
      return y.converted(to: type.dtype)
    }

    private func pair(_ a: Tensor, _ b: Tensor) -> [Int] { Shape.broadcast(a.shape, b.shape) ?? [] }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let x = call.inputs[0]
      let none = Tensor.zeros([], dtype: upstream.dtype)
      let low = hasLow ? call.inputs[1] : nil
      let high = hasHigh ? call.inputs[call.inputs.count - 1] : nil
      let condition: Tensor
      if slot == 0 {
        let above = low.map { x .>= $0 }
        let below = high.map { x .<= $0 }
        if let above, let below {
          condition = LogicalAnd.shared(above, below)
        } else {
          condition = above ?? below ?? (x .== x)
        }
      } else if let low, let high {
        condition =
          slot == 1
          ? LogicalAnd.shared(low .< high, x .< low) : LogicalOr.shared(x .> high, high .< low)
      } else {
        condition = low.map { x .< $0 } ?? high.map { x .> $0 } ?? (x .!= x)
      }
      return Where.shared(condition, upstream, none)
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0
        ? "g within the bounds, else 0"
        : slot == 1 && hasLow ? "g where a is below it, else 0" : "g where a is above it, else 0"
    }

    func notation(of operands: [String]) -> String {
      let names = [hasLow ? "min=" : nil, hasHigh ? "max=" : nil].compactMap { $0 }
      var text = "clamp(" + operands[0]
      for (name, operand) in zip(names, operands.dropFirst()) { text += ", " + name + operand }
      return text + ")"
    }
  }

  extension TensorList {
    /// Sizes of an elementwise result of any number of tensors.
    func commonShape(_ operation: String) throws(TensorError) -> [Int] {
      var shape: [Int] = []
      for tensor in self {
        guard let wider = Shape.broadcast(shape, tensor.shape) else {
          throw .notBroadcastable(operation: operation, lhs: shape, rhs: tensor.shape)
        }
        shape = wider
      }
      return shape
    }
  }

  extension Tensor {
    /// Keeping within plain or tensor bounds.
    func kept(_ low: Tensor?, _ high: Tensor?) throws(TensorError) -> Tensor {
      if low?.isNumber ?? true, high?.isNumber ?? true {
        if low == nil, high == nil {
          throw .badArgument(operation: "clamp", reason: "needs min, max or both")
        }
        return try Clamp(low.map { PlainBound($0) }, high.map { PlainBound($0) }).apply(.one(self))
      }
      if let low, let high { return try TensorClamp.both.apply(TensorList([self, low, high])) }
      if let low { return try TensorClamp.low.apply(.two(self, low)) }
      return try TensorClamp.high.apply(.two(self, high ?? self))
    }

    /// Elements kept within two plain bounds: `y = min(max(a, low), high)`, with ∂y/∂a = 1 within the
    /// bounds, which belong to it, else 0.
    ///
    /// Where min is above max, y is max. NaN stays. `Tensor([-2.0, 0.5]).clamp(min: 0, max: 1)` is
    /// `tensor([0.0000, 0.5000])`. Integers with floating bounds give float32. Traps without any bound.
    /// As `torch.clamp`.
    ///
    /// - Parameters:
    ///   - min: The lower bound, nil for none.
    ///   - max: The upper bound, nil for none.
    /// - Returns: A tensor of the same sizes.
    public func clamp(min: Double? = nil, max: Double? = nil) -> Tensor {
      trapping { () throws(TensorError) in
        try self.kept(min.map { Tensor(number: $0) }, max.map { Tensor(number: $0) })
      }
    }

    /// Elements kept within two plain whole bounds; integers stay integers.
    ///
    /// As `torch.clamp`. `Tensor([-2, 5]).clamp(min: 0, max: 3)` is `tensor([0, 3])`. Traps without any bound.
    ///
    /// - Parameters:
    ///   - min: The lower bound, nil for none.
    ///   - max: The upper bound, nil for none.
    /// - Returns: A tensor of the same sizes.
    public func clamp(min: Int? = nil, max: Int? = nil) -> Tensor {
      trapping { () throws(TensorError) in
        try self.kept(min.map { Tensor(number: $0) }, max.map { Tensor(number: $0) })
      }
    }

    /// Elements kept within bounds that are tensors, broadcast: `y = min(max(a, low), high)`.
    ///
    /// The gradient goes to the input within the bounds, else to the bound that it met. Traps without
    /// any bound and if sizes do not broadcast. As `torch.clamp`.
    ///
    /// - Parameters:
    ///   - min: The lower bounds, nil for none.
    ///   - max: The upper bounds, nil for none.
    /// - Returns: A tensor of the broadcast sizes.
    @_disfavoredOverload
    public func clamp(min: Tensor? = nil, max: Tensor? = nil) -> Tensor {
      trapping { () throws(TensorError) in try self.kept(min, max) }
    }
  }
#endif
