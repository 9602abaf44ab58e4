/// Steps the single numbers of one parameter group in flat memory.
///
/// Closures, because only they are compiled for the update they hold: a method of a generic class
/// behind its base class is not.
final class NumberSweep {
  /// Moves every parameter once.
  let step: () -> Void
  /// Gives the group's memories the clock.
  let store: () -> Void
  /// Takes the clock and the state from the group's memories.
  let load: () -> Void

  init<U: ElementUpdate>(_ sweep: FlatSweep<U>) {
    step = { sweep.step() }
    store = { sweep.store() }
    load = { sweep.load() }
  }
}

/// Makes sweeps of one optimizer's update, in both floating types.
struct NumberSweepMaker: Sendable {
  private let make: @Sendable (ParameterGroup, [FlatParameter], GradientSums) -> NumberSweep

  /// The optimizers whose update is elementwise, by name.
  ///
  /// Coefficients of some stay from step to step as long as the options do; those of the others
  /// follow the clock.
  static let all: [(optimizer: String, maker: NumberSweepMaker)] = [
    ("ASGD", NumberSweepMaker(ASGD.Update<Float>.self, ASGD.Update<Double>.self)),
    (
      "Adadelta",
      NumberSweepMaker(
        Adadelta.Update<Float>.self, Adadelta.Update<Double>.self, followsClock: false)
    ),
    ("Adagrad", NumberSweepMaker(Adagrad.Update<Float>.self, Adagrad.Update<Double>.self)),
    ("Adam", NumberSweepMaker(Adam.Update<Float>.self, Adam.Update<Double>.self)),
    ("AdamW", NumberSweepMaker(AdamW.Update<Float>.self, AdamW.Update<Double>.self)),
    ("Adamax", NumberSweepMaker(Adamax.Update<Float>.self, Adamax.Update<Double>.self)),
    ("NAdam", NumberSweepMaker(NAdam.Update<Float>.self, NAdam.Update<Double>.self)),
    ("RAdam", NumberSweepMaker(RAdam.Update<Float>.self, RAdam.Update<Double>.self)),
    (
      "RMSprop",
      NumberSweepMaker(
        RMSprop.Update<Float>.self, RMSprop.Update<Double>.self, followsClock: false)
    ),
    (
      "Rprop",
      NumberSweepMaker(Rprop.Update<Float>.self, Rprop.Update<Double>.self, followsClock: false)
    ),
    (
      "SGD",
      NumberSweepMaker(SGD.Update<Float>.self, SGD.Update<Double>.self, followsClock: false)
    ),
  ]

  private init<A: ElementUpdate & SendableMetatype, B: ElementUpdate & SendableMetatype>(
    _ single: A.Type, _ double: B.Type, followsClock: Bool = true
  ) where A.Number == Float, B.Number == Double {
    make = { group, parameters, sums in
      if parameters[0].tensor.dtype == .float64 {
        let sweep = unsafe FlatSweep<B>(group, parameters, followsClock: followsClock) {
          parameter in
          unsafe (sums.doubleValue(parameter), sums.doubleGradient(parameter))
        }
        return NumberSweep(sweep)
      }
      let sweep = unsafe FlatSweep<A>(group, parameters, followsClock: followsClock) { parameter in
        unsafe (sums.singleValue(parameter), sums.singleGradient(parameter))
      }
      return NumberSweep(sweep)
    }
  }

  /// The maker for an optimizer, nil where its update is not elementwise.
  static func of(_ optimizer: any Optimizer) -> NumberSweepMaker? {
    for entry in all where entry.optimizer == optimizer.declaration.name { return entry.maker }
    return nil
  }

  func sweep(
    _ group: ParameterGroup, _ parameters: [FlatParameter], _ sums: GradientSums
  ) -> NumberSweep {
    make(group, parameters, sums)
  }
}
