/// Elementwise comparisons, spelled with a dot as Swift's SIMD types spell theirs, because `==` asks
/// whether two things are equal as a whole.
extension Tensor {
  /// Whether a = b, elementwise and broadcast; a bool tensor.
  public static func .== (a: Tensor, b: Tensor) -> Tensor { Comparison.equal(a, b) }
  /// Whether a ≠ b, elementwise and broadcast; a bool tensor.
  public static func .!= (a: Tensor, b: Tensor) -> Tensor { Comparison.notEqual(a, b) }
  /// Whether a < b, elementwise and broadcast; a bool tensor.
  public static func .< (a: Tensor, b: Tensor) -> Tensor { Comparison.less(a, b) }
  /// Whether a ≤ b, elementwise and broadcast; a bool tensor.
  public static func .<= (a: Tensor, b: Tensor) -> Tensor { Comparison.lessOrEqual(a, b) }
  /// Whether a > b, elementwise and broadcast; a bool tensor.
  public static func .> (a: Tensor, b: Tensor) -> Tensor { Comparison.greater(a, b) }
  /// Whether a ≥ b, elementwise and broadcast; a bool tensor.
  public static func .>= (a: Tensor, b: Tensor) -> Tensor { Comparison.greaterOrEqual(a, b) }
}

/// Comparisons with a plain number.
extension Tensor {
  /// Whether a = b for a plain number b, elementwise; a bool tensor.
  public static func .== (a: Tensor, b: Double) -> Tensor { a .== Tensor(number: b) }
  /// Whether a = b for a plain whole number b, elementwise; a bool tensor.
  public static func .== (a: Tensor, b: Int) -> Tensor { a .== Tensor(number: b) }
  /// Whether a ≠ b for a plain number b, elementwise; a bool tensor.
  public static func .!= (a: Tensor, b: Double) -> Tensor { a .!= Tensor(number: b) }
  /// Whether a ≠ b for a plain whole number b, elementwise; a bool tensor.
  public static func .!= (a: Tensor, b: Int) -> Tensor { a .!= Tensor(number: b) }
  /// Whether a < b for a plain number b, elementwise; a bool tensor.
  public static func .< (a: Tensor, b: Double) -> Tensor { a .< Tensor(number: b) }
  /// Whether a < b for a plain whole number b, elementwise; a bool tensor.
  public static func .< (a: Tensor, b: Int) -> Tensor { a .< Tensor(number: b) }
  /// Whether a ≤ b for a plain number b, elementwise; a bool tensor.
  public static func .<= (a: Tensor, b: Double) -> Tensor { a .<= Tensor(number: b) }
  /// Whether a ≤ b for a plain whole number b, elementwise; a bool tensor.
  public static func .<= (a: Tensor, b: Int) -> Tensor { a .<= Tensor(number: b) }
  /// Whether a > b for a plain number b, elementwise; a bool tensor.
  public static func .> (a: Tensor, b: Double) -> Tensor { a .> Tensor(number: b) }
  /// Whether a > b for a plain whole number b, elementwise; a bool tensor.
  public static func .> (a: Tensor, b: Int) -> Tensor { a .> Tensor(number: b) }
  /// Whether a ≥ b for a plain number b, elementwise; a bool tensor.
  public static func .>= (a: Tensor, b: Double) -> Tensor { a .>= Tensor(number: b) }
  /// Whether a ≥ b for a plain whole number b, elementwise; a bool tensor.
  public static func .>= (a: Tensor, b: Int) -> Tensor { a .>= Tensor(number: b) }
}
