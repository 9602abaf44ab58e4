/// Minimum of two tensors: `y = min(a, b)`; the gate routes its gradient to the smaller input.
final class Minimum: Extremum {
  static let shared = Minimum()
  let name = "minimum"
  let symbol = "min"
  static let winner = "smaller"

  static func value<T: NumericElement>(_ a: T, _ b: T) -> T {
    // A NaN on either side is not equal to itself and wins.
    if a != a { return a }
    if b != b { return b }
    return a > b ? b : a
  }

  static let losing = Relation.greater

  static let function = shared.function(named: "minimum")
  /// The same under the name that programs know from Python.
  static let shortFunction = shared.function(named: "min")
}

/// Elementwise minimum of two broadcast tensors.
///
/// The gradient goes to the smaller input, at a tie half to each; NaN on either side gives NaN.
/// `minimum(Tensor(1.0), Tensor(2.0))` is `tensor(1.)`. Traps if sizes do not broadcast.
/// As `torch.minimum`.
///
/// - Parameters:
///   - a: The first tensor.
///   - b: The second tensor.
/// - Returns: A tensor of the broadcast sizes.
public func minimum(_ a: Tensor, _ b: Tensor) -> Tensor { Minimum.shared(a, b) }
