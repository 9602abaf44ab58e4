/// A primitive, and sizes and numbers that it accepts.
public struct PrimitiveExample: Sendable {
  /// Where the inputs may lie.
  public enum Domain: Sendable {
    /// Anywhere.
    case real
    /// Above zero.
    case positive
    /// Between zero and one.
    case unit
    /// Between minus one and one.
    case symmetric
    /// Above one.
    case aboveOne
  }

  /// The primitive.
  public let primitive: any Primitive
  /// Sizes of its inputs.
  public let shapes: [[Int]]
  /// Where its inputs may lie.
  public let domain: Domain
  /// Whether the first input is a bool tensor.
  public let condition: Bool
  #if !hasFeature(Embedded)
    /// Inputs that are positions: which slots, and how many places there are for each.
    public let indices: [Int: Int]
    /// Inputs that are masks.
    public let masks: [Int]
  #endif

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
    #if !hasFeature(Embedded)
      indices = [:]
      masks = []
    #endif
  }

  #if !hasFeature(Embedded)
    /// Names a primitive that takes positions or masks, and inputs to try it on.
    ///
    /// - Parameters:
    ///   - primitive: The primitive.
    ///   - shapes: Sizes of its inputs.
    ///   - indices: Which inputs are positions, and how many places there are for each.
    ///   - masks: Which inputs are masks; all their elements hold but every third, from the second on.
    public init(
      _ primitive: any Primitive, _ shapes: [Int]..., indices: [Int: Int], masks: [Int] = []
    ) {
      self.primitive = primitive
      self.shapes = shapes
      domain = .real
      condition = false
      self.indices = indices
      self.masks = masks
    }

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
      indices = [:]
      masks = []
    }
  #endif
}
