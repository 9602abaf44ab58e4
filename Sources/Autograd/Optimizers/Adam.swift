#if !hasFeature(Embedded)
  import Kernels
#endif

/// Adam: momentum, divided by a running size of the gradient.
///
/// Kingma, Ba: Adam: A Method for Stochastic Optimization, ICLR 2015. `amsgrad` is of Reddi, Kale,
/// Kumar: On the Convergence of Adam and Beyond, ICLR 2018.
///
/// ```swift
/// let optimizer = Adam([w, b], lr: 0.01, betas: (0.9, 0.999))
/// ```
public final class Adam: Optimizer {
  static let declaration = OptimizerDeclaration(
    "Adam",
    summary: "a ball with friction that takes steps of about the same length in every direction",
    formula: "m ← β₁·m + (1 − β₁)·g; v ← β₂·v + (1 − β₂)·g²; p ← p − η·m̂ / (√v̂ + ε)",
    paper: "Kingma, Ba, Adam: A Method for Stochastic Optimization, ICLR 2015",
    options: Adam.options(weightDecay: 0) + [
      Hyperparameter(
        "decoupled_weight_decay", .bool, false, "decay the parameters, not through the gradient")
    ],
    slots: Adam.slots, letters: ["m", "v", "v⁺"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    make: { Adam($0) })

  static let slots = OptimizerDeclaration.slots("exp_avg", "exp_avg_sq", "max_exp_avg_sq")

  /// What Adam and AdamW have in common.
  static func options(weightDecay: OptionValue) -> [Hyperparameter] {
    [
      Hyperparameter("lr", .real(.nonNegative), 0.001, "learning rate: about how far a step goes"),
      Hyperparameter(
        "betas", .tuple([.real(.belowOne), .real(.belowOne)]), [0.9, 0.999],
        "memory of the gradient's mean, and of its square's"),
      Hyperparameter("eps", .real(.nonNegative), 1e-8, "keeps the division away from zero"),
      Hyperparameter(
        "weight_decay", .real(.nonNegative), weightDecay, "pull of the parameters toward zero"),
      Hyperparameter("amsgrad", .bool, false, "divide by the largest size seen so far"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ]
  }

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
  ///   - amsgrad: divide by the largest size seen so far
  ///   - maximize: go uphill instead
  ///   - decoupledWeightDecay: decay the parameters, not through the gradient
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.001, betas: (Double, Double) = (0.9, 0.999),
    eps: Double = 1e-8, weightDecay: Double = 0, amsgrad: Bool = false, maximize: Bool = false,
    decoupledWeightDecay: Bool = false
  ) {
    self.init(
      OptimizerCore(
        Adam.declaration, parameters,
        all: [
          .real(lr), .reals(betas.0, betas.1), .real(eps), .real(weightDecay), .bool(amsgrad),
          .bool(maximize), .bool(decoupledWeightDecay),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// State: `first` is the gradient's mean, `second` its square's, `third` the largest of these.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let rate, meanWeight, squareKept, squareWeight, squareScale, eps, decay, kept, sign: Number
    let amsgrad: Bool

    static func freshState(_ options: Options) -> [Double] {
      options.bool("amsgrad") ? [0, 0, 0] : [0, 0]
    }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      self.init(options, clock, isDecoupled: options.bool("decoupled_weight_decay"))
    }

    init(_ options: Options, _ clock: Clock, isDecoupled: Bool) {
      let (beta1, beta2) = options.betas
      let step = Double(clock.step)
      let lr = options.real("lr")
      let weightDecay = options.real("weight_decay")
      rate = .coefficient(lr / (1 - Double.pow(beta1, step)), "η/(1 − β₁ᵗ)")
      squareScale = .coefficient((1 - Double.pow(beta2, step)).squareRoot(), "√(1 − β₂ᵗ)")
      meanWeight = .coefficient(1 - beta1, "1 − β₁")
      squareKept = .coefficient(beta2, "β₂")
      squareWeight = .coefficient(1 - beta2, "1 − β₂")
      eps = .coefficient(options.real("eps"), "ε")
      decay = isDecoupled ? 0 : .coefficient(weightDecay, "λ")
      kept = isDecoupled ? .coefficient(1 - lr * weightDecay, "1 − η·λ") : 1
      sign = options.bool("maximize") ? -1 : 1
      amsgrad = options.bool("amsgrad")
    }

    @inline(__always)
    func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number {
      let g = decay == 0 ? sign * g : sign * g + decay * p
      state.first = state.first.moved(to: g, by: meanWeight)
      state.second = state.second.faded(squareKept, adding: squareWeight, ofSquare: g)
      var size = state.second
      if amsgrad {
        state.third = state.third.largest(state.second)
        size = state.third
      }
      return kept * p - rate * state.first / (Number.sqrt(size) / squareScale + eps)
    }

    #if !hasFeature(Embedded)
      var loop: gw_update {
        var update = gw_update(gw_adam, slots: amsgrad ? 3 : 2, sign: sign, decay: decay)
        update.kept = kept.double
        update.rate = rate.double
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

extension Options {
  /// The two memories of Adam and its kin.
  var betas: (Double, Double) { (item("betas", 0) ?? .nan, item("betas", 1) ?? .nan) }
}
