import Gradwire

extension Workload {
  /// C: one step of a 2-16-16-1 network on two moons by gradient descent, replayed: as tensors, and
  /// as single numbers in micrograd's way.
  static var moonsReplay: [Workload] {
    [
      Workload("C", "C.moons", peer: "gradwire-replay", size: Moons.count) {
        let parameters = Moons.layers.flatMap { [$0.weights, $0.bias] }
        let (x, y) = (Moons.points, Moons.sides)
        let circuit = try CompiledCircuit(parameters, reach: .gradients) {
          Moons.loss(parameters, x, y)
        }
        let run = CompiledOptimization(circuit, SGD(parameters, lr: 1e-3))
        return { try run.step() }
      },
      Workload("C", "C.moons", peer: "gradwire-replay-scalars", size: Moons.count) {
        let parameters = Moons.layers.flatMap { layer in
          [layer.weights, layer.bias].flatMap { tensor in
            tensor.scalars.map { Tensor($0, dtype: .float64, requiresGrad: true) }
          }
        }
        let circuit = try CompiledCircuit(parameters, reach: .gradients) {
          Moons.loss(ofNumbers: parameters)
        }
        let run = CompiledOptimization(circuit, SGD(parameters, lr: 1e-3))
        return { try run.step() }
      },
    ]
  }
}

/// A hundred points on two half circles that grip each other, and a network that tells them apart.
enum Moons {
  static let count = 100
  static let sizes = [2, 16, 16, 1]

  /// Points, row by row.
  static var points: Tensor {
    let half = count / 2
    let angle = Tensor.linspace(0, .pi, half).reshape([half, 1])
    let (sine, cosine) = (angle.sin(), angle.cos())
    let upper = cat([cosine, sine], dim: 1)
    let lower = cat([1 - cosine, 0.5 - sine], dim: 1)
    return cat([upper, lower]) + 0.1 * Workload.noise([count, 2], 1337)
  }

  /// −1 or 1 for each point.
  static var sides: Tensor {
    cat([Tensor.full([count / 2, 1], -1), Tensor.ones([count / 2, 1])])
  }

  /// Fresh parameters.
  static var layers: [(weights: Tensor, bias: Tensor)] {
    zip(sizes, sizes.dropFirst()).enumerated().map { i, size in
      let weights = 0.5 * Workload.noise([size.0, size.1], 2 * i).tanh()
      let bias = 0.1 * Workload.noise([size.1], 2 * i + 1)
      return (Tensor.leaf(weights), Tensor.leaf(bias))
    }
  }

  /// A margin loss with weight decay, as in all peers.
  static func loss(_ parameters: [Tensor], _ x: Tensor, _ y: Tensor) -> Tensor {
    var h = x
    for i in stride(from: 0, to: parameters.count, by: 2) {
      h = h.matmul(parameters[i]) + parameters[i + 1]
      if i + 2 < parameters.count { h = h.relu() }
    }
    let decay = parameters.dropFirst().reduce((parameters[0] * parameters[0]).sum()) {
      $0 + ($1 * $1).sum()
    }
    return (1 - y * h).relu().mean() + 1e-4 * decay
  }

  /// The same of single numbers: about 65,000 nodes.
  static func loss(ofNumbers parameters: [Tensor]) -> Tensor {
    let (x, y) = (points.scalars, sides.scalars)
    var margins: [Tensor] = []
    for i in 0..<count {
      var h = [2 * i, 2 * i + 1].map { Tensor(x[$0], dtype: .float64) }
      var start = 0
      for (n, m) in zip(sizes, sizes.dropFirst()) {
        let weights = parameters[start..<start + n * m]
        let bias = parameters[start + n * m..<start + n * m + m]
        let sums = zip(weights.indices.prefix(m), bias).map { first, bias in
          (0..<n).reduce(bias) { $0 + parameters[first + $1 * m] * h[$1] }
        }
        h = m == 1 ? sums : sums.map { $0.relu() }
        start += n * m + m
      }
      margins.append((1 - y[i] * h[0]).relu())
    }
    let data = margins.dropFirst().reduce(margins[0], +) * (1 / Double(count))
    let decay = parameters.dropFirst().reduce(parameters[0] * parameters[0]) { $0 + $1 * $1 }
    return data + 1e-4 * decay
  }
}

extension Tensor {
  /// The same values as a parameter.
  fileprivate static func leaf(_ value: Tensor) -> Tensor {
    let leaf = value.detach()
    leaf.requiresGrad = true
    return leaf
  }
}
