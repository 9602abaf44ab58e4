import Gradwire

extension Workload {
  /// A: one step of A²(B + 5) by gradient descent, as in the peers with a rate that moves nothing far.
  static var scalarSteps: [Workload] {
    [
      Workload("A", "A.step", peer: "gradwire-eager") {
        let (a, b) = parameters()
        let optimizer = SGD([a, b], lr: 1e-9)
        return {
          optimizer.zeroGrad()
          loss(a, b).backward()
          optimizer.step()
        }
      },
      Workload("A", "A.run200", peer: "gradwire-eager", units: 200) {
        // The run that the pictures show: 200 steps with a rate of 0.01, from A = 3 and B = 2.
        {
          let (a, b) = parameters()
          let optimizer = SGD([a, b], lr: 0.01)
          for _ in 0..<200 {
            optimizer.zeroGrad()
            loss(a, b).backward()
            optimizer.step()
          }
        }
      },
      Workload("A", "A.fwdbwd", peer: "gradwire-eager") {
        let (a, b) = parameters()
        return {
          a.zeroGrad()
          b.zeroGrad()
          loss(a, b).backward()
        }
      },
      Workload("A", "A.fwd", peer: "gradwire-eager") {
        let (a, b) = parameters()
        return { withoutGradient { _ = loss(a, b) } }
      },
      Workload("A", "A.recorded", peer: "gradwire-eager") {
        // A frame with everything that a picture shows.
        let (a, b) = parameters()
        let recorder = Recorder(SGD([a, b], lr: 1e-9), keeping: .none)
        return { recorder.step { loss(a, b) } }
      },
      Workload("A", "A.replay", peer: "gradwire-replay") {
        let (a, b) = parameters()
        let circuit = try CompiledCircuit([a, b], reach: .gradients) { loss(a, b) }
        let run = CompiledOptimization(circuit, SGD([a, b], lr: 1e-9))
        return { try run.step() }
      },
      Workload("A", "A.replay.fwdbwd", peer: "gradwire-replay") {
        let (a, b) = parameters()
        let circuit = try CompiledCircuit([a, b], reach: .gradients) { loss(a, b) }
        return { try circuit.run() }
      },
      Workload("A", "A.recorded", peer: "gradwire-replay") {
        let (a, b) = parameters()
        let recorder = Recorder(SGD([a, b], lr: 1e-9), keeping: .none)
        let run = Optimization(try Program("A²(B + 5)"), ["A": a, "B": b], recorder)
        return { try run.step() }
      },
    ]
  }

  private static func parameters() -> (Tensor, Tensor) {
    (
      Tensor(3.0, dtype: .float64, requiresGrad: true).named("A"),
      Tensor(2.0, dtype: .float64, requiresGrad: true).named("B")
    )
  }

  private static func loss(_ a: Tensor, _ b: Tensor) -> Tensor { a.pow(2) * (b + 5) }
}
