#if !hasFeature(Embedded)
  /// Half the square up to a bound δ, linear above: `y = a²/2`, or `δ(|a| − δ/2)` for |a| > δ.
  final class Huber: MappingPrimitive {
    let delta: Double

    init(_ delta: Double) { self.delta = delta }

    let name = "huber"
    let symbol = "huber"

    func mapped<T: FloatingElement>(_ x: T) -> T {
      let (size, limit) = (x.magnitude, T(double: delta))
      return size > limit
        ? limit * (size - limit * T(double: 0.5)) : x * x * T(double: 0.5)
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      let limit = V.number(delta)
      // A choice of slopes: one of the values would send 0 · ∞ back where `a` is infinite.
      let below = V.choose(wires.a, .less, -limit, then: -limit, else: wires.a)
      return g * V.choose(wires.a, .greater, limit, then: limit, else: below)
    }

    func pullbackNotation(to slot: Int) -> String {
      let limit = ShortNumber.text(delta)
      return "g · a, within −\(limit) … \(limit)"
    }

    func notation(of operands: [String]) -> String {
      "huber(\(operands[0]), δ=\(ShortNumber.text(delta)))"
    }
  }
#endif
