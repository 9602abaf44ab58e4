import Gradwire

extension Workload {
  /// C and D: a training step of a small network over two moons, and of one over handwritten digits'
  /// sizes; what the peers' drivers do, in the words that one would write it with.
  static var networks: [Workload] {
    [
      Workload("C", "C.moons", peer: "gradwire-eager", size: 100) { moonStep() },
      Workload("D", "D.mlp_sgd", peer: "gradwire-\(Threads.asked)t", size: 64) {
        digitStep { SGD($0, lr: 1e-3) }
      },
      Workload("D", "D.mlp_adam", peer: "gradwire-\(Threads.asked)t", size: 64) {
        digitStep { Adam($0, lr: 1e-4) }
      },
    ]
  }

  /// 2-16-16-1, a hinge loss over 100 points and a little decay.
  private static func moonStep() -> () -> Void {
    let (x, y) = moons(100)
    let layers = [layer(2, 16, 1), layer(16, 16, 2), layer(16, 1, 3)]
    let parameters = layers.flatMap { [$0.weight, $0.bias] }
    let optimizer = SGD(parameters, lr: 1e-3)
    return {
      optimizer.zeroGrad()
      var h = x
      for (i, layer) in layers.enumerated() {
        h = linear(h, layer.weight, layer.bias)
        if i < 2 { h = h.relu() }
      }
      var decay = (parameters[0] * parameters[0]).sum()
      for p in parameters.dropFirst() { decay += (p * p).sum() }
      let loss = (1 - y * h).relu().mean() + 1e-4 * decay
      loss.backward()
      optimizer.step()
    }
  }

  /// 784-256-10 over a batch of 64, cross-entropy.
  private static func digitStep(_ rule: ([Tensor]) -> any Optimizer) -> () -> Void {
    let x = noise([64, 784], 5)
    let classes = Tensor((0..<64).map { $0 * 7 % 10 })
    let (first, second) = (layer(784, 256, 6), layer(256, 10, 7))
    let optimizer = rule([first.weight, first.bias, second.weight, second.bias])
    return {
      optimizer.zeroGrad()
      let h = linear(x, first.weight, first.bias).relu()
      crossEntropy(linear(h, second.weight, second.bias), classes).backward()
      optimizer.step()
    }
  }

  private static func layer(
    _ inputs: Int, _ outputs: Int, _ seed: Int
  ) -> (weight: Tensor, bias: Tensor) {
    let bound = 1 / Double(inputs).squareRoot()
    let weight = (noise([outputs, inputs], seed) * bound).detach()
    let bias = (noise([outputs], seed + 100) * bound).detach()
    weight.requiresGrad = true
    bias.requiresGrad = true
    return (weight, bias)
  }

  /// Points on two half circles, and on which they lie: −1 or 1.
  private static func moons(_ count: Int) -> (points: Tensor, side: Tensor) {
    let angle = Tensor((0..<count / 2).map { Double.pi * Double($0) / Double(count / 2 - 1) })
    let (cosine, sine) = (angle.cos(), angle.sin())
    let upper = stack([cosine, sine], dim: 1)
    let lower = stack([1 - cosine, 0.5 - sine], dim: 1)
    let sides = (0..<count).map { [$0 < count / 2 ? -1.0 : 1.0] }
    return (cat([upper, lower], dim: 0) + 0.1 * noise([count, 2], 9), Tensor(sides))
  }
}
