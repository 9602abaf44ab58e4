/// Numbers drawn at random: a gate without inputs, where every gradient ends.
///
/// It knows its place in the stream of its generator, so that it gives the same numbers whenever it
/// is asked; a replay moves it on.
final class Draw: RandomPrimitive {
  let distribution: Distribution
  let type: TensorType
  let source: RandomSource

  init(_ distribution: Distribution, _ type: TensorType, _ source: RandomSource) {
    self.distribution = distribution
    self.type = type
    self.source = source
  }

  var name: String { distribution.name }

  var symbol: String { distribution.symbol }

  var inputCount: Int? { 0 }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { type }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    distribution.tensor(type, from: source.place)
  }

  /// Not asked for: there is no input.
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

  func notation(of operands: [String]) -> String { symbol }

  func moved(to source: RandomSource) -> any Primitive { Draw(distribution, type, source) }

  /// Draws a leaf.
  ///
  /// - Parameters:
  ///   - distribution: What from.
  ///   - type: Dtype and sizes.
  ///   - generator: Where the random words come from; the default generator if left out.
  /// - Returns: A leaf that knows its distribution.
  /// - Throws: For sizes that no tensor can have, and dtypes that such numbers do not have.
  static func tensor(
    _ distribution: Distribution, _ type: TensorType, _ generator: Generator?
  ) throws(TensorError) -> Tensor {
    let name = distribution.name
    switch distribution {
    case .integers, .bernoulli: break
    case .uniform, .normal, .exponential:
      if !type.dtype.isFloating { throw .unsupportedDType(operation: name, dtype: type.dtype) }
    }
    let count = try RandomSource.count(type.shape, name)
    let source = RandomSource(generator, blocks: distribution.blocks(count, type.dtype))
    return try Draw(distribution, type, source).applied(.none)
  }
}
