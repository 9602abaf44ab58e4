/// One primitive on a tape of tensors.
struct TapeStep {
  let primitive: any Primitive
  /// The places of its inputs.
  let inputs: [Int]
  /// The place of its result.
  let place: Int
  /// Where among the numbers of a run it draws, if it does.
  let draw: RandomLog.Place?
}

/// The steps of a plan: what every run computes, each thing once.
struct TapeSteps {
  private(set) var steps: [TapeStep] = []
  /// How many steps there are up to the end of each stage.
  private(set) var stageEnds: [Int] = []
  /// Where the value of each place is computed.
  private(set) var places: [Int]
  #if !hasFeature(Embedded)
    private var known: [Operation: Int] = [:]

    /// A primitive that does the same to the same, whoever applies it.
    private struct Operation: Hashable {
      let primitive: ObjectIdentifier
      let inputs: [Int]
    }
  #endif

  init(_ plan: TapePlan) {
    places = Array(plan.values.indices)
    for (i, value) in plan.values.enumerated() {
      endStages(plan, before: i)
      guard let primitive = value.primitive, !value.isConstant else { continue }
      let inputs = value.inputs.map { places[$0] }
      #if !hasFeature(Embedded)  // which cannot tell what object an existential holds
        if NumberCode(primitive) != nil {
          let operation = Operation(primitive: ObjectIdentifier(primitive), inputs: inputs)
          if let place = known[operation] {
            places[i] = place
            continue
          }
          known[operation] = i
        }
      #endif
      steps.append(
        TapeStep(
          primitive: primitive, inputs: inputs, place: i, draw: plan.randomLog.place(of: primitive))
      )
    }
    endStages(plan, before: plan.values.count)
  }

  private mutating func endStages(_ plan: TapePlan, before place: Int) {
    while stageEnds.count < plan.stageEnds.count, plan.stageEnds[stageEnds.count] <= place {
      stageEnds.append(steps.count)
    }
  }
}
