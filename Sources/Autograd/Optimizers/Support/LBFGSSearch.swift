/// Loss and gradient at one place.
struct LBFGSPoint {
  var loss: Double
  var gradient: [Double]

  /// Whether no slope is larger than the tolerance.
  func isFlat(_ tolerance: Double) -> Bool { Vector.largest(gradient) <= tolerance }
}

/// One step of L-BFGS: several moves, each along a direction that the memory suggests.
struct LBFGSSearch {
  let lr: Double
  let maxIter: Int
  let maxEval: Int
  let toleranceGrad: Double
  let toleranceChange: Double
  let historySize: Int
  let hasLineSearch: Bool

  init(_ options: Options) {
    lr = options.real("lr")
    maxIter = options.integer("max_iter")
    maxEval = options.optionalInteger("max_eval") ?? options.integer("max_iter") * 5 / 4
    toleranceGrad = options.real("tolerance_grad")
    toleranceChange = options.real("tolerance_change")
    historySize = options.integer("history_size")
    hasLineSearch = options.word("line_search_fn") != nil
  }

  /// Runs the moves.
  ///
  /// - Parameters:
  ///   - start: Loss and gradient where the step begins.
  ///   - memory: What earlier moves taught.
  ///   - move: Sets the parameters to a place plus a length times a direction.
  ///   - evaluate: Computes loss and gradient at the parameters.
  ///   - position: The parameters.
  func run(
    from start: LBFGSPoint, _ memory: inout LBFGSMemory,
    move: (Double, [Double], [Double]) -> Void, evaluate: () -> LBFGSPoint,
    position: () -> [Double]
  ) {
    memory.evaluations += 1
    if start.isFlat(toleranceGrad) { return }
    var here = start
    var evaluations = 1
    var moves = 0
    while moves < maxIter {
      moves += 1
      let direction = memory.direction(at: here.gradient, historySize: historySize)
      let before = here.loss
      memory.previous = here
      var length = lr
      if memory.moves == 1 { length *= min(1, 1 / Vector.sum(here.gradient)) }
      let slope = Vector.dot(here.gradient, direction)
      memory.length = length
      // Not downhill enough to be worth a move.
      if slope > -toleranceChange { return }
      let place = position()
      var used = 0
      if hasLineSearch {
        var search = StrongWolfe(slope: slope, origin: here, direction: direction)
        (length, here) = search.run(from: length) { length in
          move(length, direction, place)
          return evaluate()
        }
        used = search.evaluations
        move(length, direction, place)
      } else {
        move(length, direction, place)
        // After the last move nobody needs the loss there.
        if moves != maxIter {
          here = evaluate()
          used = 1
        }
      }
      memory.length = length
      evaluations += used
      memory.evaluations += used
      if moves == maxIter || evaluations >= maxEval { return }
      if used > 0, here.isFlat(toleranceGrad) { return }
      if Vector.largest(direction) * length.magnitude <= toleranceChange { return }
      if (here.loss - before).magnitude < toleranceChange { return }
    }
  }
}

/// Arithmetic of flat lists of numbers.
enum Vector {
  static func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for i in a.indices { sum += a[i] * b[i] }
    return sum
  }

  /// The largest magnitude; NaN if there is one, 0 of an empty list.
  static func largest(_ a: [Double]) -> Double {
    var largest = 0.0
    for x in a { largest = largest.largest(x.magnitude) }
    return largest
  }

  /// The sum of magnitudes.
  static func sum(_ a: [Double]) -> Double {
    var sum = 0.0
    for x in a { sum += x.magnitude }
    return sum
  }
}
