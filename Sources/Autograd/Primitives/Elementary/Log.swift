/// Natural logarithm: `y = ln a`.
final class Log: ElementaryPrimitive {
  static let shared = Log()
  let name = "log"
  let symbol = "ln"

  static func value<T: FloatingElement>(_ x: T) -> T { T.log(x) }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    g / wires.a
  }

  func pullbackNotation(to slot: Int) -> String { "g / a" }

  static let function = Function(
    "log(input)", of: shared, summary: "Natural logarithm; NaN below 0, −∞ at 0.",
    formula: "ln a", derivative: "1/a"
  )
}

extension Tensor {
  /// Natural logarithm, elementwise: `y = ln a`, with ∂y/∂a = 1/a.
  ///
  /// Integers give float32, sizes stay. `Tensor(1.0).log()` is `tensor(0.)`; it is NaN below 0 and −∞ at 0. As `torch.log`.
  ///
  /// - Returns: A floating tensor of the same sizes.
  public func log() -> Tensor { Log.shared(self) }
}
