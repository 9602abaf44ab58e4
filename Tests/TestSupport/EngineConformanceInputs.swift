package import Autograd

/// Numbers on which a primitive is tried: the same for the same seed, no two of them alike.
package struct ConformanceInputs {
  let example: PrimitiveExample
  /// One list of numbers for every input, in row-major order; float32 holds them exactly.
  let numbers: [[Double]]
  private(set) var generator: SeededGenerator

  package init(_ example: PrimitiveExample, seed: UInt64) {
    self.example = example
    generator = SeededGenerator(seed: seed)
    let counts = example.shapes.map { $0.reduce(1, *) }
    let total = counts.reduce(0, +)
    // Magnitudes from 0.3 to 2.1 in shuffled steps keep clear of zero and of each other.
    let step = 1.8 / Double(max(total, 1))
    var magnitudes = (0..<total).map { 0.3 + step * Double($0) }
    magnitudes.shuffle(using: &generator)
    var next = 0
    var numbers: [[Double]] = []
    for count in counts {
      var list: [Double] = []
      for _ in 0..<count {
        let jitter = Double.random(in: 0..<0.5, using: &generator) * step
        let isNegative = example.domain.isSigned && Bool.random(using: &generator)
        let number = example.domain.placed(magnitudes[next] + jitter)
        list.append(Double(Float(isNegative ? -number : number)))
        next += 1
      }
      numbers.append(list)
    }
    self.numbers = numbers
  }

  /// The slots that a gradient can reach.
  var floatingSlots: [Int] {
    example.shapes.indices.filter {
      !(example.condition && $0 == 0) && example.indices[$0] == nil && !example.masks.contains($0)
    }
  }

  /// The inputs as leaves, those of floating dtype with a gradient.
  ///
  /// - Parameters:
  ///   - dtype: The dtype of the floating ones.
  ///   - numbers: Other numbers than drawn, for finite differences.
  /// - Returns: One leaf an input.
  package func tensors(_ dtype: DType, numbers: [[Double]]? = nil) -> [Tensor] {
    let numbers = numbers ?? self.numbers
    return example.shapes.indices.map { slot in
      if example.condition && slot == 0 {
        let truths = Tensor(numbers[slot].map { $0 > 1 })
        return truths.reshape(example.shapes[slot]).detach()
      }
      if let limit = example.indices[slot] {
        let places = numbers[slot].map { Int(abs($0) * 1000) % limit }
        return Tensor(places).reshape(example.shapes[slot]).detach()
      }
      if example.masks.contains(slot) {
        let truths = numbers[slot].indices.map { $0 % 3 != 1 }
        return Tensor(truths).reshape(example.shapes[slot]).detach()
      }
      return Tensor.leaf(numbers[slot], example.shapes[slot], dtype)
    }
  }

  /// A random tensor without zeros, for seeds and directions.
  mutating func random(_ type: TensorType) -> Tensor {
    let count = type.shape.reduce(1, *)
    let list = (0..<count).map { _ in
      let magnitude = Double.random(in: 0.5..<1.5, using: &generator)
      return Double(Float(Bool.random(using: &generator) ? magnitude : -magnitude))
    }
    return Tensor.leaf(list, type.shape, type.dtype)
  }
}

extension PrimitiveExample.Domain {
  /// Whether numbers below zero belong to it.
  fileprivate var isSigned: Bool { self == .real || self == .symmetric }

  /// A number between 0.3 and 2.3 moved into the domain, its sign aside.
  fileprivate func placed(_ magnitude: Double) -> Double {
    switch self {
    case .real, .positive: magnitude
    case .unit, .symmetric: (magnitude - 0.2) / 2.4
    case .aboveOne: magnitude + 1
    }
  }
}

extension Tensor {
  /// A leaf that requires a gradient, from numbers in row-major order.
  static func leaf(_ numbers: [Double], _ shape: [Int], _ dtype: DType) -> Tensor {
    let leaf = withoutGradient { Tensor(numbers, dtype: dtype).reshape(shape).detach() }
    leaf.requiresGrad = true
    return leaf
  }
}
