package import Autograd
package import Circuits

/// Optimizations whose films and pages are tested and looked at.
package enum SampleRun {
  /// A program's output being minimized, all inputs being parameters.
  package static func of(
    _ program: String, _ inputs: [(String, Double)], steps: Int, zeroGrad: Bool = true,
    _ optimizer: ([Tensor]) throws -> any Optimizer
  ) throws -> Trace {
    let tensors = inputs.map { Tensor($0.1, dtype: .float64, requiresGrad: true).named($0.0) }
    let recorder = Recorder(try optimizer(tensors), zeroGrad: zeroGrad, title: program)
    let named = Dictionary(uniqueKeysWithValues: zip(inputs.map(\.0), tensors))
    let run = Optimization(try Program(program), named, recorder)
    for _ in 0..<steps where recorder.divergence == nil { try run.step() }
    if recorder.divergence == nil { try run.close() }
    return recorder.trace
  }

  /// A²(B + 5) from A = 3, B = 2, by SGD.
  package static func square(steps: Int = 60) throws -> Trace {
    try of("A²(B + 5)", [("A", 3), ("B", 2)], steps: steps) { SGD($0, lr: 0.01) }
  }

  /// A²(B + 5) by optimizers whose gates differ, two of the same kind among them; those of `RAdam`
  /// change after some steps, and one run leaves the numbers there are.
  @Sendable package static func optimizers() throws -> [Trace] {
    let starts: [(String, Double)] = [("A", 3), ("B", 2)]
    return [
      try of("A²(B + 5)", starts, steps: 12) { Adam($0, lr: 0.1) },
      try of("A²(B + 5)", starts, steps: 12) { Adam($0, lr: 0.01) },
      try of("A²(B + 5)", starts, steps: 12) { RAdam($0, lr: 0.1) },
      try of("A²(B + 5)", starts, steps: 12, zeroGrad: false) { SGD($0, lr: 1e60, momentum: 0.9) },
    ]
  }

  /// |x − y| from x = 5, y = 1, by SGD.
  package static func absolute(zeroGrad: Bool = true) throws -> Trace {
    try of("abs(x - y)", [("x", 5), ("y", 1)], steps: 100, zeroGrad: zeroGrad) {
      SGD($0, lr: 0.1)
    }
  }

  /// A value that leaves the domain of a square root at step 6.
  package static func broken() throws -> Trace {
    try of("log(x) * x + sqrt(y)", [("x", 0.5), ("y", 1)], steps: 30) { SGD($0, lr: 0.3) }
  }

  /// Several optimizers on a loss without a lower bound, one of them diverging.
  package static func rivals() throws -> [Trace] {
    let start = [("A", 3.0), ("B", -6.0)]
    return [
      try of("A²(B + 5)", start, steps: 100) { SGD($0, lr: 0.01) },
      try of("A²(B + 5)", start, steps: 100) { Adam($0, lr: 0.1) },
      try of("A²(B + 5)", start, steps: 100) { Adadelta($0, lr: 0.1) },
      try of("A²(B + 5)", start, steps: 50) { SGD($0, lr: 0.001, momentum: 0.5) },
    ]
  }

  /// Two small matrices and a larger one.
  package static func layer() throws -> Trace {
    let w = Tensor([[0.5, -0.3], [0.8, 0.2]], dtype: .float64, requiresGrad: true).named("W")
    let b = Tensor([0.1, -0.1], dtype: .float64, requiresGrad: true).named("b")
    var rows: [[Double]] = []
    for i in 0..<12 {
      rows.append([Double(i * 7 % 11) / 11 - 0.5, Double((i * 7 + 5) % 11) / 11 - 0.5])
    }
    let v = Tensor(rows, dtype: .float32, requiresGrad: true).named("V")
    let x = Tensor([[1.0, 2], [0.5, -1], [0.3, 0.8]], dtype: .float64).named("X")
    let recorder = Recorder(AdamW([w, b, v], lr: 0.05), title: "A small layer")
    for _ in 0..<20 {
      recorder.step {
        let h = (x.matmul(w) + b).tanh().named("h")
        let apart: Tensor = (v.mean() - h).pow(2).mean()
        let size: Tensor = v.pow(2).mean()
        return (apart + size).named("loss")
      }
    }
    return recorder.trace
  }

  /// A loop that computes something else in every second half of ten steps.
  package static func scenes() throws -> Trace {
    let a = Tensor(3.0, dtype: .float64, requiresGrad: true).named("A")
    let recorder = Recorder(SGD([a], lr: 0.1, momentum: 0.9), title: "Two ways")
    for i in 0..<30 {
      recorder.step {
        let square: Tensor = a.pow(2)
        return i % 10 < 5 ? square : square + a.sin()
      }
    }
    return recorder.trace
  }

  /// 1,000 steps of a circuit of 39 gates.
  package static func long() throws -> Trace {
    let program = """
      h1 = tanh(a * x + b); h2 = tanh(c * x + d); h3 = sigmoid(e * x * h1 + f)
      y = h1 * h2 + h3 * g + h1 * h3; z = sin(y) * cos(y * h2) + exp(-y * y)
      loss = (y - 0.3)² + (z - 0.7)² + 0.01 * (a² + b² + c²) + sqrt(h3 * h3 + 1)
      """
    let start = [
      ("a", 0.3), ("b", -0.4), ("c", 0.9), ("d", 0.1), ("e", 0.5), ("f", -0.2), ("g", 1.1),
      ("x", 0.8),
    ]
    return try of(program, start, steps: 1_000) { Adam($0, lr: 0.01) }
  }

  /// Names that would break markup, and one that is long.
  package static func hostile() throws -> Trace {
    let names = ["</script><b>", "\u{22}'&", "a very long name of a parameter", "\u{202e}abc"]
    let tensors = names.map { Tensor(1.5, dtype: .float64, requiresGrad: true).named($0) }
    let recorder = Recorder(SGD(tensors, lr: 0.1), title: "<img src=x onerror=alert(1)>")
    for _ in 0..<3 {
      recorder.step {
        let first: Tensor = tensors[0] * tensors[1]
        let second: Tensor = tensors[2] * tensors[3]
        return (first + second).named("</svg>")
      }
    }
    return recorder.trace
  }

  /// Complex numbers, alone, in a matrix, and too many to be written out.
  package static func complex() throws -> Trace {
    let program = """
      z = exp(1j * a) * complex(b, a * b)
      m = stack([z, z * 1e-9, z - 2j, 1 / z]).reshape(2, 2)
      n = z * (arange(6) * a)
      loss = sum(abs(m) ** 2) + sum(abs(n)) * 0.1
      """
    return try of(program, [("a", 0.3), ("b", -0.4)], steps: 8) { Adam($0, lr: 0.1) }
  }

  /// Two layers and a loss, each in a scope.
  package static func scopes() throws -> Trace {
    let program = """
      const x = [0.5, -1]
      scope("layer 1") { param w = [0.3, 0.8]; h = tanh(w * x) }
      scope("layer 2") { param v = 0.7; y = sum(h) * v }
      scope("loss") { loss = (y - 1)² + h.mean()² }
      """
    let parsed = try Program(program)
    var leaves: [(name: String, tensor: Tensor)] = []
    for (declaration, leaf) in try parsed.leaves() { leaves.append((declaration.name, leaf)) }
    let moved = leaves.filter { $0.tensor.requiresGrad }.map(\.tensor)
    let recorder = Recorder(SGD(moved, lr: 0.1), title: "Two layers")
    let run = Optimization(
      parsed, Dictionary(uniqueKeysWithValues: leaves.map { ($0.name, $0.tensor) }), recorder)
    for _ in 0..<10 { try run.step() }
    try run.close()
    return recorder.trace
  }

  /// Numbers whose texts are as long as they get, and what is not finite.
  package static func extreme() throws -> Trace {
    let x = Tensor(-1.234e-300, dtype: .float64, requiresGrad: true).named("x")
    let w = Tensor(
      [[1e300, -1.234e-200], [1, 123_456.789]], dtype: .float64, requiresGrad: true
    ).named("W")
    let recorder = Recorder(SGD([x, w], lr: 1e9), title: "Extreme numbers")
    for _ in 0..<6 {
      recorder.step {
        let small: Tensor = (w * x).sum() * 1e-8
        let large: Tensor = w.pow(3).sum() * 1e8
        return (small + large).named("loss")
      }
    }
    return recorder.trace
  }
}
