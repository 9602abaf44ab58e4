import Autograd
import Circuits

/// Tries one form of the grammar by itself: its Jacobian against finite differences, its Hessian
/// against finite differences of gradients, and everything that transforms rest on.
package struct FormCheck {
  /// What came of one form.
  package enum Verdict: Equatable {
    /// Everything agrees; whether some second derivative is not zero.
    case agrees(isCurved: Bool)
    /// No inputs were found that the form takes, or it has no derivative at those found.
    case untried
    /// Something is wrong, and what.
    case disagrees(String)
  }

  private let text: String
  private let names: [String]
  private let points: [Tensor]
  private var generator: SeededGenerator

  /// Tries a form on the first inputs that it takes and where it is smooth.
  ///
  /// - Parameter form: The form; `#` stands for an input.
  /// - Returns: The verdict.
  /// - Throws: What the program throws where it must not.
  package static func verdict(_ form: String) throws -> Verdict {
    var seed = form.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) }
    for _ in 0..<60 {
      seed &+= 1
      guard var check = FormCheck(form, seed: seed) else { continue }
      let verdict = try check.run()
      if verdict != .untried { return verdict }
    }
    return .untried
  }

  private init?(_ form: String, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let shapes: [[Int]] = [[3], [2, 3], [3, 1], [3, 3], []]
    var (points, names, text): ([Tensor], [String], String) = ([], [], "y = ")
    for character in form {
      guard character == "#" else {
        text.append(character)
        continue
      }
      let name = ["a", "b", "c", "d", "e", "f"][min(names.count, 5)]
      let shape = shapes.randomElement(using: &generator) ?? []
      let numbers = (0..<shape.reduce(1, *)).map { _ in
        Double.random(in: -2...2, using: &generator)
      }
      points.append(Tensor.leaf(numbers, shape, .float64))
      names.append(name)
      text += name
    }
    self.generator = generator
    self.points = points
    self.names = names
    self.text = text
    guard let y = try? value(points), y.dtype == .float64, y.requiresGrad, y.numel > 0,
      y.numel <= 24, y.scalars.allSatisfy({ $0.magnitude < 20 })
    else { return nil }
  }

  private func value(_ points: [Tensor]) throws(TensorError) -> Tensor {
    var inputs: [String: Tensor] = [:]
    for (name, point) in zip(names, points) { inputs[name] = point }
    let output: ProgramValue
    do throws(ProgramError) { output = try Program(text).evaluate(inputs).output } catch {
      throw .badArgument(operation: text, reason: error.description)
    }
    guard case .tensor(let tensor) = output else {
      throw .badArgument(operation: text, reason: "gives no tensor")
    }
    return tensor
  }

  private mutating func run() throws -> Verdict {
    let check = try gradCheck(at: points, rtol: 1e-5) { given throws(TensorError) in
      try value(given)
    }
    if !check.passes { return .disagrees("\(text): \(check)") }
    let second = try gradGradCheck(at: points, rtol: 1e-5) { given throws(TensorError) in
      [try value(given)]
    }
    if !second.passes { return .disagrees("\(text): second derivatives: \(second)") }
    if !check.kinks.isEmpty || !second.kinks.isEmpty { return .untried }
    let y = try value(points)
    let weights = drawn(like: y)
    let directions = points.map { drawn(like: $0) }
    let number = { (given: [Tensor]) throws(TensorError) -> Tensor in
      (try value(given) * weights).sum()
    }
    let forward = try jvp(at: points, tangents: directions) { given throws(TensorError) in
      try value(given)
    }.tangent
    let gradients = try gradient(at: points, of: number)
    if !FormCheck.close(FormCheck.dot([forward], [weights]), FormCheck.dot(gradients, directions)) {
      return .disagrees("\(text): ⟨u, J v⟩ is not ⟨Jᵀ u, v⟩")
    }
    let hessian = FormCheck.matrix(try hessian(at: points, of: number))
    for i in hessian.indices {
      for j in 0..<i where !FormCheck.close(hessian[i][j], hessian[j][i]) {
        return .disagrees("\(text): \(hessian[i][j]) at (\(i), \(j)), \(hessian[j][i]) across")
      }
    }
    let products = try hessianVectorProduct(at: points, vectors: directions, of: number).products
    let (flat, along) = (products.flatMap(\.scalars), directions.flatMap(\.scalars))
    for (row, product) in zip(hessian, flat) {
      let sum = zip(row, along).reduce(0) { $0 + $1.0 * $1.1 }
      if !FormCheck.close(sum, product) { return .disagrees("\(text): H v \(product), not \(sum)") }
    }
    return .agrees(isCurved: hessian.contains { $0.contains { abs($0) > 1e-12 } })
  }

  private mutating func drawn(like tensor: Tensor) -> Tensor {
    let numbers = (0..<tensor.numel).map { _ in Double.random(in: -1...1, using: &generator) }
    return Tensor.leaf(numbers, tensor.shape, .float64).detach()
  }

  private static func close(_ a: Double, _ b: Double) -> Bool {
    abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
  }

  private static func dot(_ a: [Tensor], _ b: [Tensor]) -> Double {
    zip(a.flatMap(\.scalars), b.flatMap(\.scalars)).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The blocks as one matrix.
  private static func matrix(_ blocks: [[Tensor]]) -> [[Double]] {
    var rows: [[Double]] = []
    for (i, blocks) in blocks.enumerated() {
      // The diagonal block has as many numbers as its input, squared.
      let height = Int(Double(blocks[i].numel).squareRoot().rounded())
      for k in 0..<height {
        rows.append(
          blocks.flatMap { block in
            let width = block.numel / height
            return block.scalars[(k * width)..<((k + 1) * width)]
          })
      }
    }
    return rows
  }
}
