import Gradwire

extension Workload {
  /// F: steps of three optimizers over a million numbers in ten tensors, and over a thousand small
  /// tensors.
  static var optimizerSteps: [Workload] {
    [("10x1e5", 10, 100_000), ("1000x100", 1000, 100)]
      .flatMap { tag, count, size in
        rules.map { name, make in
          Workload("F", "F.\(name)_\(tag)", size: count * size) {
            let parameters = (0..<count).map { seed in noise([size], seed) }
            for (i, parameter) in parameters.enumerated() {
              parameter.requiresGrad = true
              parameter.grad = noise([size], count + i)
            }
            let optimizer = make(parameters)
            return { optimizer.step() }
          }
        }
      }
  }

  private static let rules: [(String, @Sendable ([Tensor]) -> any Optimizer)] = [
    ("sgdm", { SGD($0, lr: 1e-6, momentum: 0.9) }),
    ("adadelta", { Adadelta($0, lr: 1e-6) }),
    ("adam", { Adam($0, lr: 1e-6) }),
  ]
}
