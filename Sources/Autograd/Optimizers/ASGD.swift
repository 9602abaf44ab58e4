#if !hasFeature(Embedded)
  import Kernels
#endif

/// Averaged stochastic gradient descent: descends as SGD does and averages its path.
///
/// Polyak, Juditsky: Acceleration of Stochastic Approximation by Averaging, SIAM J. Control and
/// Optimization 30, 1992. The parameters are the iterates; the average is in the state, as `ax`.
///
/// ```swift
/// let optimizer = ASGD([w, b], lr: 0.01)
/// ```
public final class ASGD: Optimizer {
  static let declaration = OptimizerDeclaration(
    "ASGD",
    summary: "plain descent that slows down and keeps the average of where it has been",
    formula: "p ← (1 − λ·ηₜ)·p − ηₜ·g; ηₜ₊₁ = η/(1 + λ·η·t)^α; a ← a + μₜ·(p − a)",
    paper: "Polyak, Juditsky, Acceleration of Stochastic Approximation by Averaging, 1992",
    options: [
      Hyperparameter("lr", .real(.nonNegative), 0.01, "learning rate of the first step"),
      Hyperparameter("lambd", .real(.any), 1e-4, "how fast rate and parameters decay"),
      Hyperparameter("alpha", .real(.any), 0.75, "power by which the rate decays"),
      Hyperparameter("t0", .real(.any), 1e6, "step after which the path is averaged"),
      Hyperparameter("weight_decay", .real(.nonNegative), 0, "pull of the parameters toward zero"),
      Hyperparameter("maximize", .bool, false, "go uphill instead"),
    ],
    slots: OptimizerDeclaration.slots("ax"), clock: ["eta", "mu"], letters: ["a"],
    update: UpdateRecorder(Update<RecordedNumber<Float>>.self, Update<RecordedNumber<Double>>.self),
    make: { ASGD($0) })

  /// Groups, options and state.
  public let core: OptimizerCore

  init(_ core: OptimizerCore) { self.core = core }

  /// Makes the optimizer; traps where an option is out of range.
  ///
  /// - Parameters:
  ///   - parameters: What it shall change.
  ///   - lr: learning rate of the first step
  ///   - lambd: how fast rate and parameters decay
  ///   - alpha: power by which the rate decays
  ///   - t0: step after which the path is averaged
  ///   - weightDecay: pull of the parameters toward zero
  ///   - maximize: go uphill instead
  public convenience init(
    _ parameters: [Tensor], lr: Double = 0.01, lambd: Double = 1e-4, alpha: Double = 0.75,
    t0: Double = 1e6, weightDecay: Double = 0, maximize: Bool = false
  ) {
    self.init(
      OptimizerCore(
        ASGD.declaration, parameters,
        all: [
          .real(lr), .real(lambd), .real(alpha), .real(t0), .real(weightDecay), .bool(maximize),
        ]))
  }

  /// Changes the parameters once, by their gradients.
  public func step() { core.step(Update<Float>.self, Update<Double>.self) }

  /// State: `first` is the average; the clock's numbers are the rate and the average's weight.
  struct Update<Number: UpdateNumber>: ElementUpdate {
    let rate, kept, averageWeight, decay, sign: Number

    static func freshState(_ options: Options) -> [Double] { [0] }

    static func freshClock(_ options: Options) -> Clock {
      Clock(step: 0, first: single(options.real("lr")), second: 1)
    }

    /// PyTorch keeps rate and weight in single precision, which shows in the ninth digit.
    private static func single(_ x: Double) -> Double { Double(Float(x)) }

    init(_ options: Options, _ clock: inout Clock, isFresh: Bool) {
      let lambd = options.real("lambd")
      let lr = options.real("lr")
      rate = .coefficient(clock.first, "ηₜ")
      kept = .coefficient(1 - lambd * clock.first, "1 − λ·ηₜ")
      averageWeight = .coefficient(clock.second, "μₜ")
      decay = .coefficient(options.real("weight_decay"), "weight decay")
      sign = options.bool("maximize") ? -1 : 1
      let step = Double(clock.step)
      clock.first = Self.single(lr / Double.pow(1 + lambd * lr * step, options.real("alpha")))
      clock.second = Self.single(1 / max(1, step - options.real("t0")))
    }

    @inline(__always)
    func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number {
      let g = decay == 0 ? sign * g : sign * g + decay * p
      let moved = kept * p - rate * g
      state.first = averageWeight == 1 ? moved : state.first.moved(to: moved, by: averageWeight)
      return moved
    }

    #if !hasFeature(Embedded)
      var loop: gw_update {
        var update = gw_update(gw_asgd, slots: 1, sign: sign, decay: decay)
        update.kept = kept.double
        update.rate = rate.double
        update.mean_weight = averageWeight.double
        return update
      }
    #endif
  }
}
