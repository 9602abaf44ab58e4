#if !hasFeature(Embedded)
  import Kernels
#endif

/// Adadelta: steps as long as recent steps were, by the size of recent gradients.
///
/// Zeiler: ADADELTA: An Adaptive Learning Rate Method, arXiv:1212.5701, 2012.
///
/// ```swift
/// let optimizer = Adadelta([x, y], lr: 0.1)
/// ```
public final class Adadelta: Optimizer {
  static let declaration = OptimizerDeclaration(
    "Adadelta",
    summary: "walks with strides learned from its own last strides, beginning very small",
    formula: "v ← ρ·v + (1 − ρ)·g²; d = √(u + ε)/√(v + ε)·g; u ← ρ·u + (1 − ρ)·d²; p ← p − η·d",
    paper: "Zeiler, ADADELTA: An Adaptive Learning Rate Method, arXiv:1212.5701, 2012",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 1.0, "factor on the learned stride"),
      Hyperparameter("rho", .real(.fraction), 0.9, "memory of squared gradients and strides"),
      Hyperparameter("eps", .real(.nonNegative), 1e-6, "size of the very first strides, squared"),
      Hyperparameter("weight_decay", .real(.nonNegative), 0, "pull of the parameters toward zero"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ],
    slots: OptimizerDeclaration.slots("square_avg", "acc_delta"), letters: ["v", "u"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    make: { Adadelta($0) })

  /// Groups, options and state.
  public let core: OptimizerCore

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change.
  ///   - lr: factor on the learned stride
  ///   - rho: memory of squared gradients and strides
  ///   - eps: size of the very first strides, squared
  ///   - weightDecay: pull of the parameters toward zero
  ///   - maximize: go uphill instead
  public convenience init(
    _ parameters: [Tensor], lr: Double = 1.0, rho: Double = 0.9, eps: Double = 1e-6,
    weightDecay: Double = 0, maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        Adadelta.declaration, parameters,
        all: [.real(lr), .real(rho), .real(eps), .real(weightDecay), .bool(maximize)]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// State: `first` is the mean of squared gradients, `second` that of squared strides.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let lr, kept, weight, eps, decay, sign: Number

    static func freshState(_ options: Options) -> [Double] { [0, 0] }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      lr = .coefficient(options.real("lr"), "η")
      kept = .coefficient(options.real("rho"), "ρ")
      weight = .coefficient(1 - options.real("rho"), "1 − ρ")
      eps = .coefficient(options.real("eps"), "ε")
      decay = .coefficient(options.real("weight_decay"), "λ")
      sign = options.bool("maximize") ? -1 : 1
    }

    @inline(__always)
    func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number {
      let g = decay == 0 ? sign * g : sign * g + decay * p
      state.first = state.first.faded(kept, adding: weight, ofSquare: g)
      let stride = Number.sqrt(state.second + eps) / Number.sqrt(state.first + eps) * g
      state.second = state.second.faded(kept, adding: weight, ofSquare: stride)
      return p - lr * stride
    }

    #if !hasFeature(Embedded)
      var loop: gw_update {
        var update = gw_update(gw_adadelta, slots: 2, sign: sign, decay: decay)
        update.rate = lr.double
        update.square_kept = kept.double
        update.square_weight = weight.double
        update.eps = eps.double
        return update
      }
    #endif
  }
}
