import Gradwire

extension Workload {
  /// B: a chain of scalar operations, built and differentiated.
  static var chains: [Workload] {
    [100_000, 1_000_000].map { count in
      Workload("B", "B.total", peer: "gradwire-eager", size: count, unit: "node", units: count) {
        let x = Tensor(0.5, dtype: .float64, requiresGrad: true)
        let y = Tensor(0.7, dtype: .float64, requiresGrad: true)
        return {
          x.zeroGrad()
          y.zeroGrad()
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
          value.backward()
        }
      }
    }
  }
}
