#if !hasFeature(Embedded)
  import Kernels
#endif

/// Adam with weight decay that acts on the parameters themselves.
///
/// Loshchilov, Hutter: Decoupled Weight Decay Regularization, ICLR 2019.
///
/// ```swift
/// let optimizer = AdamW([w, b], lr: 0.001, weightDecay: 0.01)
/// ```
public final class AdamW: Optimizer {
  static let declaration = OptimizerDeclaration(
    "AdamW",
    summary: "Adam whose parameters also shrink a little at every step",
    formula: "p ← (1 − η·λ)·p, then as Adam",
    paper: "Loshchilov, Hutter, Decoupled Weight Decay Regularization, ICLR 2019",
    options: Adam.options(weightDecay: 0.01), slots: Adam.slots, letters: ["m", "v", "v⁺"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    make: { AdamW($0) })

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
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.001, betas: (Double, Double) = (0.9, 0.999),
    eps: Double = 1e-8, weightDecay: Double = 0.01, amsgrad: Bool = false, maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        AdamW.declaration, parameters,
        all: [
          .real(lr), .reals(betas.0, betas.1), .real(eps), .real(weightDecay), .bool(amsgrad),
          .bool(maximize),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// Adam's update, its decay always decoupled.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let adam: Adam.Update<Number>

    static func freshState(_ options: Options) -> [Double] {
      Adam.Update<Number>.freshState(options)
    }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      adam = Adam.Update(options, clock, isDecoupled: true)
    }

    @inline(__always)
    func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number {
      adam.update(p, g, &state)
    }

    #if !hasFeature(Embedded)
      var loop: gw_update { adam.loop }
    #endif
  }
}
