import Gradwire

extension Workload {
  /// S: one operation on a thousand numbers, with and without a history.
  static var smallTensors: [Workload] {
    operations.flatMap { name, operation in
      [false, true].map { recorded in
        let peer = recorded ? "gradwire-recorded" : "gradwire"
        return Workload(
          "S", "S.\(name)_1000", peer: peer, size: 1_000, unit: "operation", units: 100
        ) {
          let (a, b) = (noise([1_000], 1), noise([1_000], 2))
          a.requiresGrad = recorded
          b.requiresGrad = recorded
          return { for _ in 0..<100 { _ = operation(a, b) } }
        }
      }
    }
  }

  private static let operations: [(String, @Sendable (Tensor, Tensor) -> Tensor)] = [
    ("add", { $0 + $1 }),
    ("mul", { $0 * $1 }),
    ("div", { $0 / $1 }),
    ("scale", { a, _ in a * 0.5 }),
    ("neg", { a, _ in -a }),
    ("relu", { a, _ in a.relu() }),
    ("tanh", { a, _ in a.tanh() }),
    ("exp", { a, _ in a.exp() }),
    ("sum", { a, _ in a.sum() }),
  ]
}
