#if !hasFeature(Embedded)
  import Kernels
#endif

/// Adagrad: directions with large gradients so far get small steps from now on.
///
/// Duchi, Hazan, Singer: Adaptive Subgradient Methods for Online Learning and Stochastic
/// Optimization, JMLR 12, 2011.
///
/// ```swift
/// let optimizer = Adagrad([w, b], lr: 0.1)
/// ```
public final class Adagrad: Optimizer {
  static let declaration = OptimizerDeclaration(
    "Adagrad",
    summary: "gets tired: every direction slows down by all the slope it has met there",
    formula: "s ← s + g²; p ← p − η/(1 + (t − 1)·κ)·g / (√s + ε)",
    paper: "Duchi, Hazan, Singer, Adaptive Subgradient Methods, JMLR 12, 2011",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 0.01, "learning rate: length of the first step"),
      Hyperparameter("lr_decay", .real(.nonNegative), 0, "how fast the rate falls with the steps"),
      Hyperparameter("weight_decay", .real(.nonNegative), 0, "pull of the parameters toward zero"),
      Hyperparameter(
        "initial_accumulator_value", .real(.nonNegative), 0, "what the sum of squares begins with"),
      Hyperparameter("eps", .real(.nonNegative), 1e-10, "keeps the division away from zero"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ],
    slots: OptimizerDeclaration.slots("sum"), letters: ["s"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    make: { Adagrad($0) })

  /// Groups, options and state.
  public let core: OptimizerCore

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change.
  ///   - lr: learning rate: length of the first step
  ///   - lrDecay: how fast the rate falls with the steps
  ///   - weightDecay: pull of the parameters toward zero
  ///   - initialAccumulatorValue: what the sum of squares begins with
  ///   - eps: keeps the division away from zero
  ///   - maximize: go uphill instead
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.01, lrDecay: Double = 0, weightDecay: Double = 0,
    initialAccumulatorValue: Double = 0, eps: Double = 1e-10, maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        Adagrad.declaration, parameters,
        all: [
          .real(lr), .real(lrDecay), .real(weightDecay), .real(initialAccumulatorValue), .real(eps),
          .bool(maximize),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// State: `first` is the sum of squared gradients.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let rate, decay, eps, sign: Number

    static func freshState(_ options: Options) -> [Double] {
      [options.real("initial_accumulator_value")]
    }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      let slowing = 1 + Double(clock.step - 1) * options.real("lr_decay")
      rate = .coefficient(options.real("lr") / slowing, "η/(1 + (t − 1)·κ)")
      decay = .coefficient(options.real("weight_decay"), "λ")
      eps = .coefficient(options.real("eps"), "ε")
      sign = options.bool("maximize") ? -1 : 1
    }

    @inline(__always)
    func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number {
      let g = decay == 0 ? sign * g : sign * g + decay * p
      state.first = state.first + g * g
      return p - rate * g / (Number.sqrt(state.first) + eps)
    }

    #if !hasFeature(Embedded)
      var loop: gw_update {
        var update = gw_update(gw_adagrad, slots: 1, sign: sign, decay: decay)
        update.rate = rate.double
        update.eps = eps.double
        return update
      }
    #endif
  }
}
