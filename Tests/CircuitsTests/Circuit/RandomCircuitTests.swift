import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Random circuits")
struct RandomCircuitTests {
  /// Where each block of a hundred circuits starts.
  static let blocks: [UInt64] = [0, 100, 200, 300, 400, 500]

  @Test("every wire is its gate's gradient through the gate's own rule", arguments: blocks)
  func invariants(_ start: UInt64) throws {
    var checked = 0
    for seed in start..<(start + 100) {
      let random = RandomCircuit(seed: seed, scalarsOnly: seed % 4 == 3)
      let run = try random.run()
      let audit = CircuitAudit(Circuit(of: run.output), of: run.output)
      #expect(audit.failures.isEmpty, "seed \(seed): \(audit.failures)")
      checked += audit.checkedWires
    }
    #expect(checked > 300)
  }

  @Test("the invariants hold where everything is recorded, under a seed of one's own")
  func recordingAll() throws {
    for seed in UInt64(1000)..<1100 {
      let random = RandomCircuit(seed: seed)
      let output = try recordingEverything { () throws(TensorError) in try random.run().output }
      let own = withoutGradient { output.sin() + 2 }
      let audit = CircuitAudit(Circuit(of: output, seed: own), of: output)
      #expect(audit.failures.isEmpty, "seed \(seed): \(audit.failures)")
    }
  }

  @Test("leaves have the gradients that backward() leaves behind", arguments: blocks)
  func backward(_ start: UInt64) throws {
    for seed in start..<(start + 100) {
      let run = try RandomCircuit(seed: seed).run()
      let (leaves, output) = (run.leaves, run.output)
      guard output.requiresGrad else { continue }
      let audit = CircuitAudit(Circuit(of: output), of: output)
      output.backward(gradient: .ones(output.shape, dtype: output.dtype))
      for (i, leaf) in leaves.enumerated() where leaf.requiresGrad {
        let shown = audit.node(of: leaf)?.gradient.value?.scalars
        guard let shown, let wanted = leaf.grad?.scalars else {
          #expect(shown == nil && leaf.grad == nil, "seed \(seed), leaf \(i)")
          continue
        }
        #expect(agree(shown, wanted, 1e-12), "seed \(seed), leaf \(i): \(shown) ≠ \(wanted)")
      }
    }
  }

  @Test("leaves have the gradients of finite differences", arguments: blocks)
  func finiteDifferences(_ start: UInt64) throws {
    var (compared, skipped) = (0, 0)
    for seed in start..<(start + 100) {
      let random = RandomCircuit(seed: seed)
      // Differences see through a cut.
      if random.primitives.contains("detach") { continue }
      let run = try random.run()
      let audit = CircuitAudit(Circuit(of: run.output), of: run.output)
      for (i, leaf) in run.leaves.enumerated() {
        // What hangs on frozen leaves alone has no history to differentiate.
        guard leaf.requiresGrad, let shown = audit.node(of: leaf)?.gradient.value?.scalars else {
          continue
        }
        for k in shown.indices {
          let near = try difference(random, i, k, 1e-5)
          let far = try difference(random, i, k, 4e-5)
          // Beside a kink the two differ, and neither is a derivative.
          guard abs(near - far) <= 1e-6 * max(1, abs(near)) else {
            skipped += 1
            continue
          }
          compared += 1
          #expect(
            abs(shown[k] - near) <= 2e-6 * max(1, abs(near)),
            "seed \(seed), leaf \(i), element \(k): \(shown[k]), differences say \(near)")
        }
      }
    }
    #expect(compared > 500)
    #expect(skipped < compared / 20, "\(skipped) skipped, \(compared) compared")
  }

  /// The central difference of the sum of the output.
  private func difference(
    _ random: RandomCircuit, _ leaf: Int, _ element: Int, _ step: Double
  ) throws(TensorError) -> Double {
    var numbers = random.leaves.map(\.numbers)
    numbers[leaf][element] += step
    let above = try random.run(numbers).output.scalars.reduce(0, +)
    numbers[leaf][element] -= 2 * step
    let below = try random.run(numbers).output.scalars.reduce(0, +)
    return (above - below) / (2 * step)
  }

  @Test("every primitive with a derivative takes part, several times")
  func coverage() {
    var counts: [String: Int] = [:]
    for seed in UInt64(0)..<600 {
      for name in RandomCircuit(seed: seed).primitives { counts[name, default: 0] += 1 }
    }
    for example in PrimitiveCatalog.common {
      let name = example.primitive.name
      #expect(counts[name, default: 0] >= 10, "\(name)")
    }
  }

  @Test("the same seed draws the same circuit")
  func determinism() throws {
    for seed in UInt64(0)..<20 {
      let first = Circuit(of: try RandomCircuit(seed: seed).run().output)
      #expect(try Circuit(of: RandomCircuit(seed: seed).run().output).json == first.json)
    }
  }
}
