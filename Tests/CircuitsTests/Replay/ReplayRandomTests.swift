import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Replay of random circuits")
struct ReplayRandomTests {
  /// Where each block of a thousand circuits starts.
  static let blocks: [UInt64] = (0..<10).map { 20_000 + $0 * 1000 }

  @Test(
    "values, wire gradients, sums and local derivatives are eager's to the bit", arguments: blocks)
  func numbers(_ start: UInt64) throws {
    var refused = 0
    for seed in start..<(start + 1000) {
      let random = RandomCircuit(seed: seed, scalarsOnly: seed % 2 == 0, from: PrimitiveCatalog.all)
      let dtype: DType = seed % 3 == 0 ? .float32 : .float64
      let first = random.makeLeaves(dtype: dtype)
      let compiled: CompiledCircuit
      do throws(ReplayError) {
        compiled = try CompiledCircuit(first.filter(\.requiresGrad)) { loss(random, first) }
      } catch {
        // What hangs on constants alone has no gradient; eager refuses it, too.
        #expect(!loss(random, first).requiresGrad, "seed \(seed): \(error.description)")
        refused += 1
        continue
      }
      // Compiled with some numbers, run with others.
      let other = random.makeLeaves(ReplayRandomTests.moved(random, seed), dtype: dtype)
      try check(compiled, random, first, first, "seed \(seed)")
      try check(compiled, random, first, other, "seed \(seed), other numbers")
    }
    #expect(refused < 100, "\(refused) of 1000")
  }

  @Test("losses and gradients of numbers, where nothing between is asked for")
  func gradientsAlone() throws {
    for seed in 40_000..<40_500 as Range<UInt64> {
      let random = RandomCircuit(seed: seed, scalarsOnly: true, from: PrimitiveCatalog.common)
      let leaves = random.makeLeaves(dtype: seed % 2 == 0 ? .float32 : .float64)
      // Sums of products, some of which are used again.
      let sums = { () -> Tensor in
        let (x, y) = (leaves[0], leaves[leaves.count - 1])
        let product = x * y
        return loss(random, leaves) + x * x + (product + y * y) * product + (product + product)
      }
      let parameters = leaves.filter(\.requiresGrad)
      let compiled = try CompiledCircuit(parameters, reach: .gradients) { sums() }
      try compiled.run()
      let eager = sums()
      eager.backward()
      #expect(canonicalBits(compiled.loss) == canonicalBits(eager.item()), "seed \(seed)")
      for (i, parameter) in parameters.enumerated() {
        let gradient = compiled.gradient(of: i)?.scalars.map(canonicalBits)
        #expect(gradient == parameter.grad?.scalars.map(canonicalBits), "seed \(seed), \(i)")
      }
    }
  }

  private func loss(_ random: RandomCircuit, _ leaves: [Tensor]) -> Tensor {
    let output = (try? random.output(of: leaves)) ?? Tensor(Double.nan)
    return output.numel == 1 ? output : output.sum()
  }

  /// Numbers near the drawn ones, some of them across a kink or of opposite sign; those of leaves
  /// without gradient stay.
  private static func moved(_ random: RandomCircuit, _ seed: UInt64) -> [[Double]] {
    var generator = SeededGenerator(seed: seed &* 77)
    return random.leaves.map { leaf in
      leaf.takesGradient
        ? leaf.numbers.map { $0 * Double.random(in: -0.5...1.5, using: &generator) } : leaf.numbers
    }
  }

  private func check(
    _ compiled: CompiledCircuit, _ random: RandomCircuit, _ first: [Tensor], _ leaves: [Tensor],
    _ what: String
  ) throws {
    var parameter = 0
    for (leaf, other) in zip(first, leaves) where leaf.requiresGrad {
      compiled.set(parameter, to: other)
      parameter += 1
    }
    try compiled.run()
    let eager = recordingEverything { Circuit(of: loss(random, leaves)).numbers }
    let numbers = try #require(compiled.numbers)
    #expect(sameBits(numbers.values, eager.values), "\(what): values")
    #expect(sameBits(numbers.gradients, eager.gradients), "\(what): sums")
    #expect(sameBits(numbers.wireGradients, eager.wireGradients), "\(what): wires")
    #expect(
      numbers.locals.map { $0.map(canonicalBits) } == eager.locals.map { $0.map(canonicalBits) },
      "\(what): locals")
    loss(random, leaves).backward()
    parameter = 0
    for leaf in leaves where leaf.requiresGrad {
      let gradient = compiled.gradient(of: parameter)?.scalars.map(canonicalBits)
      #expect(gradient == leaf.grad?.scalars.map(canonicalBits), "\(what): gradient \(parameter)")
      parameter += 1
    }
  }
}

/// Bits in which −0 and 0 differ; all NaN are the same.
func canonicalBits(_ x: Double) -> UInt64 { x.isNaN ? Double.nan.bitPattern : x.bitPattern }

func sameBits(_ a: TensorValue, _ b: TensorValue) -> Bool {
  a.type == b.type && a.scalars.map(canonicalBits) == b.scalars.map(canonicalBits)
}

func sameBits(_ a: [TensorValue], _ b: [TensorValue]) -> Bool {
  a.count == b.count && zip(a, b).allSatisfy { sameBits($0, $1) }
}

func sameBits(_ a: [Circuit.Gradient], _ b: [Circuit.Gradient]) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { x, y in
      guard let p = x.value, let q = y.value else { return x == y }
      return sameBits(p, q)
    }
}
