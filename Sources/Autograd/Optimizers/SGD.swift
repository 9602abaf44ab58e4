#if !hasFeature(Embedded)
  import Kernels
#endif

/// Stochastic gradient descent, with momentum if wanted.
///
/// Sutskever, Martens, Dahl, Hinton: On the importance of initialization and momentum in deep
/// learning, ICML 2013.
///
/// ```swift
/// let optimizer = SGD([w, b], lr: 0.01, momentum: 0.9)
/// ```
public final class SGD: Optimizer {
  static let declaration = OptimizerDeclaration(
    "SGD",
    summary: "a step downhill; with momentum, a ball that keeps part of its last step",
    formula: "v ← μ·v + (1 − τ)·(g + λ·p); p ← p − η·v",
    paper: "Sutskever et al., On the importance of initialization and momentum, ICML 2013",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 0.001, "learning rate: how far a step goes"),
      Hyperparameter("momentum", .real(.nonNegative), 0, "part of the last step that is kept"),
      Hyperparameter("dampening", .real(.any), 0, "part of the gradient that momentum leaves out"),
      Hyperparameter("weight_decay", .real(.nonNegative), 0, "pull of the parameters toward zero"),
      Hyperparameter("nesterov", .bool, false, "look ahead along the momentum"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ],
    slots: OptimizerDeclaration.slots("momentum_buffer"), letters: ["v"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    check: { options, _ throws(OptimizerError) in
      if options.bool("nesterov"),
        options.real("momentum") <= 0 || options.real("dampening") != 0
      {
        throw .badCombination(
          owner: "SGD", reason: "nesterov needs a momentum above 0 and a dampening of 0")
      }
    },
    make: { SGD($0) })

  /// Groups, options and state.
  public let core: OptimizerCore

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change.
  ///   - lr: learning rate: how far a step goes
  ///   - momentum: part of the last step that is kept
  ///   - dampening: part of the gradient that momentum leaves out
  ///   - weightDecay: pull of the parameters toward zero
  ///   - nesterov: look ahead along the momentum
  ///   - maximize: go uphill instead
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.001, momentum: Double = 0, dampening: Double = 0,
    weightDecay: Double = 0, nesterov: Bool = false, maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        SGD.declaration, parameters,
        all: [
          .real(lr), .real(momentum), .real(dampening), .real(weightDecay), .bool(nesterov),
          .bool(maximize),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// State: `first` is the momentum.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let lr, momentum, share, decay, sign: Number
    let hasMomentum, nesterov: Bool

    static func freshState(_ options: Options) -> [Double] {
      options.real("momentum") != 0 ? [0] : []
    }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      lr = .coefficient(options.real("lr"), "η")
      momentum = .coefficient(options.real("momentum"), "μ")
      // The first gradient is taken whole, whatever the dampening.
      share = .coefficient(isFresh ? 1 : 1 - options.real("dampening"), "1 − τ, at first 1")
      decay = .coefficient(options.real("weight_decay"), "λ")
      sign = options.bool("maximize") ? -1 : 1
      hasMomentum = momentum != 0
      nesterov = options.bool("nesterov")
    }

    @inline(__always)
    func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number {
      let g = decay == 0 ? sign * g : sign * g + decay * p
      if !hasMomentum { return p - lr * g }
      state.first = state.first.faded(momentum, adding: share, of: g)
      return p - lr * (nesterov ? g + momentum * state.first : state.first)
    }

    #if !hasFeature(Embedded)
      var loop: gw_update {
        var update = gw_update(gw_sgd, slots: hasMomentum ? 1 : 0, sign: sign, decay: decay)
        update.rate = lr.double
        update.mean_kept = momentum.double
        update.mean_weight = share.double
        update.option = nesterov
        return update
      }
    #endif
  }
}
