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
      Tensor(0.5, dtype: .float64, requiresGrad: true),
      Tensor(0.7, dtype: .float64, requiresGrad: true)
    )
  }

  private static func chain(_ count: Int, _ x: Tensor, _ y: Tensor) -> Tensor {
    var value = x
    // One product, one sum, one tanh and one sine in turn, as the peers.
    for i in 0..<count {
      switch i % 4 {
      case 0: value = value * y
      case 1: value = value + x
      case 2: value = value.tanh()
      default: value = value.sin()
      }
    }
    return value
  }
}
