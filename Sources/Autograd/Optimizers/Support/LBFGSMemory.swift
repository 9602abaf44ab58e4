/// What L-BFGS remembers: the last moves and the changes of the gradient that they brought.
struct LBFGSMemory {
  /// A move, the change of the gradient, and 1 over their product.
  struct Pair {
    let move: [Double]
    let change: [Double]
    let inverse: Double
  }

  var pairs: [Pair] = []
  var moves = 0
  var evaluations = 0
  var length = 0.0
  /// The direction of the last move.
  private var last: [Double] = []
  /// Where the last move began.
  var previous = LBFGSPoint(loss: 0, gradient: [])
  /// The curvature that is assumed where no pair says otherwise.
  private var scale = 1.0

  init() {}

  /// The direction of the next move: the gradient, turned by the curvature that the pairs show.
  mutating func direction(at gradient: [Double], historySize: Int) -> [Double] {
    moves += 1
    if moves == 1 {
      pairs = []
      scale = 1
    } else {
      learn(gradient, historySize)
    }
    var direction = gradient.map { -$0 }
    var factors = [Double](repeating: 0, count: pairs.count)
    for k in pairs.indices.reversed() {
      factors[k] = Vector.dot(pairs[k].move, direction) * pairs[k].inverse
      for i in direction.indices { direction[i] -= factors[k] * pairs[k].change[i] }
    }
    for i in direction.indices { direction[i] *= scale }
    for (k, pair) in pairs.enumerated() {
      let factor = factors[k] - Vector.dot(pair.change, direction) * pair.inverse
      for i in direction.indices { direction[i] += factor * pair.move[i] }
    }
    last = direction
    return direction
  }

  private mutating func learn(_ gradient: [Double], _ historySize: Int) {
    var change = gradient
    for i in change.indices { change[i] -= previous.gradient[i] }
    let move = last.map { $0 * length }
    let product = Vector.dot(change, move)
    // Without clear upward curvature the pair would spoil the direction.
    guard product > 1e-10 else { return }
    if pairs.count >= historySize { pairs.removeFirst() }
    pairs.append(Pair(move: move, change: change, inverse: 1 / product))
    scale = product / Vector.dot(change, change)
  }
}

/// Saving and restoring, under PyTorch's names.
extension LBFGSMemory {
  var values: [String: OptimizerState.Value] {
    if moves == 0 { return ["func_evals": .integer(evaluations), "n_iter": .integer(0)] }
    return [
      "func_evals": .integer(evaluations), "n_iter": .integer(moves), "d": .vectors([last]),
      "t": .real(length), "prev_flat_grad": .vectors([previous.gradient]),
      "prev_loss": .real(previous.loss), "H_diag": .real(scale),
      "old_dirs": .vectors(pairs.map { $0.change }), "old_stps": .vectors(pairs.map { $0.move }),
      "ro": .vectors([pairs.map { $0.inverse }]),
    ]
  }

  /// Nil where the values are not those of so many numbers.
  init?(_ values: [String: OptimizerState.Value], count: Int) {
    guard case .integer(let evaluations)? = values["func_evals"],
      case .integer(let moves)? = values["n_iter"], moves >= 0
    else { return nil }
    self.evaluations = evaluations
    self.moves = moves
    if moves == 0 { return }
    guard case .vectors(let d)? = values["d"], d.count == 1, case .real(let t)? = values["t"],
      case .vectors(let gradients)? = values["prev_flat_grad"], gradients.count == 1,
      case .real(let loss)? = values["prev_loss"], case .real(let scale)? = values["H_diag"],
      case .vectors(let changes)? = values["old_dirs"],
      case .vectors(let steps)? = values["old_stps"],
      case .vectors(let inverses)? = values["ro"], inverses.count == 1,
      changes.count == steps.count, inverses[0].count == steps.count
    else { return nil }
    for vector in d + gradients + changes + steps where vector.count != count { return nil }
    last = d[0]
    length = t
    previous = LBFGSPoint(loss: loss, gradient: gradients[0])
    self.scale = scale
    for i in steps.indices {
      pairs.append(Pair(move: steps[i], change: changes[i], inverse: inverses[0][i]))
    }
  }
}
