import Gradwire

extension Workload {
  /// B: a chain of scalar operations, built and differentiated, and built once and replayed.
  static var chains: [Workload] {
    [100_000, 1_000_000].flatMap { count in
      [
        Workload("B", "B.total", peer: "gradwire-eager", size: count, unit: "node", units: count) {
          let (x, y) = parameters()
          return {
            x.zeroGrad()
            y.zeroGrad()
            chain(count, x, y).backward()
          }
        },
        Workload("B", "B.replay", peer: "gradwire-replay", size: count, unit: "node", units: count)
        {
          let (x, y) = parameters()
          let circuit = try CompiledCircuit([x, y], reach: .gradients) { chain(count, x, y) }
          return { try circuit.run() }
        },
      ]
    }
  }

  private static func parameters() -> (Tensor, Tensor) {
    (
      Tensor(0.7, dtype: .float64, requiresGrad: true),
      Tensor(0.3, dtype: .float64, requiresGrad: true)
    )
  }

  /// The program of the peers, eight nodes a round: t = tanh(a·x + b), x = sin t, Σ (eˣ·b + t).
  private static func chain(_ count: Int, _ a: Tensor, _ b: Tensor) -> Tensor {
    var x = b
    var total = a
    for _ in 0..<(count / 8) {
      let t = (a * x + b).tanh()
      x = t.sin()
      total = total + (x.exp() * b + t)
    }
    return total
  }
}
