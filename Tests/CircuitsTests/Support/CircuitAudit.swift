import Autograd
import Circuits

/// A captured circuit beside the tensors it was captured from: computes every gradient again, gate
/// by gate, and says what does not hold.
struct CircuitAudit {
  let circuit: Circuit
  /// The tensor of each node, found by following the wires.
  private var tensors: [Tensor?]
  private(set) var failures: [String] = []
  /// How many wires were recomputed.
  private(set) var checkedWires = 0

  init(_ circuit: Circuit, of output: Tensor) {
    self.circuit = circuit
    tensors = [Tensor?](repeating: nil, count: circuit.nodes.count)
    checkKeys()
    matchTensors(output)
    for node in circuit.nodes { checkSum(node) }
    for wire in circuit.wires { check(wire) }
  }

  /// The node of a leaf.
  func node(of leaf: Tensor) -> Circuit.Node? {
    for node in circuit.nodes where tensors[node.id]?.isSame(as: leaf) == true { return node }
    return nil
  }

  private mutating func expect(_ holds: Bool, _ message: @autoclosure () -> String) {
    if !holds { failures.append(message()) }
  }

  /// Keys are unique, ids are places, and everything flows forward.
  private mutating func checkKeys() {
    var keys: Set<[Int]> = []
    for wire in circuit.wires {
      let key = [wire.source, wire.output, wire.gate ?? -1, wire.slot]
      expect(keys.insert(key).inserted, "two wires have the key \(key)")
      if let gate = wire.gate {
        expect(wire.source < gate, "the wire \(key) does not lead forward")
        expect(circuit.nodes[gate].gate != nil, "the wire \(key) leads into a terminal")
      }
    }
    for (i, node) in circuit.nodes.enumerated() {
      expect(node.id == i, "node \(i) has the id \(node.id)")
      let slots = circuit.wires.filter { $0.gate == i }.map(\.slot)
      expect(slots == Array(0..<(node.gate?.inputCount ?? 0)), "gate \(i) has the slots \(slots)")
    }
    expect(circuit.wires.last?.gate == nil, "the output wire is the last")
    expect(circuit.wires.filter { $0.gate == nil }.count == 1, "there is one output wire")
  }

  private mutating func matchTensors(_ output: Tensor) {
    tensors[circuit.output.source] = output
    for wire in circuit.wires.reversed() {
      guard let gate = wire.gate, let input = tensors[gate]?.history?.call.inputs[wire.slot] else {
        continue
      }
      let known = tensors[wire.source]
      expect(
        known == nil || known?.valueIdentity == input.valueIdentity,
        "node \(wire.source) stands for two tensors")
      tensors[wire.source] = input
    }
    for node in circuit.nodes {
      guard let tensor = tensors[node.id] else {
        failures.append("node \(node.id) is not connected")
        continue
      }
      expect(
        node.value.scalars.map(\.bitPattern) == tensor.scalars.map(\.bitPattern),
        "node \(node.id) has another value than its tensor")
      expect(
        node.gate?.primitive == tensor.history?.primitive.name, "node \(node.id) is another gate")
    }
  }

  /// The gradients of a value's wires add up to the value's gradient.
  private mutating func checkSum(_ node: Circuit.Node) {
    let shares = circuit.wires(from: node.id).compactMap { $0.gradient.value?.scalars }
    guard let total = node.gradient.value?.scalars else {
      expect(shares.isEmpty, "node \(node.id) is cut, some of its wires are not")
      return
    }
    var sum = [Double](repeating: 0, count: total.count)
    for share in shares {
      for (i, x) in share.enumerated() where i < sum.count { sum[i] += x }
    }
    expect(!shares.isEmpty, "node \(node.id) has a gradient from nowhere")
    expect(agree(sum, total, 1e-12), "node \(node.id): wires add up to \(sum), not \(total)")
  }

  /// A wire's gradient is its gate's, taken through the primitive's own rule.
  private mutating func check(_ wire: Circuit.Wire) {
    guard let gate = wire.gate, let history = tensors[gate]?.history else { return }
    let key = "wire \(wire.source) → \(gate).\(wire.slot)"
    guard let upstream = circuit.nodes[gate].gradient.value else {
      return expect(wire.gradient.value == nil, "\(key) has a gradient, its gate has none")
    }
    let g = withoutGradient {
      Tensor(upstream.scalars, dtype: upstream.dtype).reshape(upstream.shape).detach()
    }
    let input = history.call.inputs[wire.slot]
    let wanted = withoutGradient {
      input.dtype.isFloating || input.isNumber
        ? history.primitive.pullback(g, to: wire.slot, of: history.call) : nil
    }
    guard let wanted, let share = wire.gradient.value else {
      return expect(wanted == nil && wire.gradient.value == nil, "\(key) is cut on one side only")
    }
    checkedWires += 1
    expect(share.shape == input.shape, "\(key) has the sizes \(share.shape), not \(input.shape)")
    let sum = folded(wanted.scalars, from: wanted.shape, to: input.shape)
    expect(agree(share.scalars, sum, 1e-12), "\(key) carries \(share.scalars), not \(sum)")
    if let local = wire.local?.value {
      let product = upstream.first * local
      expect(agree([share.first], [product], 1e-12), "\(key): \(share.first) ≠ upstream × local")
    } else {
      expect(
        input.numel > 1 || upstream.count > 1, "\(key) between scalars tells no local derivative")
    }
  }

  /// Sums over the dimensions along which `to` was stretched, one element at a time.
  private func folded(_ numbers: [Double], from: [Int], to: [Int]) -> [Double] {
    var result = [Double](repeating: 0, count: to.reduce(1, *))
    let shift = from.count - to.count
    for (i, x) in numbers.enumerated() {
      var (rest, place, step) = (i, 0, 1)
      for d in from.indices.reversed() {
        let index = rest % from[d]
        rest /= from[d]
        guard d >= shift else { continue }
        if to[d - shift] != 1 { place += index * step }
        step *= to[d - shift]
      }
      result[place] += x
    }
    return result
  }
}

/// Whether numbers agree, relative to the largest of them.
func agree(_ a: [Double], _ b: [Double], _ tolerance: Double) -> Bool {
  let scale = (a + b).reduce(1) { max($0, $1.magnitude) }
  return a.count == b.count
    && zip(a, b).allSatisfy { ($0.isNaN && $1.isNaN) || abs($0 - $1) <= tolerance * scale }
}
