/// Arithmetic with plain Swift numbers, the weakest in dtype promotion: they take the dtype of the
/// tensor, unless that is of a lower kind. `Tensor([1, 2]) + 5` stays int64, `Tensor([1, 2]) + 0.5` is
/// float32.
extension Tensor {
  /// Sum with a plain number.
  public static func + (a: Tensor, b: Double) -> Tensor { a + Tensor(number: b) }
  /// Sum of a plain number and a tensor.
  public static func + (a: Double, b: Tensor) -> Tensor { Tensor(number: a) + b }
  /// Rebinds `a` to the sum; other handles of the old tensor keep it.
  public static func += (a: inout Tensor, b: Double) { a = a + b }
  /// Sum with a plain whole number.
  public static func + (a: Tensor, b: Int) -> Tensor { a + Tensor(number: b) }
  /// Sum of a plain whole number and a tensor.
  public static func + (a: Int, b: Tensor) -> Tensor { Tensor(number: a) + b }
  /// Rebinds `a` to the sum; other handles of the old tensor keep it.
  public static func += (a: inout Tensor, b: Int) { a = a + b }

  /// Difference with a plain number.
  public static func - (a: Tensor, b: Double) -> Tensor { a - Tensor(number: b) }
  /// Difference of a plain number and a tensor.
  public static func - (a: Double, b: Tensor) -> Tensor { Tensor(number: a) - b }
  /// Rebinds `a` to the difference; other handles of the old tensor keep it.
  public static func -= (a: inout Tensor, b: Double) { a = a - b }
  /// Difference with a plain whole number.
  public static func - (a: Tensor, b: Int) -> Tensor { a - Tensor(number: b) }
  /// Difference of a plain whole number and a tensor.
  public static func - (a: Int, b: Tensor) -> Tensor { Tensor(number: a) - b }
  /// Rebinds `a` to the difference; other handles of the old tensor keep it.
  public static func -= (a: inout Tensor, b: Int) { a = a - b }

  /// Product with a plain number.
  public static func * (a: Tensor, b: Double) -> Tensor { a * Tensor(number: b) }
  /// Product of a plain number and a tensor.
  public static func * (a: Double, b: Tensor) -> Tensor { Tensor(number: a) * b }
  /// Rebinds `a` to the product; other handles of the old tensor keep it.
  public static func *= (a: inout Tensor, b: Double) { a = a * b }
  /// Product with a plain whole number.
  public static func * (a: Tensor, b: Int) -> Tensor { a * Tensor(number: b) }
  /// Product of a plain whole number and a tensor.
  public static func * (a: Int, b: Tensor) -> Tensor { Tensor(number: a) * b }
  /// Rebinds `a` to the product; other handles of the old tensor keep it.
  public static func *= (a: inout Tensor, b: Int) { a = a * b }

  /// Quotient with a plain number.
  public static func / (a: Tensor, b: Double) -> Tensor { a / Tensor(number: b) }
  /// Quotient of a plain number and a tensor.
  public static func / (a: Double, b: Tensor) -> Tensor { Tensor(number: a) / b }
  /// Rebinds `a` to the quotient; other handles of the old tensor keep it.
  public static func /= (a: inout Tensor, b: Double) { a = a / b }
  /// Quotient with a plain whole number.
  public static func / (a: Tensor, b: Int) -> Tensor { a / Tensor(number: b) }
  /// Quotient of a plain whole number and a tensor.
  public static func / (a: Int, b: Tensor) -> Tensor { Tensor(number: a) / b }
  /// Rebinds `a` to the quotient; other handles of the old tensor keep it.
  public static func /= (a: inout Tensor, b: Int) { a = a / b }
}
