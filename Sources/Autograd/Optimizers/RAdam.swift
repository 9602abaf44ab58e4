#if !hasFeature(Embedded)
  import Kernels
#endif

/// RAdam: Adam that waits until it knows the size of the gradient well enough.
///
/// Liu, Jiang, He, Chen, Liu, Gao, Han: On the Variance of the Adaptive Learning Rate and Beyond,
/// ICLR 2020.
///
/// ```swift
/// let optimizer = RAdam([w, b], lr: 0.001)
/// ```
public final class RAdam: Optimizer {
  static let declaration = OptimizerDeclaration(
    "RAdam",
    summary: "Adam that begins as plain momentum and trusts its measure of slopes little by little",
    formula: "ρₜ = ρ∞ − 2t·β₂ᵗ/(1 − β₂ᵗ); p ← p − η·m̂·(ρₜ > 5 ? rₜ / (√v̂ + ε) : 1)",
    paper: "Liu et al., On the Variance of the Adaptive Learning Rate and Beyond, ICLR 2020",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 0.001, "learning rate: about how far a step goes"),
      Hyperparameter(
        "betas", .tuple([.real(.belowOne), .real(.belowOne)]), [0.9, 0.999],
        "memory of the gradient's mean, and of its square's"),
      Hyperparameter("eps", .real(.nonNegative), 1e-8, "keeps the division away from zero"),
      Hyperparameter("weight_decay", .real(.nonNegative), 0, "pull of the parameters toward zero"),
      Hyperparameter(
        "decoupled_weight_decay", .bool, false, "decay the parameters, not through the gradient"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ],
    slots: OptimizerDeclaration.slots("exp_avg", "exp_avg_sq"), letters: ["m", "v"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    make: { RAdam($0) })

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
  ///   - decoupledWeightDecay: decay the parameters, not through the gradient
  ///   - maximize: go uphill instead
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.001, betas: (Double, Double) = (0.9, 0.999),
    eps: Double = 1e-8, weightDecay: Double = 0, decoupledWeightDecay: Bool = false,
    maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        RAdam.declaration, parameters,
        all: [
          .real(lr), .reals(betas.0, betas.1), .real(eps), .real(weightDecay),
          .bool(decoupledWeightDecay), .bool(maximize),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// State: `first` is the gradient's mean, `second` its square's.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let rate, rectified, meanWeight, squareKept, squareWeight, eps, decay, kept, sign: Number
    let isRectified: Bool

    static func freshState(_ options: Options) -> [Double] { [0, 0] }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      let (beta1, beta2) = options.betas
      let step = Double(clock.step)
      let lr = options.real("lr")
      let isDecoupled = options.bool("decoupled_weight_decay")
      let weightDecay = options.real("weight_decay")
      let unbiased = lr / (1 - Double.pow(beta1, step))
      let fade = Double.pow(beta2, step)
      // Length of the simple average that the fading one amounts to, in the limit and now.
      let limit = 2 / (1 - beta2) - 1
      let length = limit - 2 * step * fade / (1 - fade)
      isRectified = length > 5
      let now = (length - 4) * (length - 2) * limit
      let ratio = now / ((limit - 4) * (limit - 2) * length)
      rate = .coefficient(unbiased, "η/(1 − β₁ᵗ)")
      rectified = .coefficient(
        unbiased * (ratio * (1 - fade)).squareRoot(), "η·rₜ·√(1 − β₂ᵗ)/(1 − β₁ᵗ)")
      meanWeight = .coefficient(1 - beta1, "1 − β₁")
      squareKept = .coefficient(beta2, "β₂")
      squareWeight = .coefficient(1 - beta2, "1 − β₂")
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
      if isRectified {
        return kept * p - rectified * state.first / (Number.sqrt(state.second) + eps)
      }
      return kept * p - rate * state.first
    }

    #if !hasFeature(Embedded)
      var loop: gw_update {
        var update = gw_update(gw_radam, slots: 2, sign: sign, decay: decay)
        update.option = isRectified
        update.kept = kept.double
        update.rate = rate.double
        update.other_rate = rectified.double
        update.mean_weight = meanWeight.double
        update.square_kept = squareKept.double
        update.square_weight = squareWeight.double
        update.eps = eps.double
        return update
      }
    #endif
  }
}
