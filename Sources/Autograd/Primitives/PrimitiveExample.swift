/// A primitive, and sizes and numbers that it accepts.
public struct PrimitiveExample: Sendable {
  /// Where the inputs may lie.
  public enum Domain: Sendable {
    /// Anywhere.
    case real
    /// Above zero.
    case positive
  }

  /// The primitive.
  public let primitive: any Primitive
  /// Sizes of its inputs.
  public let shapes: [[Int]]
  /// Where its inputs may lie.
  public let domain: Domain
  /// Whether the first input is a bool tensor.
  public let condition: Bool

  /// Names a primitive and inputs to try it on.
  ///
  /// - Parameters:
  ///   - primitive: The primitive.
  ///   - shapes: Sizes of its inputs.
  ///   - domain: Where the inputs may lie.
  ///   - condition: Whether the first input is a bool tensor.
  public init(
    _ primitive: any Primitive, _ shapes: [Int]..., domain: Domain = .real, condition: Bool = false
  ) {
    self.primitive = primitive
    self.shapes = shapes
    self.domain = domain
    self.condition = condition
  }

  #if !hasFeature(Embedded)
    /// Names one output of an operation that has several, and inputs to try it on.
    ///
    /// - Parameters:
    ///   - whole: The operation.
    ///   - output: Which output, from 0.
    ///   - count: How many outputs those inputs give.
    ///   - shapes: Sizes of its inputs.
    ///   - domain: Where the inputs may lie.
    public init(
      _ whole: any MultiOutputPrimitive, output: Int, of count: Int, _ shapes: [Int]...,
      domain: Domain = .real
    ) {
      primitive = OutputPrimitive(
        whole, number: output, name: output.description,
        gate: OutputPrimitive.Gate(outputCount: count))
      self.shapes = shapes
      self.domain = domain
      condition = false
    }
  #endif
}
