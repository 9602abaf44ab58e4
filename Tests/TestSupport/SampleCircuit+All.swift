import Autograd

extension SampleCircuit {
  /// A²(B + 5), the circuit on the front page.
  package static let square = SampleCircuit("square", "A²(B + 5)", ["A": 3, "B": 2])

  /// The first circuit of the CS231n notes.
  package static let staged = SampleCircuit("staged", "(x + y) * z", ["x": -2, "y": 5, "z": -4])

  /// The circuit of the CS231n notes that routes, swaps and distributes gradients.
  package static let patterns = SampleCircuit(
    "patterns", "2 * (x * y + max(z, w))", ["x": 3, "y": -4, "z": 2, "w": -1])

  /// The two-dimensional neuron of the CS231n notes.
  package static let neuron = SampleCircuit(
    "neuron", "1 / (1 + exp(-(w0 * x0 + w1 * x1 + w2)))",
    ["w0": 2, "x0": -1, "w1": -3, "x1": -2, "w2": -3])

  /// Forks at inputs and at an intermediate value, and a loss.
  package static let loss = SampleCircuit(
    "loss", "z = (x + y) / (x * y); w = tanh(z); loss = mse_loss(w, z)", ["x": 1, "y": 5])

  /// Two layers on a batch of four rows.
  package static let network = SampleCircuit(
    "network", "h = tanh(X @ W1 + b1); y = h @ W2 + b2; loss = mse_loss(y, T)",
    [
      Input("X", [4, 3], numbers(12), takesGradient: false),
      Input("W1", [3, 5], numbers(15), role: .parameter),
      Input("b1", [5], numbers(5), role: .parameter),
      Input("W2", [5, 1], numbers(5), role: .parameter),
      Input("b2", [1], [0.1], role: .parameter),
      Input("T", [4, 1], numbers(4), takesGradient: false),
    ])

  /// Small matrices, written out.
  package static let matrix = SampleCircuit(
    "matrix", "sum(A @ B * C)",
    [
      Input("A", [2, 2], [1, 2, 3, 4]), Input("B", [2, 2], [0.5, -1, 2000, 0.001]),
      Input("C", [2], [1, -1]),
    ])

  /// Forks of forks.
  package static let forks = SampleCircuit(
    "forks", "y = x * x + x; z = y * y * y + y; z * z + x * y", ["x": 0.7])

  /// Forty gates in a row.
  package static let chain = SampleCircuit(
    "chain", "v = x\n" + String(repeating: "v = sin(tanh(v))\n", count: 20) + "v", ["x": 0.7])

  /// A NaN from a logarithm, and an infinity from a division.
  package static let notFinite = SampleCircuit(
    "notFinite", "log(x) + 1 / (y - y)", ["x": -1, "y": 2])

  /// Every way to cut a gradient.
  package static let cuts = SampleCircuit(
    "cuts", "detach(x * x) * x + where(x > y, x, y) * tensor(3, dtype=int64)", ["x": 3, "y": 2])

  /// Numbers whose texts are as long as they get.
  package static let extreme = SampleCircuit(
    "extreme", "x * y / z + x", ["x": 1e308, "y": subnormal, "z": -1.234e-5])

  /// −1.234e−308, a literal of which the compiler refuses.
  package static let subnormal = -1.234e-300 * 1e-8

  /// Sizes and statistics on every wire.
  package static let large = SampleCircuit(
    "large", "mean(relu(X * X - 0.5), dim=1)", [Input("X", [28, 28], numbers(784))])

  /// An output of several elements, seeded with ones.
  package static let vector = SampleCircuit(
    "vector", "y = tanh(x) * 2", [Input("x", [3], [0.5, -1, 2])])

  /// All of them.
  package static let all = [
    square, staged, patterns, neuron, loss, network, matrix, forks, chain, notFinite, cuts, extreme,
    large, vector,
  ]

  /// Numbers between −1 and 1 that look irregular and are the same everywhere.
  private static func numbers(_ count: Int) -> [Double] {
    (0..<count).map { Double(($0 * 37 + 11) % 101) / 50 - 1 }
  }
}
