import Autograd

/// Promises about the value: rule, words, determinism, number of inputs.
extension ConformanceHarness {
  /// Name, symbol and notation are there to be drawn.
  func checkWords(_ primitive: any Primitive, slots: Int) -> [String] {
    var found: [String] = []
    if primitive.name.isEmpty { found.append("has no name") }
    if primitive.symbol.isEmpty { found.append("has no symbol") }
    for slot in 0..<slots where primitive.pullbackNotation(to: slot).isEmpty {
      found.append("has no pullback notation for slot \(slot)")
    }
    return found
  }

  /// The rule tells the result's type, and equal inputs give equal bits.
  func checkForward(_ example: PrimitiveExample) throws(TensorError) -> [String] {
    var found: [String] = []
    let inputs = ConformanceInputs(example, seed: seed).tensors(.float64)
    let list = TensorList(inputs)
    let promised = try example.primitive.resultType(of: list)
    let first = try example.primitive.apply(list)
    let second = try example.primitive.apply(list)
    if first.type != promised {
      found.append("its rule promises \(promised), its result is \(first.type)")
    }
    if first.scalars.map(\.bitPattern) != second.scalars.map(\.bitPattern) {
      found.append("gives different results for the same inputs")
    }
    for (slot, input) in inputs.enumerated() {
      let original = ConformanceInputs(example, seed: seed).tensors(.float64)[slot]
      if input.scalars != original.scalars { found.append("changes its input \(slot)") }
    }
    return found
  }

  /// A surplus tensor is reported, not ignored.
  func checkInputCount(_ example: PrimitiveExample) throws(TensorError) -> [String] {
    guard let count = example.primitive.inputCount else { return [] }
    if count != example.shapes.count {
      return ["takes \(count) tensors, its example has \(example.shapes.count)"]
    }
    let inputs = ConformanceInputs(example, seed: seed).tensors(.float64)
    do throws(TensorError) {
      _ = try example.primitive.apply(TensorList(inputs + [Tensor(1.0)]))
    } catch {
      if case .badArgument = error { return [] }
      throw error
    }
    return ["accepts one tensor too many"]
  }
}
