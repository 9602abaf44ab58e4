/// The numbers that an elementwise update computes with: those of a tensor, or ones that also note
/// how they came about, from which the update is drawn.
///
/// The moments of optimizers have functions of their own, because each is one gate in a picture.
protocol UpdateNumber: Comparable, ExpressibleByIntegerLiteral {
  /// A factor or summand that options and step number give.
  ///
  /// - Parameters:
  ///   - value: The number in double precision.
  ///   - notation: Where it comes from, `1 − β₁`.
  /// - Returns: The number.
  static func coefficient(_ value: Double, _ notation: StaticString) -> Self

  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static func sqrt(_ x: Self) -> Self
  var magnitude: Self { get }

  /// The larger of two numbers; NaN if one of them is.
  func largest(_ other: Self) -> Self
  /// This number, no smaller than one bound and no larger than the other.
  func limited(from lowest: Self, to highest: Self) -> Self
  /// This number moved towards another by a fraction of the way.
  func moved(to other: Self, by weight: Self) -> Self
  /// A part of this number and a part of another.
  func faded(_ kept: Self, adding weight: Self, of other: Self) -> Self
  /// A part of this number and a part of another's square.
  func faded(_ kept: Self, adding weight: Self, ofSquare other: Self) -> Self
  /// This number times one factor where another is negative, another factor where it is positive.
  func scaled(whereNegative below: Self, wherePositive above: Self, _ other: Self) -> Self
  /// This number moved by a length against the sign of a slope; NaN has none.
  func stepped(against slope: Self, by length: Self) -> Self
  /// This number, but 0 where another is negative.
  func dropped(whereNegative other: Self) -> Self

  #if !hasFeature(Embedded)
    /// The number in double precision, where it is a coefficient.
    var double: Double { get }
  #endif
}

extension UpdateNumber {
  @inline(__always)
  func limited(from lowest: Self, to highest: Self) -> Self {
    let raised = self < lowest ? lowest : self
    return raised > highest ? highest : raised
  }

  @inline(__always)
  func moved(to other: Self, by weight: Self) -> Self { self + (other - self) * weight }

  @inline(__always)
  func faded(_ kept: Self, adding weight: Self, of other: Self) -> Self {
    kept * self + weight * other
  }

  @inline(__always)
  func faded(_ kept: Self, adding weight: Self, ofSquare other: Self) -> Self {
    kept * self + weight * other * other
  }

  @inline(__always)
  func scaled(whereNegative below: Self, wherePositive above: Self, _ other: Self) -> Self {
    other > 0 ? self * above : other < 0 ? self * below : self
  }

  @inline(__always)
  func stepped(against slope: Self, by length: Self) -> Self {
    slope > 0 ? self - length : slope < 0 ? self + length : self
  }

  @inline(__always)
  func dropped(whereNegative other: Self) -> Self { other < 0 ? 0 : self }
}

extension Float: UpdateNumber {
  @inline(__always)
  static func coefficient(_ value: Double, _ notation: StaticString) -> Float { Float(value) }
}

extension Double: UpdateNumber {
  @inline(__always)
  static func coefficient(_ value: Double, _ notation: StaticString) -> Double { value }
}

extension FloatingElement {
  /// The larger of two numbers; NaN if one of them is.
  @inline(__always)
  func largest(_ other: Self) -> Self { self > other || self.isNaN ? self : other }
}
