/// Muon: momentum, turned into the nearest matrix that stretches nothing.
///
/// Jordan, Jin, Boza, You, Cesista, Newhouse, Bernstein: Muon: An optimizer for hidden layers in
/// neural networks, 2024; rate adjustment of Liu et al.: Muon is Scalable for LLM Training,
/// arXiv:2502.16982, 2025. Computed in double precision.
///
/// ```swift
/// let optimizer = Muon([hidden], lr: 0.02)
/// ```
public final class Muon: Optimizer {
  static let declaration = OptimizerDeclaration(
    "Muon",
    summary: "for matrices: moves along all directions of the momentum alike, weak ones too",
    formula:
      "M ← μ·M + (1 − μ)·G; O ≈ U·Vᵀ of G + μ·(M − G); P ← (1 − η·λ)·P − η·√max(1, rows/columns)·O",
    paper: "Jordan et al., Muon: An optimizer for hidden layers in neural networks, 2024",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 0.001, "learning rate: how far a step goes"),
      Hyperparameter(
        "weight_decay", .real(.nonNegative), 0.1, "pull of the parameters toward zero"),
      Hyperparameter("momentum", .real(.nonNegative), 0.95, "memory of the gradient's mean"),
      Hyperparameter("nesterov", .bool, true, "look ahead along the momentum"),
      Hyperparameter(
        "ns_coefficients", .tuple([.real(.any), .real(.any), .real(.any)]),
        [3.4445, -4.775, 2.0315], "the polynomial that evens out the singular values"),
      Hyperparameter("eps", .real(.any), 1e-7, "keeps the division away from zero"),
      Hyperparameter(
        "ns_steps", .integer(.from(0, below: 100)), 5, "how often the polynomial is applied"),
      Hyperparameter(
        "adjust_lr_fn", .optional(.choice(["original", "match_rms_adamw"])), OptionValue.none,
        "how the rate follows the matrix's sizes (None: original)"),
    ],
    slots: OptimizerDeclaration.slots("momentum_buffer"),
    check: { _, parameters throws(OptimizerError) in
      for parameter in parameters where parameter.ndim != 2 {
        throw .badParameter(
          owner: "Muon",
          reason: "only matrices can be optimized, not a tensor of sizes "
            + Shape.text(parameter.shape))
      }
    },
    make: { Muon($0) })

  /// Groups, options and state.
  public let core: OptimizerCore

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change; matrices.
  ///   - lr: learning rate: how far a step goes
  ///   - weightDecay: pull of the parameters toward zero
  ///   - momentum: memory of the gradient's mean
  ///   - nesterov: look ahead along the momentum
  ///   - nsCoefficients: the polynomial that evens out the singular values
  ///   - eps: keeps the division away from zero
  ///   - nsSteps: how often the polynomial is applied
  ///   - adjustLRFn: how the rate follows the matrix's sizes (None: original)
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.001, weightDecay: Double = 0.1, momentum: Double = 0.95,
    nesterov: Bool = true, nsCoefficients: (Double, Double, Double) = (3.4445, -4.775, 2.0315),
    eps: Double = 1e-7, nsSteps: Int = 5, adjustLRFn: String? = nil
  ) {
    self.init(
      OptimizerCore(
        Muon.declaration, parameters,
        all: [
          .real(lr), .real(weightDecay), .real(momentum), .bool(nesterov),
          .reals(nsCoefficients.0, nsCoefficients.1, nsCoefficients.2), .real(eps),
          .integer(nsSteps), .optional(adjustLRFn),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() {
    for group in groups {
      for (i, parameter) in group.parameters.enumerated() {
        guard let gradient = parameter.stepGradient(owner: group.owner) else { continue }
        Muon.step(parameter, gradient, &group.memories[i], group.options)
      }
    }
  }

  private static func step(
    _ parameter: Tensor, _ gradient: Tensor, _ memory: inout ParameterMemory, _ options: Options
  ) {
    memory.clock.step += 1
    if memory.slots.count != 1 {
      memory.slots = [.zeros(parameter.shape, dtype: parameter.dtype)]
    }
    let momentum = options.real("momentum")
    let g = gradient.scalars
    var mean = memory.slots[0].scalars
    for i in g.indices { mean[i] = mean[i].moved(to: g[i], by: 1 - momentum) }
    memory.slots[0] = .leaf(mean, parameter.type)
    var direction = mean
    if options.bool("nesterov") {
      for i in g.indices { direction[i] = g[i].moved(to: mean[i], by: momentum) }
    }
    let (rows, columns) = (parameter.shape[0], parameter.shape[1])
    var matrix = Matrix(rows, columns, direction)
    matrix.evenOut(
      (
        options.item("ns_coefficients", 0) ?? .nan, options.item("ns_coefficients", 1) ?? .nan,
        options.item("ns_coefficients", 2) ?? .nan
      ), steps: options.integer("ns_steps"), eps: options.real("eps"))
    let lr = options.real("lr")
    let rate = lr * adjustment(options.word("adjust_lr_fn"), Double(rows), Double(columns))
    let kept = 1 - lr * options.real("weight_decay")
    var p = parameter.scalars
    for i in p.indices { p[i] = kept * p[i] - rate * matrix.elements[i] }
    parameter.replaceElements(with: p, spare: &memory.spare)
  }

  private static func adjustment(_ word: String?, _ rows: Double, _ columns: Double) -> Double {
    (word ?? "") == "match_rms_adamw"
      ? 0.2 * max(rows, columns).squareRoot() : max(1, rows / columns).squareRoot()
  }
}

/// A small dense matrix in double precision.
private struct Matrix {
  var rows: Int
  var columns: Int
  var elements: [Double]

  init(_ rows: Int, _ columns: Int, _ elements: [Double]) {
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  var transposed: Matrix {
    var result = Matrix(columns, rows, elements)
    for r in 0..<rows {
      for c in 0..<columns { result.elements[c * rows + r] = elements[r * columns + c] }
    }
    return result
  }

  func times(_ other: Matrix) -> Matrix {
    var result = Matrix(
      rows, other.columns, [Double](repeating: 0, count: rows * other.columns))
    for r in 0..<rows {
      for k in 0..<columns {
        let factor = elements[r * columns + k]
        for c in 0..<other.columns {
          result.elements[r * other.columns + c] += factor * other.elements[k * other.columns + c]
        }
      }
    }
    return result
  }

  /// Moves all singular values toward 1 by repeating X ← a·X + (b·A + c·A²)·X with A = X·Xᵀ.
  mutating func evenOut(_ factors: (Double, Double, Double), steps: Int, eps: Double) {
    let isTall = rows > columns
    var x = isTall ? transposed : self
    var sum = 0.0
    for value in x.elements { sum += value * value }
    let size = max(sum.squareRoot(), eps)
    for i in x.elements.indices { x.elements[i] /= size }
    let (a, b, c) = factors
    for _ in 0..<steps {
      let gram = x.times(x.transposed)
      var mix = gram.times(gram)
      for i in mix.elements.indices { mix.elements[i] = b * gram.elements[i] + c * mix.elements[i] }
      let turned = mix.times(x)
      for i in x.elements.indices { x.elements[i] = a * x.elements[i] + turned.elements[i] }
    }
    self = isTall ? x.transposed : x
  }
}
