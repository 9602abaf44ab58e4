#if hasFeature(Embedded)
  /// Sweeps an update over the elements of parameters: one sweep serves all optimizers of a page,
  /// each of which hands it a function.
  enum ElementSweep<U: ElementUpdate> where U.Number == Double {
    /// Steps the parameters of a group that have a gradient.
    static func step(_ group: ParameterGroup) {
      var coefficients = StepCoefficients<U>(group.options)
      PageSweep.step(group) { memory, shape in
        let update = coefficients.next(&memory, shape)
        return { p, g, state in update.update(p, g, &state) }
      }
    }
  }

  /// The sweep, which knows the update as a function.
  enum PageSweep {
    typealias Update = (Double, Double, inout ElementState<Double>) -> Double

    static func step(
      _ group: ParameterGroup, _ next: (inout ParameterMemory, [Int]) -> Update
    ) {
      for (i, parameter) in group.parameters.enumerated() {
        guard let gradient = parameter.stepGradient(owner: group.owner) else { continue }
        let update = next(&group.memories[i], parameter.shape)
        let slots = group.memories[i].slots
        var states: [[Double]] = []
        for slot in slots { states.append(slot.scalars) }
        var numbers = parameter.scalars
        for (n, g) in gradient.scalars.enumerated() {
          var state = ElementState<Double>()
          if slots.count > 0 { state.first = states[0][n] }
          if slots.count > 1 { state.second = states[1][n] }
          if slots.count > 2 { state.third = states[2][n] }
          numbers[n] = update(numbers[n], g, &state)
          if slots.count > 0 { states[0][n] = state.first }
          if slots.count > 1 { states[1][n] = state.second }
          if slots.count > 2 { states[2][n] = state.third }
        }
        var none: Storage?
        parameter.replaceElements(with: numbers, spare: &none)
        for (slot, state) in zip(slots, states) {
          slot.replaceElements(with: state, spare: &none)
        }
      }
    }
  }
#endif
