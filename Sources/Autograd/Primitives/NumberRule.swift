/// A primitive as it works on single numbers, without any tensor.
///
/// Graphs of single numbers are differentiated and replayed through it. It must give, bit for bit,
/// what the primitive's `forward` and `pullback` give for 0-d tensors of the same dtype.
///
/// ```swift
/// let rule = (x * y).history?.primitive.numberRule
/// rule?.value(2.0, 3.0)                              // 6
/// rule?.share(of: 10.0, to: 0, Wires(2.0, 3.0, 6))   // 30
/// ```
public protocol NumberRule: AnyObject, Sendable {
  /// The value in double precision.
  ///
  /// - Parameters:
  ///   - a: The first input.
  ///   - b: The second input; `a` again where the primitive has one input.
  /// - Returns: The result.
  func value(_ a: Double, _ b: Double) -> Double

  /// The value in single precision.
  ///
  /// - Parameters:
  ///   - a: The first input.
  ///   - b: The second input; `a` again where the primitive has one input.
  /// - Returns: The result.
  func value(_ a: Float, _ b: Float) -> Float

  /// The gradient of one wire in double precision.
  ///
  /// - Parameters:
  ///   - upstream: d(output)/d(result).
  ///   - slot: Which input, 0 or 1.
  ///   - wires: The inputs and the result.
  /// - Returns: d(output)/d(input) along this wire.
  func share(of upstream: Double, to slot: Int, _ wires: Wires<Double>) -> Double

  /// The gradient of one wire in single precision.
  ///
  /// - Parameters:
  ///   - upstream: d(output)/d(result).
  ///   - slot: Which input, 0 or 1.
  ///   - wires: The inputs and the result.
  /// - Returns: d(output)/d(input) along this wire.
  func share(of upstream: Float, to slot: Int, _ wires: Wires<Float>) -> Float
}

/// What stands on the wires of a gate with one or two inputs.
public struct Wires<Value> {
  /// The first input.
  public let a: Value
  /// The second input; `a` again where the gate has one input.
  public let b: Value
  /// The result.
  public let y: Value

  /// Names the values.
  ///
  /// - Parameters:
  ///   - a: The first input.
  ///   - b: The second input; `a` again where the gate has one input.
  ///   - y: The result.
  @inlinable
  public init(_ a: Value, _ b: Value, _ y: Value) {
    self.a = a
    self.b = b
    self.y = y
  }
}
