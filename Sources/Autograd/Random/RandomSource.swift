/// Where a draw takes its random words from.
struct RandomSource: Sendable {
  let generator: Generator
  /// Its first block.
  let place: Generator.State
  let blocks: Int

  /// Takes blocks from a generator, or from the default one.
  init(_ generator: Generator?, blocks: Int) {
    let generator = generator ?? .current
    self.generator = generator
    self.blocks = blocks
    place = generator.reserve(blocks)
    ReplayWatch.noteDraw(self)
  }

  /// The same number of blocks elsewhere.
  init(_ source: RandomSource, at place: Generator.State) {
    generator = source.generator
    blocks = source.blocks
    self.place = place
  }

  /// How many elements sizes ask for.
  static func count(_ shape: [Int], _ operation: String) throws(TensorError) -> Int {
    for size in shape where size < 0 {
      throw .badValue(operation: operation, reason: "a size may not be negative, \(size) is")
    }
    guard let count = Shape.checkedCount(shape) else {
      throw .tooLarge(operation: operation, shape: shape)
    }
    return count
  }
}

/// A primitive that draws random numbers.
protocol RandomPrimitive: Primitive {
  /// Where its numbers come from.
  var source: RandomSource { get }

  /// The same primitive with numbers from elsewhere.
  func moved(to source: RandomSource) -> any Primitive
}

extension RandomPrimitive {
  /// Applies the primitive; a leaf that comes of it still knows what it was drawn from.
  func applied(_ inputs: TensorList) throws(TensorError) -> Tensor {
    let result = try apply(inputs)
    #if !hasFeature(Embedded)
      if result.isLeaf { result.node.madeExtras().draw = self }
    #endif
    return result
  }
}
