package import Autograd

/// A random computation over the primitives of the catalog, which can be run again on other numbers.
///
/// Leaves are scalars, vectors and matrices, so that operands broadcast in many ways; results are
/// kept moderate, so that finite differences say something. The same seed gives the same
/// computation.
package struct RandomCircuit {
  /// Numbers that enter, in row-major order.
  package struct Leaf {
    package let shape: [Int]
    package let numbers: [Double]
    package let takesGradient: Bool
  }

  /// One primitive, applied to values by their places: leaves first, then results.
  private struct Step {
    let primitive: any Primitive
    let inputs: [Int]
  }

  /// What `run` makes tensors of.
  package private(set) var leaves: [Leaf] = []
  private var steps: [Step] = []
  private var generator: SeededGenerator
  private let isScalarsOnly: Bool
  /// Every value so far, to see what applies to it.
  private var values: [Tensor] = []
  private var isUsed: [Bool] = []

  /// Draws a computation.
  ///
  /// - Parameters:
  ///   - seed: Where the random numbers start.
  ///   - scalarsOnly: Whether every value is a scalar.
  ///   - examples: The primitives to draw from. Those of chance, and those that make singles of doubles,
  ///     are no matter for differences.
  package init(
    seed: UInt64, scalarsOnly: Bool = false,
    from examples: [PrimitiveExample] = PrimitiveCatalog.common
  ) {
    isScalarsOnly = scalarsOnly
    generator = SeededGenerator(seed: seed)
    let shapes: [[Int]] = scalarsOnly ? [[]] : [[], [3], [2, 3], [2, 1], [3, 2]]
    for i in 0..<Int.random(in: 2...5, using: &generator) {
      // The first always takes a gradient, so that every circuit has one.
      addLeaf(
        shapes.randomElement(using: &generator) ?? [],
        takesGradient: i == 0 || Int.random(in: 0..<5, using: &generator) > 0)
    }
    let wanted = Int.random(in: 3...12, using: &generator)
    var tries = 0
    while steps.count < wanted, tries < 400 {
      tries += 1
      guard let example = examples.randomElement(using: &generator) else { break }
      // What comes from no input has sizes of its own.
      if scalarsOnly, example.shapes.isEmpty { continue }
      tryStep(example)
    }
    joinEnds()
  }

  /// The names of the primitives that were drawn.
  package var primitives: [String] { steps.map(\.primitive.name) }

  /// Computes everything.
  ///
  /// - Parameter numbers: Other numbers for the leaves than were drawn.
  /// - Returns: The leaves, and what came out.
  /// - Throws: A `TensorError`, if other numbers make a primitive inapplicable.
  package func run(
    _ numbers: [[Double]]? = nil
  ) throws(TensorError) -> (
    leaves: [Tensor], output: Tensor
  ) {
    let made = makeLeaves(numbers)
    return (made, try output(of: made))
  }

  /// Makes the leaves.
  ///
  /// - Parameters:
  ///   - numbers: Other numbers for the leaves than were drawn.
  ///   - dtype: Their dtype.
  /// - Returns: One tensor a leaf.
  package func makeLeaves(_ numbers: [[Double]]? = nil, dtype: DType = .float64) -> [Tensor] {
    leaves.enumerated().map { i, leaf in
      RandomCircuit.tensor(leaf, numbers?[i] ?? leaf.numbers, dtype)
    }
  }

  /// Computes everything from given leaves.
  ///
  /// - Parameter leaves: What `makeLeaves` made.
  /// - Returns: What came out.
  /// - Throws: A `TensorError`, if a primitive does not apply to them.
  package func output(of leaves: [Tensor]) throws(TensorError) -> Tensor {
    var values = leaves
    for step in steps {
      let inputs = step.inputs.map { values[$0] }
      values.append(try step.primitive.apply(TensorList(inputs)))
    }
    return values[values.count - 1]
  }

  private static func tensor(
    _ leaf: Leaf, _ numbers: [Double], _ dtype: DType = .float64
  ) -> Tensor {
    let tensor = withoutGradient { Tensor(numbers, dtype: dtype).reshape(leaf.shape).detach() }
    if leaf.takesGradient { tensor.requiresGrad = true }
    return tensor
  }

  private mutating func addLeaf(_ shape: [Int], takesGradient: Bool) {
    let numbers = (0..<shape.reduce(1, *)).map { _ in
      let size = Double.random(in: 0.3..<2, using: &generator)
      return Bool.random(using: &generator) ? size : -size
    }
    let leaf = Leaf(shape: shape, numbers: numbers, takesGradient: takesGradient)
    // Places of leaves come first, so leaves cannot be added once there are steps.
    precondition(steps.isEmpty)
    leaves.append(leaf)
    values.append(RandomCircuit.tensor(leaf, numbers))
    isUsed.append(false)
  }

  /// Applies a primitive to randomly chosen values, if it applies and what comes out is moderate.
  private mutating func tryStep(_ example: PrimitiveExample) {
    // Positions and masks that fit are no matter of chance, and sizes must not hang on numbers.
    if !example.indices.isEmpty || !example.masks.isEmpty { return }
    if example.primitive.name == "nonzero" { return }
    var inputs: [Int] = []
    for slot in example.shapes.indices {
      let isCondition = example.condition && slot == 0
      let fitting = values.indices.filter {
        (values[$0].dtype == .bool) == isCondition
          && (example.domain == .real || values[$0].scalars.allSatisfy { $0 > 0.2 })
      }
      guard let choice = recent(fitting) else { return }
      inputs.append(choice)
    }
    add(example.primitive, inputs)
  }

  /// One of the last few more often than one of the first.
  private mutating func recent(_ places: [Int]) -> Int? {
    guard !places.isEmpty else { return nil }
    let a = Int.random(in: 0..<places.count, using: &generator)
    let b = Int.random(in: 0..<places.count, using: &generator)
    return places[max(a, b)]
  }

  @discardableResult
  private mutating func add(_ primitive: any Primitive, _ inputs: [Int]) -> Bool {
    let list = TensorList(inputs.map { values[$0] })
    guard let result = try? primitive.apply(list), (1...24).contains(result.numel),
      result.shape.isEmpty || !isScalarsOnly,
      result.scalars.allSatisfy({ $0.isFinite && $0.magnitude < 12 })
    else { return false }
    steps.append(Step(primitive: primitive, inputs: inputs))
    values.append(result)
    isUsed.append(false)
    for i in inputs { isUsed[i] = true }
    return true
  }

  /// Puts all values that nothing uses yet together, so that they all take part in the output.
  private mutating func joinEnds() {
    let named = { (name: String) in
      PrimitiveCatalog.all.first { $0.primitive.name == name }?.primitive
    }
    guard let product = named("mul"), let sum = named("add"), let tanh = named("tanh") else {
      return
    }
    var end: Int?
    for i in values.indices where !isUsed[i] && values[i].dtype.isFloating {
      guard let before = end else {
        end = i
        continue
      }
      let choice = Bool.random(using: &generator) ? product : sum
      if add(choice, [before, i]) || add(sum, [before, i]) { end = values.count - 1 }
    }
    // The output comes last.
    if let end, end != values.count - 1 || !values[end].requiresGrad { add(tanh, [end]) }
  }
}
