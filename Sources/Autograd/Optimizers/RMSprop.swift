#if !hasFeature(Embedded)
  import Kernels
#endif

/// RMSprop: the gradient, divided by its recent size.
///
/// Tieleman, Hinton: Lecture 6.5 of Neural Networks for Machine Learning, Coursera 2012. `centered`
/// is of Graves: Generating Sequences With Recurrent Neural Networks, arXiv:1308.0850, 2013.
///
/// ```swift
/// let optimizer = RMSprop([w, b], lr: 0.01, alpha: 0.99)
/// ```
public final class RMSprop: Optimizer {
  static let declaration = OptimizerDeclaration(
    "RMSprop",
    summary: "steps of even length: the slope counts by its direction more than by its size",
    formula: "v ← α·v + (1 − α)·g²; p ← p − η·g / (√v + ε)",
    paper: "Tieleman, Hinton, Lecture 6.5, Neural Networks for Machine Learning, 2012",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 0.01, "learning rate: about how far a step goes"),
      Hyperparameter("alpha", .real(.nonNegative), 0.99, "memory of squared gradients"),
      Hyperparameter("eps", .real(.nonNegative), 1e-8, "keeps the division away from zero"),
      Hyperparameter("weight_decay", .real(.nonNegative), 0, "pull of the parameters toward zero"),
      Hyperparameter("momentum", .real(.nonNegative), 0, "part of the last step that is kept"),
      Hyperparameter("centered", .bool, false, "divide by the spread around the mean gradient"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ],
    slots: OptimizerDeclaration.slots("square_avg", "momentum_buffer", "grad_avg"),
    letters: ["v", "b", "m"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    make: { RMSprop($0) })

  /// Groups, options and state.
  public let core: OptimizerCore

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change.
  ///   - lr: learning rate: about how far a step goes
  ///   - alpha: memory of squared gradients
  ///   - eps: keeps the division away from zero
  ///   - weightDecay: pull of the parameters toward zero
  ///   - momentum: part of the last step that is kept
  ///   - centered: divide by the spread around the mean gradient
  ///   - maximize: go uphill instead
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.01, alpha: Double = 0.99, eps: Double = 1e-8,
    weightDecay: Double = 0, momentum: Double = 0, centered: Bool = false, maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        RMSprop.declaration, parameters,
        all: [
          .real(lr), .real(alpha), .real(eps), .real(weightDecay), .real(momentum), .bool(centered),
          .bool(maximize),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// State: `first` is the mean of squared gradients, `second` the momentum, `third` the mean
  /// gradient.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let lr, kept, weight, eps, decay, momentum, sign: Number
    let centered: Bool

    static func freshState(_ options: Options) -> [Double] {
      if options.bool("centered") { return [0, 0, 0] }
      return options.real("momentum") > 0 ? [0, 0] : [0]
    }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      lr = .coefficient(options.real("lr"), "η")
      kept = .coefficient(options.real("alpha"), "α")
      weight = .coefficient(1 - options.real("alpha"), "1 − α")
      eps = .coefficient(options.real("eps"), "ε")
      decay = .coefficient(options.real("weight_decay"), "λ")
      momentum = .coefficient(options.real("momentum"), "μ")
      sign = options.bool("maximize") ? -1 : 1
      centered = options.bool("centered")
    }

    @inline(__always)
    func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number {
      let g = decay == 0 ? sign * g : sign * g + decay * p
      state.first = state.first.faded(kept, adding: weight, ofSquare: g)
      var size = state.first
      if centered {
        state.third = state.third.moved(to: g, by: weight)
        size = size - state.third * state.third
      }
      let stride = g / (Number.sqrt(size) + eps)
      if momentum > 0 {
        state.second = momentum * state.second + stride
        return p - lr * state.second
      }
      return p - lr * stride
    }

    #if !hasFeature(Embedded)
      var loop: gw_update {
        var update = gw_update(
          gw_rmsprop, slots: centered ? 3 : momentum > 0 ? 2 : 1, sign: sign, decay: decay)
        update.rate = lr.double
        update.mean_kept = momentum.double
        update.square_kept = kept.double
        update.square_weight = weight.double
        update.eps = eps.double
        return update
      }
    #endif
  }
}
