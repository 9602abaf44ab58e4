/// One parameter at one step, as an optimizer finds it.
struct UpdateMoment {
  let type: TensorType
  let parameter: [Double]
  let gradient: [Double]
  let options: Options
  var clock: Clock
  /// What is remembered so far, in the order of the slots.
  var slots: [[Double]]
  let slotNames: [(name: String, symbol: String)]
}

/// Builds the graph of an elementwise update by running it with numbers that note what they do.
struct UpdateRecorder: Sendable {
  let graph: @Sendable (UpdateMoment) -> UpdateGraph

  /// The update of an optimizer, in both floating types.
  init<A: ElementUpdate, B: ElementUpdate>(_ single: A.Type, _ double: B.Type)
  where A.Number == RecordedNumber<Float>, B.Number == RecordedNumber<Double> {
    #if hasFeature(Embedded)
      // Pages do not draw updates, and two copies of each optimizer would make up a third of them.
      graph = { _ in preconditionFailure("updates are not recorded in pages") }
    #else
      graph = { moment in
        moment.type.dtype == .float32
          ? UpdateRecorder.record(A.self, moment) : UpdateRecorder.record(B.self, moment)
      }
    #endif
  }

  private static func record<Base, U: ElementUpdate>(
    _ update: U.Type, _ moment: UpdateMoment
  ) -> UpdateGraph where U.Number == RecordedNumber<Base> {
    var slots = moment.slots
    let fresh = U.freshState(moment.options)
    let isFresh = slots.count < fresh.count
    while slots.count < fresh.count {
      slots.append([Double](repeating: fresh[slots.count], count: moment.parameter.count))
    }
    var clock = moment.clock
    if clock.step == 0 { clock = U.freshClock(moment.options) }
    clock.step += 1
    let tape = UpdateTape()
    let g = U.Number(.gradient, moment.gradient, on: tape)
    let p = U.Number(.parameter, moment.parameter, on: tape)
    var state = ElementState<U.Number>()
    for (i, slot) in slots.enumerated() {
      let (name, symbol) = moment.slotNames[i]
      state[i] = U.Number(.state(name: name, symbol: symbol), slot, on: tape)
    }
    let next = U(moment.options, &clock, isFresh: isFresh).update(p, g, &state)
    var results = [UpdateGraph.Result(state: nil, symbol: "p", node: next.node)]
    for i in slots.indices {
      let (name, symbol) = moment.slotNames[i]
      results.append(UpdateGraph.Result(state: name, symbol: symbol, node: state[i].node))
    }
    return tape.graph(results, moment.type)
  }
}

extension ElementState {
  /// The state of a slot.
  fileprivate subscript(i: Int) -> Number {
    get { i == 0 ? first : i == 1 ? second : third }
    set {
      if i == 0 { first = newValue } else if i == 1 { second = newValue } else { third = newValue }
    }
  }
}
