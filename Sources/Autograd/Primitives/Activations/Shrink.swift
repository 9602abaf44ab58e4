#if !hasFeature(Embedded)
  /// Hard shrinkage: `y = a`, but 0 within −λ … λ.
  final class Hardshrink: MappingPrimitive {
    let lambda: Double

    init(_ lambda: Double = 0.5) { self.lambda = lambda }

    let name = "hardshrink"
    let symbol = "shrink"

    func mapped<T: FloatingElement>(_ x: T) -> T {
      let limit = T(double: lambda)
      return x >= -limit && x <= limit ? 0 : x
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let limit = V.number(lambda)
      let below = V.choose(wires.a, .lessOrEqual, limit, then: V.zero(like: g), else: g)
      return V.choose(wires.a, .greaterOrEqual, -limit, then: below, else: g)
    }

    func pullbackNotation(to slot: Int) -> String {
      "g where |a| > \(ShortNumber.text(lambda)), else 0"
    }

    static let function = Function(
      "hardshrink(input, lambd=0.5)", summary: "Sets what is small to 0.",
      formula: "a for |a| > lambd, else 0", derivative: "1 for |a| > lambd, else 0"
    ) { call throws(TensorError) in
      .tensor(try Hardshrink(call.number(1)).apply(.one(call.tensor(0))))
    }
  }

  /// Soft shrinkage: `y = a` moved by λ toward 0.
  final class Softshrink: MappingPrimitive {
    let lambda: Double

    init(_ lambda: Double = 0.5) throws(TensorError) {
      if !(lambda >= 0) {
        throw .badValue(operation: "softshrink", reason: "lambd must not be below 0")
      }
      self.lambda = lambda
    }

    private init(standard: Double) { lambda = standard }

    static let standard = Softshrink(standard: 0.5)

    let name = "softshrink"
    let symbol = "shrink"

    func mapped<T: FloatingElement>(_ x: T) -> T {
      let limit = T(double: lambda)
      // NaN passes.
      return x > limit ? x - limit : x < -limit ? x + limit : x * 0
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let limit = V.number(lambda)
      let below = V.choose(wires.a, .lessOrEqual, limit, then: V.zero(like: g), else: g)
      return V.choose(wires.a, .greaterOrEqual, -limit, then: below, else: g)
    }

    func pullbackNotation(to slot: Int) -> String {
      "g where |a| > \(ShortNumber.text(lambda)), else 0"
    }

    static let function = Function(
      "softshrink(input, lambd=0.5)", summary: "Moves values toward 0; what is small becomes 0.",
      formula: "a ∓ lambd for |a| > lambd, else 0", derivative: "1 for |a| > lambd, else 0"
    ) { call throws(TensorError) in
      .tensor(try Softshrink(call.number(1)).apply(.one(call.tensor(0))))
    }
  }

  extension Tensor {
    /// Hard shrinkage, elementwise: `y = a`, but 0 within −λ … λ, where ∂y/∂a is 0 and 1 elsewhere.
    ///
    /// Type stays; traps unless floating. `Tensor([0.2, 2.0]).hardshrink()` is `tensor([0., 2.])`.
    /// As `torch.nn.functional.hardshrink`.
    ///
    /// - Parameter lambda: The limit λ.
    /// - Returns: A tensor of the same type.
    public func hardshrink(lambda: Double = 0.5) -> Tensor { Hardshrink(lambda)(self) }

    /// Soft shrinkage, elementwise: `y` is `a` moved by λ toward 0, and 0 within −λ … λ, where ∂y/∂a is
    /// 0 and 1 elsewhere.
    ///
    /// Type stays; traps unless floating, and for a negative limit. `Tensor([0.2, 2.0]).softshrink()` is
    /// `tensor([0.0000, 1.5000])`. As `torch.nn.functional.softshrink`.
    ///
    /// - Parameter lambda: The limit λ.
    /// - Returns: A tensor of the same type.
    public func softshrink(lambda: Double = 0.5) -> Tensor {
      trapping { () throws(TensorError) in try Softshrink(lambda).apply(.one(self)) }
    }
  }
#endif
