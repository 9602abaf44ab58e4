/// Maximum of two tensors: `y = max(a, b)`; the gate routes its gradient to the larger input.
final class Maximum: Extremum {
  static let shared = Maximum()
  let name = "maximum"
  let symbol = "max"
  static let winner = "larger"

  static func value<T: NumericElement>(_ a: T, _ b: T) -> T {
    // A NaN on either side is not equal to itself and wins.
    if a != a { return a }
    if b != b { return b }
    return a < b ? b : a
  }

  static let losing = Relation.less

  static let function = shared.function(named: "maximum")
  /// The same under the name that programs know from Python.
  static let shortFunction = shared.function(named: "max")
}

/// Elementwise maximum of two broadcast tensors.
///
/// The gradient goes to the larger input, at a tie half to each; NaN on either side gives NaN.
/// `maximum(Tensor(1.0), Tensor(2.0))` is `tensor(2.)`. Traps if sizes do not broadcast.
/// As `torch.maximum`.
///
/// - Parameters:
///   - a: The first tensor.
///   - b: The second tensor.
/// - Returns: A tensor of the broadcast sizes.
public func maximum(_ a: Tensor, _ b: Tensor) -> Tensor { Maximum.shared(a, b) }
