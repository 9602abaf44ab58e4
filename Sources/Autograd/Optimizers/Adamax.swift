#if !hasFeature(Embedded)
  import Kernels
#endif

/// Adamax: Adam that divides by the largest recent gradient.
///
/// Kingma, Ba: Adam: A Method for Stochastic Optimization, section 7.1, ICLR 2015.
///
/// ```swift
/// let optimizer = Adamax([w, b], lr: 0.002)
/// ```
public final class Adamax: Optimizer {
  static let declaration = OptimizerDeclaration(
    "Adamax",
    summary: "Adam that measures slopes by their recent maximum",
    formula: "m ← β₁·m + (1 − β₁)·g; u ← max(β₂·u, |g| + ε); p ← p − η/(1 − β₁ᵗ)·m / u",
    paper: "Kingma, Ba, Adam: A Method for Stochastic Optimization, section 7.1, ICLR 2015",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 0.002, "learning rate: about how far a step goes"),
      Hyperparameter(
        "betas", .tuple([.real(.belowOne), .real(.belowOne)]), [0.9, 0.999],
        "memory of the gradient's mean, and of its maximum"),
      Hyperparameter("eps", .real(.nonNegative), 1e-8, "keeps the division away from zero"),
      Hyperparameter("weight_decay", .real(.nonNegative), 0, "pull of the parameters toward zero"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ],
    slots: OptimizerDeclaration.slots("exp_avg", "exp_inf"), letters: ["m", "u"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    make: { Adamax($0) })

  /// Groups, options and state.
  public let core: OptimizerCore

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change.
  ///   - lr: learning rate: about how far a step goes
  ///   - betas: memory of the gradient's mean, and of its maximum
  ///   - eps: keeps the division away from zero
  ///   - weightDecay: pull of the parameters toward zero
  ///   - maximize: go uphill instead
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.002, betas: (Double, Double) = (0.9, 0.999),
    eps: Double = 1e-8, weightDecay: Double = 0, maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        Adamax.declaration, parameters,
        all: [
          .real(lr), .reals(betas.0, betas.1), .real(eps), .real(weightDecay), .bool(maximize),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// State: `first` is the gradient's mean, `second` its fading maximum.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let rate, meanWeight, fading, eps, decay, sign: Number

    static func freshState(_ options: Options) -> [Double] { [0, 0] }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      let (beta1, beta2) = options.betas
      rate = .coefficient(
        options.real("lr") / (1 - Double.pow(beta1, Double(clock.step))), "η/(1 − β₁ᵗ)")
      meanWeight = .coefficient(1 - beta1, "1 − β₁")
      fading = .coefficient(beta2, "β₂")
      eps = .coefficient(options.real("eps"), "ε")
      decay = .coefficient(options.real("weight_decay"), "λ")
      sign = options.bool("maximize") ? -1 : 1
    }

    @inline(__always)
    func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number {
      let g = decay == 0 ? sign * g : sign * g + decay * p
      state.first = state.first.moved(to: g, by: meanWeight)
      state.second = (fading * state.second).largest(g.magnitude + eps)
      return p - rate * state.first / state.second
    }

    #if !hasFeature(Embedded)
      var loop: gw_update {
        var update = gw_update(gw_adamax, slots: 2, sign: sign, decay: decay)
        update.rate = rate.double
        update.mean_weight = meanWeight.double
        update.square_kept = fading.double
        update.eps = eps.double
        return update
      }
    #endif
  }
}
