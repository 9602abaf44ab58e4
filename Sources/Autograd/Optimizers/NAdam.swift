#if !hasFeature(Embedded)
  import Kernels
#endif

/// NAdam: Adam whose momentum looks ahead.
///
/// Dozat: Incorporating Nesterov Momentum into Adam, ICLR workshop 2016.
///
/// ```swift
/// let optimizer = NAdam([w, b], lr: 0.002)
/// ```
public final class NAdam: Optimizer {
  static let declaration = OptimizerDeclaration(
    "NAdam",
    summary: "Adam that already leans into the next step",
    formula:
      "μₜ = β₁·(1 − ½·0.96^(t·ψ)); p ← p − η·((1 − μₜ)·g/(1 − Πμ) + μₜ₊₁·m/(1 − Πμ·μₜ₊₁)) / (√v̂ + ε)",
    paper: "Dozat, Incorporating Nesterov Momentum into Adam, ICLR workshop 2016",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 0.002, "learning rate: about how far a step goes"),
      Hyperparameter(
        "betas", .tuple([.real(.belowOne), .real(.belowOne)]), [0.9, 0.999],
        "memory of the gradient's mean, and of its square's"),
      Hyperparameter("eps", .real(.nonNegative), 1e-8, "keeps the division away from zero"),
      Hyperparameter("weight_decay", .real(.nonNegative), 0, "pull of the parameters toward zero"),
      Hyperparameter(
        "momentum_decay", .real(.nonNegative), 0.004, "how fast the momentum grows to its full size"
      ),
      Hyperparameter(
        "decoupled_weight_decay", .bool, false, "decay the parameters, not through the gradient"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ],
    slots: OptimizerDeclaration.slots("exp_avg", "exp_avg_sq"), clock: ["mu_product"],
    letters: ["m", "v"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    make: { NAdam($0) })

  /// Groups, options and state.
  public let core: OptimizerCore

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change.
  ///   - lr: learning rate: about how far a step goes
  ///   - betas: memory of the gradient's mean, and of its square's
  ///   - eps: keeps the division away from zero
  ///   - weightDecay: pull of the parameters toward zero
  ///   - momentumDecay: how fast the momentum grows to its full size
  ///   - decoupledWeightDecay: decay the parameters, not through the gradient
  ///   - maximize: go uphill instead
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.002, betas: (Double, Double) = (0.9, 0.999),
    eps: Double = 1e-8, weightDecay: Double = 0, momentumDecay: Double = 0.004,
    decoupledWeightDecay: Bool = false, maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        NAdam.declaration, parameters,
        all: [
          .real(lr), .reals(betas.0, betas.1), .real(eps), .real(weightDecay), .real(momentumDecay),
          .bool(decoupledWeightDecay), .bool(maximize),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// State: `first` is the gradient's mean, `second` its square's; the clock's first number is the
  /// product of all momenta.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let gradientRate, meanRate, meanWeight, squareKept, squareWeight, squareScale: Number
    let eps, decay, kept, sign: Number

    static func freshState(_ options: Options) -> [Double] { [0, 0] }

    static func freshClock(_ options: Options) -> Clock { Clock(step: 0, first: 1) }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      let (beta1, beta2) = options.betas
      let step = Double(clock.step)
      let growth = options.real("momentum_decay")
      let now = beta1 * (1 - 0.5 * Double.pow(0.96, step * growth))
      let next = beta1 * (1 - 0.5 * Double.pow(0.96, (step + 1) * growth))
      // PyTorch keeps this product in single precision, which shows in the ninth digit.
      clock.first = Double(Float(clock.first) * Float(now))
      let lr = options.real("lr")
      let isDecoupled = options.bool("decoupled_weight_decay")
      let weightDecay = options.real("weight_decay")
      gradientRate = .coefficient(lr * (1 - now) / (1 - clock.first), "η·(1 − μₜ)/(1 − Πμ)")
      meanRate = .coefficient(lr * next / (1 - clock.first * next), "η·μₜ₊₁/(1 − Πμ)")
      meanWeight = .coefficient(1 - beta1, "1 − β₁")
      squareKept = .coefficient(beta2, "β₂")
      squareWeight = .coefficient(1 - beta2, "1 − β₂")
      squareScale = .coefficient(1 - Double.pow(beta2, step), "1 − β₂ᵗ")
      eps = .coefficient(options.real("eps"), "ε")
      decay = isDecoupled ? 0 : .coefficient(weightDecay, "λ")
      kept = isDecoupled ? .coefficient(1 - lr * weightDecay, "1 − η·λ") : 1
      sign = options.bool("maximize") ? -1 : 1
    }

    @inline(__always)
    func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number {
      let g = decay == 0 ? sign * g : sign * g + decay * p
      state.first = state.first.moved(to: g, by: meanWeight)
      state.second = state.second.faded(squareKept, adding: squareWeight, ofSquare: g)
      let size = Number.sqrt(state.second / squareScale) + eps
      return kept * p - gradientRate * g / size - meanRate * state.first / size
    }

    #if !hasFeature(Embedded)
      var loop: gw_update {
        var update = gw_update(gw_nadam, slots: 2, sign: sign, decay: decay)
        update.kept = kept.double
        update.rate = gradientRate.double
        update.other_rate = meanRate.double
        update.mean_weight = meanWeight.double
        update.square_kept = squareKept.double
        update.square_weight = squareWeight.double
        update.square_scale = squareScale.double
        update.eps = eps.double
        return update
      }
    #endif
  }
}
