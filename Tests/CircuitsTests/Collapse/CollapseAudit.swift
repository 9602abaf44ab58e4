import Autograd
import Circuits
import TestSupport

/// What does not hold in a collapsed circuit.
func audit(_ circuit: Circuit) -> [String] {
  var failures: [String] = []
  for (i, node) in circuit.nodes.enumerated() {
    if node.id != i { failures.append("node \(i) has the id \(node.id)") }
    let slots = circuit.wires.filter { $0.gate == i }.map(\.slot)
    let wanted = node.isWhole ? node.gate?.inputCount ?? 0 : 0
    if slots != Array(0..<wanted) { failures.append("node \(i) has the slots \(slots)") }
    if node.box > i { failures.append("the gate of node \(i) stands behind it") }
    let sum = circuit.wires(from: i).compactMap { $0.gradient.value?.first }.reduce(0, +)
    if let total = node.gradient.value?.first, !agree([sum], [total], 1e-12) {
      failures.append("the wires of node \(i) add up to \(sum), not \(total)")
    }
  }
  for wire in circuit.wires {
    if let gate = wire.gate, circuit.nodes[wire.source].box >= gate {
      failures.append("a wire leads back from \(wire.source) to \(gate)")
    }
  }
  if circuit.wires.filter({ $0.gate == nil }).count != 1 { failures.append("outputs") }
  return failures
}

/// Whether two gradients are the same number up to rounding, or both cut.
func agrees(_ a: Circuit.Gradient?, _ b: Circuit.Gradient) -> Bool {
  guard let x = a?.value?.first, let y = b.value?.first else {
    return a?.value == nil && b.value == nil
  }
  return agree([x], [y], 1e-12)
}

/// A scalar computed from three leaves, in scopes that are entered and left at random.
func randomOutput(_ generator: inout SeededGenerator) -> Tensor {
  func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
  var values = ["x", "w", "k"].enumerated().map { i, name in
    Tensor(0.3 + 0.2 * Double(i), dtype: .float64, requiresGrad: name != "k").named(name)
      .marked(as: [.input, .parameter, .constant][i])
  }
  var calls = [ScopeCall("a"), ScopeCall("b"), ScopeCall("a")]
  calls.append(ScopeCall("c", in: calls[0]))
  calls.append(ScopeCall("c", in: calls[1]))
  for _ in 0..<(3 + pick(12)) {
    let (a, b) = (values[pick(values.count)], values[pick(values.count)])
    let operation = pick(4)
    func compute() -> Tensor {
      switch operation {
      case 0: a * b
      case 1: a.sin()
      case 2: a + b * 0.5
      default: a - b.detach()
      }
    }
    let call = pick(calls.count + 2)
    values.append(call < calls.count ? scope(entering: calls[call], compute) : compute())
  }
  var sum = values[values.count - 1]
  for value in values.dropLast() where pick(3) == 0 { sum = sum + value }
  return sum * sum
}
