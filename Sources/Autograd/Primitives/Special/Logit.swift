#if !hasFeature(Embedded)
  /// Inverse of the logistic function: `y = ln(a/(1 − a))`.
  final class Logit: MappingPrimitive {
    /// How far inputs are kept away from 0 and 1; nil to take them as they are.
    let eps: Double?

    init(_ eps: Double? = nil) { self.eps = eps }

    let name = "logit"
    let symbol = "logit"
    var acceptsIntegers: Bool { true }

    func mapped<T: FloatingElement>(_ x: T) -> T {
      var x = x
      if let eps, eps >= 0 {
        let (low, high) = (T(double: eps), 1 - T(double: eps))
        x = x < low ? low : x > high ? high : x
      }
      return T.log(x / (1 - x))
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let a = wires.a
      let isOpen = (eps ?? -1) < 0
      var slope = a * (V.number(1) - a)
      // −0 counts as 0.
      if isOpen { slope = V.choose(a, .equal, V.number(0.0), then: V.zero(like: g), else: slope) }
      let inside = g / slope
      let outside = isOpen ? V.number(Double.nan) : V.zero(like: g)
      let low = V.number(isOpen ? 0 : eps ?? 0)
      let high = isOpen ? V.number(1.0) : V.number(1) - low
      return V.choose(
        a, .less, low, then: outside, else: V.choose(a, .greater, high, then: outside, else: inside)
      )
    }

    func pullbackNotation(to slot: Int) -> String { "g / (a(1 − a))" }

    static let function = Function(
      "logit(input, eps=None)",
      summary:
        "Inverse of the logistic function; NaN outside 0 … 1 unless eps keeps inputs inside.",
      formula: "ln(a/(1 − a))", derivative: "1/(a·(1 − a)), 0 where eps changes the input"
    ) { call throws(TensorError) in
      .tensor(try Logit(call.optionalNumber(1)).apply(.one(call.tensor(0))))
    }
  }

  extension Tensor {
    /// Inverse of the logistic function, elementwise: `y = ln(a/(1 − a))`, with ∂y/∂a = 1/(a·(1 − a)).
    ///
    /// Integers give float32, sizes stay. `Tensor(0.5).logit()` is `tensor(0.)`; it is ±∞ at 1 and 0
    /// and NaN beyond. As `torch.logit`.
    ///
    /// - Parameter eps: Keeps inputs inside eps … 1 − eps; the gradient is 0 where it does.
    /// - Returns: A floating tensor of the same sizes.
    public func logit(eps: Double? = nil) -> Tensor { Logit(eps)(self) }
  }
#endif
