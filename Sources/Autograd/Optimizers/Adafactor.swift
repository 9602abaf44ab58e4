/// Adafactor: Adam's measure of slopes, kept as one row and one column for a whole matrix.
///
/// Shazeer, Stern: Adafactor: Adaptive Learning Rates with Sublinear Memory Cost, ICML 2018.
/// Computed in double precision; state and parameters are rounded to the parameter's dtype.
///
/// ```swift
/// let optimizer = Adafactor([w, b], lr: 0.01)
/// ```
public final class Adafactor: Optimizer {
  static let declaration = OptimizerDeclaration(
    "Adafactor",
    summary: "measures slopes by whole rows and columns, and steps in proportion to the parameters",
    formula:
      "V ← r·c / mean r; u ← g/√V; p ← p − max(ε₂, rms p)·min(η, 1/√t)·u / max(1, rms u / d)",
    paper: "Shazeer, Stern, Adafactor: Adaptive Learning Rates with Sublinear Memory, ICML 2018",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 0.01, "largest step, relative to the parameters"),
      Hyperparameter(
        "beta2_decay", .real(.nonPositive), -0.8, "how the memory of squares grows with the steps"),
      Hyperparameter(
        "eps", .tuple([.optional(.real(.nonNegative)), .real(.nonNegative)]),
        [.none, 0.001], "least size of a square (None: the dtype's epsilon), and of a parameter"),
      Hyperparameter("d", .real(.atLeast(1)), 1.0, "size above which an update is scaled down"),
      Hyperparameter("weight_decay", .real(.nonNegative), 0, "pull of the parameters toward zero"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ],
    slots: { Adafactor.slots($0) }, make: { Adafactor($0) })

  /// Groups, options and state.
  public let core: OptimizerCore

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change.
  ///   - lr: largest step, relative to the parameters
  ///   - beta2Decay: how the memory of squares grows with the steps
  ///   - eps: least size of a square (None: the dtype's epsilon), and of a parameter
  ///   - d: size above which an update is scaled down
  ///   - weightDecay: pull of the parameters toward zero
  ///   - maximize: go uphill instead
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.01, beta2Decay: Double = -0.8,
    eps: (Double?, Double) = (nil, 0.001), d: Double = 1.0, weightDecay: Double = 0,
    maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        Adafactor.declaration, parameters,
        all: [
          .real(lr), .real(beta2Decay), .list([.optional(eps.0), .real(eps.1)]), .real(d),
          .real(weightDecay), .bool(maximize),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() {
    for group in groups {
      for (i, parameter) in group.parameters.enumerated() {
        guard let gradient = parameter.stepGradient(owner: group.owner) else { continue }
        Adafactor.step(parameter, gradient, &group.memories[i], group.options)
      }
    }
  }

  private static func step(
    _ parameter: Tensor, _ gradient: Tensor, _ memory: inout ParameterMemory, _ options: Options
  ) {
    memory.clock.step += 1
    let step = Double(memory.clock.step)
    let sign: Double = options.bool("maximize") ? -1 : 1
    let lr = options.real("lr")
    let forgotten = Double.pow(step, options.real("beta2_decay"))
    let epsilon = parameter.dtype == .float32 ? Double(Float.ulpOfOne) : Double.ulpOfOne
    let least = options.item("eps", 0) ?? epsilon
    let g = gradient.scalars.map { sign * $0 }
    var p = parameter.scalars
    let rate =
      max(options.item("eps", 1) ?? .nan, rms(p)) * min(lr, 1 / step.squareRoot())
    if options.real("weight_decay") != 0 {
      let kept = 1 - lr * options.real("weight_decay")
      for i in p.indices { p[i] *= kept }
    }
    let slots = Adafactor.slots(parameter.shape)
    if memory.slots.count != slots.count {
      memory.slots = slots.map { .zeros($0.shape, dtype: parameter.dtype) }
    }
    let variance =
      parameter.ndim > 1
      ? factored(g, parameter.shape, &memory.slots, forgotten, least)
      : plain(g, &memory.slots, forgotten)
    var update = g
    for i in g.indices { update[i] /= max(variance[i], least * least).squareRoot() }
    let scale = rate / max(1, rms(update) / options.real("d"))
    for i in p.indices { p[i] -= scale * update[i] }
    parameter.replaceElements(with: p, spare: &memory.spare)
  }

  /// One number for each row and each column of matrices, one for each element of a vector.
  private static func slots(_ shape: [Int]) -> [(name: String, shape: [Int])] {
    guard shape.count > 1 else { return [("variance", shape)] }
    var (byRow, byColumn) = (shape, shape)
    byRow[shape.count - 1] = 1
    byColumn[shape.count - 2] = 1
    return [("row_var", byRow), ("col_var", byColumn)]
  }

  private static func plain(
    _ g: [Double], _ slots: inout [Tensor], _ forgotten: Double
  ) -> [Double] {
    var variance = slots[0].scalars
    for i in g.indices { variance[i] += (g[i] * g[i] - variance[i]) * forgotten }
    slots[0] = .leaf(variance, slots[0].type)
    return variance
  }

  /// Means of squares along rows and along columns, and the matrix that they stand for.
  private static func factored(
    _ g: [Double], _ shape: [Int], _ slots: inout [Tensor], _ forgotten: Double, _ least: Double
  ) -> [Double] {
    let (n, m) = (shape[shape.count - 2], shape[shape.count - 1])
    var rows = slots[0].scalars
    var columns = slots[1].scalars
    var variance = [Double](repeating: 0, count: g.count)
    for matrix in 0..<(n * m == 0 ? 0 : g.count / (n * m)) {
      let (base, firstRow, firstColumn) = (matrix * n * m, matrix * n, matrix * m)
      var rowSums = [Double](repeating: 0, count: n)
      var columnSums = [Double](repeating: 0, count: m)
      for r in 0..<n {
        for c in 0..<m {
          let square = g[base + r * m + c] * g[base + r * m + c]
          rowSums[r] += square
          columnSums[c] += square
        }
      }
      var sum = 0.0
      for r in 0..<n {
        rows[firstRow + r] += (rowSums[r] / Double(m) - rows[firstRow + r]) * forgotten
        sum += rows[firstRow + r]
      }
      for c in 0..<m {
        columns[firstColumn + c] +=
          (columnSums[c] / Double(n) - columns[firstColumn + c]) * forgotten
      }
      let mean = max(sum / Double(n), least)
      for r in 0..<n {
        for c in 0..<m {
          variance[base + r * m + c] = rows[firstRow + r] * columns[firstColumn + c] / mean
        }
      }
    }
    slots[0] = .leaf(rows, slots[0].type)
    slots[1] = .leaf(columns, slots[1].type)
    return variance
  }

  /// Root of the mean square.
  private static func rms(_ x: [Double]) -> Double {
    var sum = 0.0
    for value in x { sum += value * value }
    return (sum / Double(x.count)).squareRoot()
  }
}

extension Tensor {
  /// A leaf of the given type from numbers in row-major order.
  static func leaf(_ numbers: [Double], _ type: TensorType) -> Tensor {
    Tensor(numbers: numbers.map { TensorNumber.real($0) }, type)
  }
}
