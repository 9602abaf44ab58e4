/// How the arguments of a call find their parameters.
extension Signature {
  #if hasFeature(Embedded)
    package func bind(
      _ positional: [ProgramValue], _ keywords: [(name: String, value: ProgramValue)]
    ) throws(TensorError) -> Arguments {
      Arguments(name, form, form: 0, try bound(to: form, positional, keywords))
    }

    private typealias Misfit = TensorError

    private func misfit(_ distance: Int, _ reason: String) -> Misfit {
      .badArgument(operation: name, reason: reason)
    }
  #else
    /// Puts the arguments of a call in the order of the signature.
    ///
    /// Of several forms, the first that the arguments fit is taken: by their number and names, and
    /// where that leaves a choice, by what they are.
    package func bind(
      _ positional: [ProgramValue], _ keywords: [(name: String, value: ProgramValue)]
    ) throws(TensorError) -> Arguments {
      var nearest: Misfit?
      // Only where nothing else fits, a 0-d tensor stands for a dimension.
      for isLenient in [false, true] {
        for (number, form) in forms.enumerated() {
          do throws(Misfit) {
            let values = try bound(to: form, positional, keywords)
            let call = Arguments(name, form, form: number, values)
            if forms.count > 1, let error = call.misfit(isLenient: isLenient) {
              throw Misfit(distance: 0, error: error)
            }
            return call
          } catch {
            if nearest.map({ error.distance < $0.distance }) ?? true { nearest = error }
          }
        }
      }
      throw nearest?.error ?? .badArgument(operation: name, reason: "takes other arguments")
    }

    /// Why arguments do not go to the parameters of one form, and how far from it they are.
    private struct Misfit: Error {
      let distance: Int
      let error: TensorError
    }

    private func misfit(_ distance: Int, _ reason: String) -> Misfit {
      Misfit(distance: distance, error: .badArgument(operation: name, reason: reason))
    }
  #endif

  private func bound(
    to parameters: [Parameter], _ positional: [ProgramValue],
    _ keywords: [(name: String, value: ProgramValue)]
  ) throws(Misfit) -> [ProgramValue] {
    var values = [ProgramValue?](repeating: nil, count: parameters.count)
    var next = 0
    while next < parameters.count, parameters[next].kind == .ordinary, next < positional.count {
      values[next] = positional[next]
      next += 1
    }
    if next < positional.count {
      #if hasFeature(Embedded)
        throw surplus(positional.count, limit: next)
      #else
        guard next < parameters.count, parameters[next].kind == .variadic else {
          throw surplus(positional.count, limit: next)
        }
        values[next] = Signature.gathered(positional[next...])
      #endif
    }
    for (keyword, value) in keywords {
      var place: Int?
      for (i, parameter) in parameters.enumerated()
      where parameter.name == keyword && parameter.kind != .variadic { place = i }
      guard let place else {
        throw misfit(2, "has no argument '\(keyword)'")
      }
      guard values[place] == nil else {
        throw misfit(1, "'\(keyword)' is given twice")
      }
      values[place] = value
    }
    var bound: [ProgramValue] = []
    bound.reserveCapacity(values.count)
    for (parameter, value) in zip(parameters, values) {
      guard let argument = value ?? parameter.standard?.argument else {
        throw misfit(1, "'\(parameter.name)' is missing")
      }
      bound.append(argument)
    }
    return bound
  }

  #if !hasFeature(Embedded)
    /// Several values stand for a list of them; one list stands for itself.
    private static func gathered(_ values: ArraySlice<ProgramValue>) -> ProgramValue {
      if values.count == 1, let only = values.first { return only }
      return .list(Array(values))
    }
  #endif

  private func surplus(_ count: Int, limit: Int) -> Misfit {
    misfit(
      2,
      "takes \(limit == 1 ? "1 argument" : "at most \(limit) arguments"), \(count) were given")
  }
}

#if !hasFeature(Embedded)
  extension Arguments {
    /// What is wrong with an argument for the form it was put into; nil if nothing is.
    ///
    /// Parameters that tell forms apart are called alike everywhere, so their names say what they take.
    func misfit(isLenient: Bool) -> TensorError? {
      for (i, parameter) in parameters.enumerated() {
        let expected: String
        switch parameter.name {
        case "other":
          if case .tensor = values[i] { continue }
          expected = "a tensor"
        case "dim":
          if isDimension(values[i], isLenient) { continue }
          expected = "an integer or a list of them"
        case "keepdim", "unbiased":
          if case .bool = values[i] { continue }
          expected = "True or False"
        default: continue
        }
        return wrong(i, expected)
      }
      return nil
    }

    private func isDimension(_ value: ProgramValue, _ isLenient: Bool) -> Bool {
      switch value {
      case .integer, .none: return true
      case .list(let items):
        for item in items where item.wholeNumber == nil { return false }
        return true
      default: return isLenient && value.wholeNumber != nil
      }
    }
  }
#endif
