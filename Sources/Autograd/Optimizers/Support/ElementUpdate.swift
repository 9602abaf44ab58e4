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
    last = (before, isFresh, memory.clock, update)
    return update
  }
}

#if !hasFeature(Embedded)
  /// Sweeps an update over the elements of parameters: one pass, no temporaries.
  enum ElementSweep<U: ElementUpdate> where U.Number: FloatingElement {
    /// Steps the parameters of a group that have this element type and a gradient.
    static func step(_ group: ParameterGroup) {
      // Taken out, so that their storages are seen to be nobody else's.
      var memories: [ParameterMemory] = []
      swap(&memories, &group.memories)
      var coefficients = StepCoefficients<U>(group.options)
      let parameters = group.parameters
      for i in parameters.indices where parameters[i].dtype == U.Number.dtype {
        let leaf = parameters[i].node
        if leaf.isScalar, !leaf.isSnapshot, let gradient = leaf.extras?.grad?.node,
          gradient.isScalar
        {
          let update = coefficients.next(&memories[i], [])
          step(leaf, gradient.number(U.Number.self), update, memories[i].slots)
          continue
        }
        guard let gradient = parameters[i].stepGradient(owner: group.owner) else { continue }
        let update = coefficients.next(&memories[i], parameters[i].shape)
        let slots = memories[i].slots
        var spare = memories[i].spare.take()
        unsafe parameters[i].replaceElements(of: U.Number.self, spare: &spare) { old, new in
          unsafe sweep(update, old, gradient: gradient, slots, into: new, count: gradient.numel)
        }
        memories[i].spare = spare
      }
      swap(&memories, &group.memories)
    }

    /// Steps a single number.
    @inline(__always)
    private static func step(_ leaf: Node, _ gradient: U.Number, _ update: U, _ slots: [Tensor]) {
      var state = ElementState<U.Number>()
      let count = slots.count
      if count > 0 { state.first = U.Number(bits: slots[0].node.bits) }
      if count > 1 { state.second = U.Number(bits: slots[1].node.bits) }
      if count > 2 { state.third = U.Number(bits: slots[2].node.bits) }
      leaf.replaceBits(update.update(U.Number(bits: leaf.bits), gradient, &state).bits)
      if count > 0 { slots[0].node.replaceBits(state.first.bits) }
      if count > 1 { slots[1].node.replaceBits(state.second.bits) }
      if count > 2 { slots[2].node.replaceBits(state.third.bits) }
    }

    private static func sweep(
      _ update: U, _ old: UnsafeMutablePointer<U.Number>, gradient: Tensor, _ slots: [Tensor],
      into new: UnsafeMutablePointer<U.Number>, count: Int
    ) {
      unsafe gradient.withElements(of: U.Number.self) { g in
        switch slots.count {
        case 0: unsafe sweep(update, old, g, into: new, count: count)
        case 1:
          unsafe slots[0].withElements(of: U.Number.self) { a in
            unsafe sweep(update, old, g, a, into: new, count: count)
          }
        case 2:
          unsafe slots[0].withElements(of: U.Number.self) { a in
            unsafe slots[1].withElements(of: U.Number.self) { b in
              unsafe sweep(update, old, g, a, b, into: new, count: count)
            }
          }
        default:
          unsafe slots[0].withElements(of: U.Number.self) { a in
            unsafe slots[1].withElements(of: U.Number.self) { b in
              unsafe slots[2].withElements(of: U.Number.self) { c in
                unsafe sweep(update, old, g, a, b, c, into: new, count: count)
              }
            }
          }
        }
      }
    }

    // One loop for each number of slots, so that unused ones cost no memory traffic.

    static func sweep(
      _ update: U, _ old: UnsafeMutablePointer<U.Number>,
      _ gradient: UnsafeMutablePointer<U.Number>,
      into new: UnsafeMutablePointer<U.Number>, count: Int
    ) {
      for i in 0..<count {
        var state = ElementState<U.Number>()
        unsafe new[i] = update.update(old[i], gradient[i], &state)
      }
    }

    static func sweep(
      _ update: U, _ old: UnsafeMutablePointer<U.Number>,
      _ gradient: UnsafeMutablePointer<U.Number>,
      _ a: UnsafeMutablePointer<U.Number>, into new: UnsafeMutablePointer<U.Number>, count: Int
    ) {
      for i in 0..<count {
        var state = unsafe ElementState(first: a[i])
        unsafe new[i] = update.update(old[i], gradient[i], &state)
        unsafe a[i] = state.first
      }
    }

    static func sweep(
      _ update: U, _ old: UnsafeMutablePointer<U.Number>,
      _ gradient: UnsafeMutablePointer<U.Number>,
      _ a: UnsafeMutablePointer<U.Number>, _ b: UnsafeMutablePointer<U.Number>,
      into new: UnsafeMutablePointer<U.Number>, count: Int
    ) {
      for i in 0..<count {
        var state = unsafe ElementState(first: a[i], second: b[i])
        unsafe new[i] = update.update(old[i], gradient[i], &state)
        unsafe a[i] = state.first
        unsafe b[i] = state.second
      }
    }

    static func sweep(
      _ update: U, _ old: UnsafeMutablePointer<U.Number>,
      _ gradient: UnsafeMutablePointer<U.Number>,
      _ a: UnsafeMutablePointer<U.Number>, _ b: UnsafeMutablePointer<U.Number>,
      _ c: UnsafeMutablePointer<U.Number>, into new: UnsafeMutablePointer<U.Number>, count: Int
    ) {
      for i in 0..<count {
        var state = unsafe ElementState(first: a[i], second: b[i], third: c[i])
        unsafe new[i] = update.update(old[i], gradient[i], &state)
        unsafe a[i] = state.first
        unsafe b[i] = state.second
        unsafe c[i] = state.third
      }
    }
  }
#endif

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
