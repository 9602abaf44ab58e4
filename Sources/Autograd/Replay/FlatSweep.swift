/// The sweep of one update.
@safe
final class FlatSweep<U: ElementUpdate> where U.Number: FloatingElement {
  /// Where the numbers of one parameter are.
  @unsafe
  private struct Entry {
    let value: UnsafeMutablePointer<U.Number>
    let gradient: UnsafeMutablePointer<U.Number>
    var first: UnsafeMutablePointer<U.Number>
    var second: UnsafeMutablePointer<U.Number>
    var third: UnsafeMutablePointer<U.Number>
  }

  /// What changes from step to step; in memory of its own, so that nobody checks who else uses it.
  private struct Progress {
    var update: U?
    var clock = Clock()
    /// Which of the group's options the update was made of.
    var version = -1
    var isFresh = false
    var slotCount = 0
  }

  private let group: ParameterGroup
  private let followsClock: Bool
  private let parameters: [FlatParameter]
  private let count: Int
  private let entries: UnsafeMutablePointer<Entry>
  private let progress: UnsafeMutablePointer<Progress>
  /// State that an update does not use.
  private let unused: UnsafeMutablePointer<U.Number>

  init(
    _ group: ParameterGroup, _ parameters: [FlatParameter], followsClock: Bool,
    _ places: (FlatParameter) -> (UnsafeMutablePointer<U.Number>, UnsafeMutablePointer<U.Number>)
  ) {
    self.group = group
    self.followsClock = followsClock
    self.parameters = parameters
    count = parameters.count
    unsafe entries = .allocate(capacity: parameters.count)
    unsafe progress = .allocate(capacity: 1)
    unsafe unused = .allocate(capacity: 1)
    unsafe unused.initialize(to: 0)
    unsafe progress.initialize(to: Progress())
    for (i, parameter) in parameters.enumerated() {
      let (value, gradient) = unsafe places(parameter)
      unsafe (entries + i).initialize(
        to: Entry(value: value, gradient: gradient, first: unused, second: unused, third: unused))
    }
  }

  deinit {
    unsafe progress.deinitialize(count: 1)
    unsafe progress.deallocate()
    unsafe entries.deallocate()
    unsafe unused.deallocate()
  }

  func step() {
    let progress = unsafe self.progress
    if unsafe followsClock || progress.pointee.version != group.version { refresh() }
    guard let update = unsafe progress.pointee.update else { return }
    let entries = unsafe self.entries
    if unsafe progress.pointee.slotCount == 0 {
      for i in 0..<count {
        var state = ElementState<U.Number>()
        let entry = unsafe entries[i]
        unsafe entry.value.pointee = update.update(
          entry.value.pointee, entry.gradient.pointee, &state)
      }
    } else {
      for i in 0..<count {
        let entry = unsafe entries[i]
        var state = unsafe ElementState(
          first: entry.first.pointee, second: entry.second.pointee, third: entry.third.pointee)
        unsafe entry.value.pointee = update.update(
          entry.value.pointee, entry.gradient.pointee, &state)
        unsafe entry.first.pointee = state.first
        unsafe entry.second.pointee = state.second
        unsafe entry.third.pointee = state.third
      }
    }
    if !followsClock { unsafe progress.pointee.clock.step += 1 }
    // The update after the first differs from the first.
    if unsafe progress.pointee.isFresh { unsafe progress.pointee.version = -1 }
  }

  func store() {
    let clock = unsafe progress.pointee.clock
    guard unsafe progress.pointee.update != nil else { return }
    for parameter in parameters { group.memories[parameter.index].clock = clock }
  }

  func load() {
    unsafe progress.pointee.update = nil
    unsafe progress.pointee.version = -1
  }

  /// Computes the coefficients of the next step, with new state where the options ask for it.
  private func refresh() {
    if unsafe progress.pointee.version != group.version {
      prepare()
    } else {
      unsafe progress.pointee.isFresh = false
    }
    var clock = unsafe progress.pointee.clock
    clock.step += 1
    unsafe progress.pointee.update = U(
      group.options, &clock, isFresh: progress.pointee.isFresh)
    if followsClock { unsafe progress.pointee.clock = clock }
  }

  private func prepare() {
    store()
    let fresh = U.freshState(group.options)
    var isFresh = false
    for (i, parameter) in parameters.enumerated() {
      isFresh = U.prepare(
        &group.memories[parameter.index], parameter.tensor.shape, fresh, group.options)
      let slots = group.memories[parameter.index].slots
      unsafe entries[i].first = place(slots, 0)
      unsafe entries[i].second = place(slots, 1)
      unsafe entries[i].third = place(slots, 2)
      unsafe progress.pointee.slotCount = slots.count
    }
    unsafe progress.pointee.clock = group.memories[parameters[0].index].clock
    unsafe progress.pointee.version = group.version
    unsafe progress.pointee.isFresh = isFresh
  }

  /// The number of a state slot, which the group's memory keeps alive.
  private func place(_ slots: [Tensor], _ i: Int) -> UnsafeMutablePointer<U.Number> {
    guard i < slots.count else { return unsafe unused }
    return unsafe slots[i].withElements(of: U.Number.self) { unsafe $0 }
  }
}
