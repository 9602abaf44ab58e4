#if !hasFeature(Embedded)
  import Kernels
#endif

/// Rprop: only the sign of the gradient counts.
///
/// Riedmiller, Braun: A Direct Adaptive Method for Faster Backpropagation Learning: The RPROP
/// Algorithm, ICNN 1993.
///
/// ```swift
/// let optimizer = Rprop([x, y], lr: 0.01)
/// ```
public final class Rprop: Optimizer {
  static let declaration = OptimizerDeclaration(
    "Rprop",
    summary: "walks by the sign of the slope: longer steps while it stays, shorter where it turns",
    formula: "s ← clip(s·(g·g₋ > 0 ? η₊ : g·g₋ < 0 ? η₋ : 1)); p ← p − s·sign g (0 after a turn)",
    paper: "Riedmiller, Braun, The RPROP Algorithm, ICNN 1993",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 0.01, "length of the first step"),
      Hyperparameter(
        "etas", .tuple([.real(.insideOne), .real(.aboveOne)]), [0.5, 1.2],
        "factors on the step after a turn, and after none"),
      Hyperparameter(
        "step_sizes", .tuple([.real(.any), .real(.any)]), [1e-6, 50], "shortest and longest step"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ],
    slots: OptimizerDeclaration.slots("prev", "step_size"), letters: ["g₋", "s"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    make: { Rprop($0) })

  /// Groups, options and state.
  public let core: OptimizerCore

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change.
  ///   - lr: length of the first step
  ///   - etas: factors on the step after a turn, and after none
  ///   - stepSizes: shortest and longest step
  ///   - maximize: go uphill instead
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.01, etas: (Double, Double) = (0.5, 1.2),
    stepSizes: (Double, Double) = (1e-6, 50), maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        Rprop.declaration, parameters,
        all: [
          .real(lr), .reals(etas.0, etas.1), .reals(stepSizes.0, stepSizes.1), .bool(maximize),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// State: `first` is the last gradient, `second` the length of the step.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let shorter, longer, shortest, longest, sign: Number

    static func freshState(_ options: Options) -> [Double] { [0, options.real("lr")] }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      shorter = .coefficient(options.item("etas", 0) ?? .nan, "η₋")
      longer = .coefficient(options.item("etas", 1) ?? .nan, "η₊")
      shortest = .coefficient(options.item("step_sizes", 0) ?? .nan, "shortest step")
      longest = .coefficient(options.item("step_sizes", 1) ?? .nan, "longest step")
      sign = options.bool("maximize") ? -1 : 1
    }

    @inline(__always)
    func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number {
      let g = sign * g
      let agreement = g * state.first
      let length = state.second.scaled(
        whereNegative: shorter, wherePositive: longer, agreement)
      state.second = length.limited(from: shortest, to: longest)
      // After a turn the step is left out, and the next one counts as a new beginning.
      state.first = g.dropped(whereNegative: agreement)
      return p.stepped(against: state.first, by: state.second)
    }

    #if !hasFeature(Embedded)
      var loop: gw_update {
        var update = gw_update(gw_rprop, slots: 2, sign: sign)
        update.shorter = shorter.double
        update.longer = longer.double
        update.shortest = shortest.double
        update.longest = longest.double
        return update
      }
    #endif
  }
}
