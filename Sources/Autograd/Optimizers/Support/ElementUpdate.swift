#if !hasFeature(Embedded)
  import Kernels
#endif

/// The update of an elementwise optimizer: one number of a parameter at a time.
///
/// A value of the type holds the coefficients of one step, computed once in double precision from
/// the options; `update` is then a pure function of the element, its gradient and its state.
protocol ElementUpdate: SendableMetatype {
  associatedtype Number: UpdateNumber

  /// What a state that has not been used yet holds, one number for each slot that these options
  /// need; at most three.
  static func freshState(_ options: Options) -> [Double]

  /// What the clock of a parameter holds before its first step.
  static func freshClock(_ options: Options) -> Clock

  /// Computes the coefficients of a step.
  ///
  /// - Parameters:
  ///   - options: The group's options.
  ///   - clock: Its `step` is this step's number, from 1; its other numbers may be moved on.
  ///   - isFresh: Whether the state has just been made.
  init(_ options: Options, _ clock: inout Clock, isFresh: Bool)

  /// Computes the element after the step.
  ///
  /// - Parameters:
  ///   - p: The element.
  ///   - g: Its gradient.
  ///   - state: Its state before the step, to be changed into that after the step.
  /// - Returns: The new element.
  func update(_ p: Number, _ g: Number, _ state: inout ElementState<Number>) -> Number

  #if !hasFeature(Embedded)
    /// The loop in C that does the same to arrays, bit for bit, with the coefficients that it reads.
    var loop: gw_update { get }
  #endif
}

extension ElementUpdate {
  static func freshClock(_ options: Options) -> Clock { Clock() }
}

extension ElementUpdate where Number: FloatingElement {
  /// Makes the state slots that the options need and that are not there yet.
  static func prepare(
    _ memory: inout ParameterMemory, _ shape: [Int], _ fresh: [Double], _ options: Options
  ) -> Bool {
    if memory.clock.step == 0 { memory.clock = freshClock(options) }
    if memory.slots.count >= fresh.count { return false }
    for value in fresh[memory.slots.count...] {
      memory.slots.append(.full(shape, value, dtype: Number.dtype))
    }
    return true
  }
}

/// What an optimizer remembers of one number of a parameter.
struct ElementState<Number: UpdateNumber> {
  var first: Number = 0
  var second: Number = 0
  var third: Number = 0
}

/// The coefficients of one step of a parameter group.
struct StepCoefficients<U: ElementUpdate> where U.Number: FloatingElement {
  private let options: Options
  /// Parameters mostly share their step number, and then the coefficients, too.
  private var last: (before: Clock, isFresh: Bool, after: Clock, update: U)?
  private var fresh: [Double]?
  /// Counts the updates made; parameters that are given the same one share it.
  private(set) var number = 0

  init(_ options: Options) { self.options = options }

  /// Moves the clock of a parameter on, and makes the state that it needs.
  @inline(__always)
  mutating func next(_ memory: inout ParameterMemory, _ shape: [Int]) -> U {
    let fresh = self.fresh ?? U.freshState(options)
    self.fresh = fresh
    let isFresh = U.prepare(&memory, shape, fresh, options)
    let before = memory.clock
    if let last, last.before == before, last.isFresh == isFresh {
      memory.clock = last.after
      return last.update
    }
    memory.clock.step += 1
    let update = U(options, &memory.clock, isFresh: isFresh)
    number += 1
    last = (before, isFresh, memory.clock, update)
    return update
  }
}

extension OptimizerCore {
  /// One step of an elementwise optimizer, in both floating types.
  func step<A: ElementUpdate, B: ElementUpdate>(_ single: A.Type, _ double: B.Type)
  where A.Number == Float, B.Number == Double {
    for group in groups {
      #if hasFeature(Embedded)
        ElementSweep<B>.step(group)
      #else
        if group.dtypes.contains(.float32) { ElementSweep<A>.step(group) }
        if group.dtypes.contains(.float64) { ElementSweep<B>.step(group) }
      #endif
    }
  }
}
