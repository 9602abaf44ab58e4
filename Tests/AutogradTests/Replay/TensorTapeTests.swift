import Autograd
import TestSupport
import Testing

/// What a tape writes into its memory is what the operations themselves give, bit for bit.
@Suite("Tape of tensors")
struct TensorTapeTests {
  /// A computation on a tape, run once on the numbers that it was recorded with.
  private struct Recorded {
    let tape: TensorTape
    let place: Int

    init(_ variables: [Tensor], _ compute: () -> Tensor) throws {
      let (watch, result) = ReplayWatch.watching(variables, compute)
      var plan = try TapePlan(variables: variables, watch)
      place = try plan.add(result)
      plan.endStage()
      tape = TensorTape(plan)
      try tape.run(0..<1)
    }

    func callAsFunction(_ values: Tensor...) throws -> Tensor {
      for (i, value) in values.enumerated() { tape.load(i, from: value) }
      try tape.run(0..<1)
      return tape.tensor(at: place)
    }
  }

  private func noise(_ shape: [Int], _ dtype: DType, seed: UInt64) -> Tensor {
    var generator = SeededGenerator(seed: seed)
    let numbers = (0..<shape.reduce(1, *)).map { _ in
      Double.random(in: -2..<2, using: &generator)
    }
    return Tensor(numbers, dtype: dtype).reshape(shape).detach()
  }

  private func bits(_ x: Tensor) -> [UInt64] {
    x.scalars.map { $0.isNaN ? Double.nan.bitPattern : $0.bitPattern }
  }

  private static let choice = PrimitiveCatalog.all.first { $0.primitive.name == "where" }?.primitive

  private static func choose(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
    choice?(condition, a, b) ?? condition
  }

  private static let pairs: [([Int], [Int])] = [
    ([], []), ([1], []), ([7], []), ([40], [40]), ([3, 33], [3, 33]), ([3, 33], [33]),
    ([3, 33], [3, 1]), ([3, 1], [1, 33]), ([2, 3, 5], [3, 1]), ([2, 3, 5], [2, 1, 5]),
    ([2, 3, 5], [1, 1, 1]), ([0, 3], [3]),
  ]

  private static let operations: [(String, @Sendable (Tensor, Tensor) -> Tensor)] = [
    ("+", { $0 + $1 }), ("−", { $0 - $1 }), ("×", { $0 * $1 }), ("÷", { $0 / $1 }),
    ("max", { maximum($0, $1) }), ("atan2", { $0.atan2($1) }), ("pow", { $0.abs().pow($1) }),
    ("≤", { ($0 .<= $1).to(.float32) }), ("≠", { ($0 .!= $1).to(.float32) }),
    ("where", { a, b in choose(a .> b, a, b) }),
    ("number", { a, b in 1 - a * 0.5 + b / 3 }), ("square", { a, b in a.pow(2) - b.pow(3) }),
    ("functions", { a, b in a.relu() * b.tanh() - (-a).exp() + b.abs().sqrt() + a.sin() }),
    ("views", { a, b in (a.transpose(0, -1).relu() + 1).transpose(0, -1) * b }),
    ("choice", { a, b in choose(a .< 0, 0 * a, b) }), ("detached", { a, b in a.detach() * b }),
    ("reshaped", { a, b in a.transpose(0, -1).reshape([-1]).tanh() - b.mean() }),
    ("sums", { a, b in a.sum() * b.mean() }), ("outer", { a, b in (a + b).sum(dim: 0) }),
    ("inner", { a, b in (a - b).mean(dim: -1, keepDim: true) }),
    ("expanded", { a, b in b.sum().expand([2, 3]).sum() + a.mean() }),
  ]

  @Test(
    "elementwise operations, sums and views, however operands broadcast", arguments: pairs.indices)
  func operations(_ pair: Int) throws {
    let (shapeA, shapeB) = Self.pairs[pair]
    for dtype in [DType.float32, .float64] {
      for (name, operation) in Self.operations {
        let (a, b) = (noise(shapeA, dtype, seed: 1), noise(shapeB, dtype, seed: 2))
        let recorded = try Recorded([a, b]) { operation(a, b) }
        for seed in 3..<5 as Range<UInt64> {
          let (c, d) = (noise(shapeA, dtype, seed: seed), noise(shapeB, dtype, seed: seed + 9))
          let (result, eager) = (try recorded(c, d), operation(c, d))
          #expect(result.type == eager.type)
          #expect(bits(result) == bits(eager), "\(name) of \(shapeA) and \(shapeB), \(dtype)")
        }
      }
    }
  }

  @Test("elements enough for several threads")
  func threads() throws {
    let shape = [40_000, 2]
    let compute = { (a: Tensor, b: Tensor) in (a.relu() * b).tanh() - (a .<= b).to(.float32) }
    let (a, b) = (noise(shape, .float32, seed: 1), noise(shape, .float32, seed: 2))
    let recorded = try Recorded([a, b]) { compute(a, b) }
    #expect(bits(try recorded(b, a)) == bits(compute(b, a)))
  }

  @Test("every primitive of the catalog", arguments: [DType.float32, .float64])
  func catalog(_ dtype: DType) throws {
    for (i, example) in PrimitiveCatalog.all.enumerated() {
      let first = ConformanceInputs(example, seed: UInt64(i)).tensors(dtype)
      let variables = first.filter { $0.dtype.isFloating }
      guard !variables.isEmpty, example.shapes.isEmpty == false else { continue }
      let inputs = TensorList(first)
      let compute = { try? example.primitive.apply(inputs) }
      guard compute() != nil else { continue }
      let recorded = try Recorded(variables) { compute() ?? variables[0] }
      for seed in 1000..<1002 as Range<UInt64> {
        let other = ConformanceInputs(example, seed: seed).tensors(dtype)
        // Positions and masks are constants of the tape.
        let mixed = zip(first, other).map { $0.dtype.isFloating ? $1 : $0 }
        for (i, value) in mixed.filter({ $0.dtype.isFloating }).enumerated() {
          recorded.tape.load(i, from: value)
        }
        try recorded.tape.run(0..<1)
        let eager = try example.primitive.apply(TensorList(mixed))
        let result = recorded.tape.tensor(at: recorded.place)
        #expect(bits(result) == bits(eager), "\(example.primitive.name) \(example.shapes)")
        #expect(result.imaginaryScalars == eager.imaginaryScalars || dtype.isFloating)
      }
    }
  }

  @Test("a variable that lies otherwise than before")
  func layouts() throws {
    let start = noise([4, 6], .float32, seed: 1).transpose(0, 1).detach()
    let compute = { (x: Tensor) in
      (x.reshape([24]).exp() * 2).sum() + x.sum() + x.matmul(x.transpose(0, 1)).sum()
    }
    let recorded = try Recorded([start]) { compute(start) }
    let plain = noise([6, 4], .float32, seed: 2)
    let turned = noise([4, 6], .float32, seed: 3).transpose(0, 1).detach()
    let wide = noise([6, 1], .float32, seed: 4).expand([6, 4]).detach()
    for value in [plain, turned, turned, plain, wide, start] {
      #expect(bits(try recorded(value)) == bits(compute(value)))
    }
  }

  @Test("products of matrices, batches and vectors, turned or not")
  func products() throws {
    let shapes: [([Int], [Int])] = [
      ([40, 16], [16, 16]), ([2, 3], [3, 1]), ([5], [5]), ([4, 5], [5]), ([5], [5, 4]),
      ([3, 4, 5], [5, 6]), ([3, 4, 5], [3, 5, 6]), ([2, 1, 4, 5], [3, 5, 6]), ([1, 1], [1, 1]),
    ]
    for (shapeA, shapeB) in shapes {
      for dtype in [DType.float32, .float64] {
        let (a, b) = (noise(shapeA, dtype, seed: 1), noise(shapeB, dtype, seed: 2))
        let compute = { (a: Tensor, b: Tensor) in
          let y = a.matmul(b)
          return (y.transpose(0, -1).tanh() * y.mean()).sum()
            + (a.ndim == 2 && b.ndim == 2
              ? b.transpose(0, 1).matmul(a.transpose(0, 1)).relu().sum() : y.sum())
        }
        let recorded = try Recorded([a, b]) { compute(a, b) }
        let (c, d) = (noise(shapeA, dtype, seed: 3), noise(shapeB, dtype, seed: 4))
        #expect(bits(try recorded(c, d)) == bits(compute(c, d)), "\(shapeA) @ \(shapeB)")
      }
    }
  }

  @Test("a network needs no primitive again, forward and backward")
  func network() throws {
    let x = noise([20, 2], .float32, seed: 1)
    let y = noise([20, 1], .float32, seed: 2)
    let parameters = [[2, 16], [16], [16, 1], [1]].enumerated().map { i, shape in
      let leaf = noise(shape, .float32, seed: UInt64(i + 3))
      leaf.requiresGrad = true
      return leaf
    }
    let (watch, loss) = ReplayWatch.watching(parameters) {
      let h = (x.matmul(parameters[0]) + parameters[1]).relu()
      let score = h.matmul(parameters[2]) + parameters[3]
      let decay = parameters.map { ($0 * $0).sum() }.dropFirst().reduce(
        (parameters[0] * 0).sum(), +)
      return (1 - y * score).relu().mean() + 1e-4 * decay
    }
    var plan = try TapePlan(variables: parameters, watch)
    _ = try plan.add(loss)
    for gradient in try loss.recordedGradients(in: parameters) {
      _ = try plan.add(#require(gradient))
    }
    plan.endStage()
    let tape = TensorTape(plan)
    try tape.run(0..<1)
    #expect(tape.appliedAnew == [])
  }

  @Test("tensors that were taken from it stay as they are")
  func results() throws {
    let x = noise([5], .float64, seed: 1)
    let recorded = try Recorded([x]) { x * 2 }
    let first = try recorded(x)
    let numbers = first.scalars
    _ = try recorded(noise([5], .float64, seed: 2))
    #expect(first.scalars == numbers)
    #expect(x.scalars == noise([5], .float64, seed: 1).scalars)
  }

  @Test("equal operations on equal inputs are made once")
  func shared() throws {
    let x = noise([5], .float64, seed: 1)
    let recorded = try Recorded([x]) { x.tanh() * x.tanh() + x.tanh() }
    #expect(bits(try recorded(x)) == bits(x.tanh() * x.tanh() + x.tanh()))
  }

  /// Gives the same tensor again and again, or one that lies otherwise each time.
  private final class Whimsical: Primitive {
    let name = "whimsical"
    let symbol = "?"
    private nonisolated(unsafe) let kept = Tensor([1.0, 2, 3, 4], dtype: .float64)

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(.float64, [2, 2])
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let square = unsafe kept.reshape([2, 2])
      let first = inputs[0].reshape([-1]).scalars[0]
      return first > 0 ? square : first > -1 ? square.transpose(0, 1) : inputs[0]
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { upstream }
  }

  @Test("a primitive of somebody's own that gives now this memory, now that")
  func whims() throws {
    let x = Tensor([[1.0, 2], [3, 4]], dtype: .float64)
    let own = Whimsical()
    let recorded = try Recorded([x]) { own(x) * 2 + own(x).sum(dim: 0) }
    for first in [1.0, -0.5, 1, -3, -2, 0.5, -4, 1] {
      let y = Tensor([[first, 2], [3, 4]], dtype: .float64)
      #expect(bits(try recorded(y)) == bits(own(y) * 2 + own(y).sum(dim: 0)))
    }
    #expect(recorded.tape.appliedAnew == ["whimsical", "whimsical"])
  }
}
