/// How numbers are written inside DOT: always with a point, never with an exponent.
package enum DOTNumber {
  /// The shortest form of a number, to a ten-thousandth, within a range.
  ///
  /// What is not a number becomes the range's lower bound, the infinities its nearer bound.
  package static func text(_ value: Double, in range: ClosedRange<Double>) -> String {
    let bounded =
      value.isNaN ? range.lowerBound : min(max(value, range.lowerBound), range.upperBound)
    let rounded = (bounded * 10_000).rounded() / 10_000
    if rounded == rounded.rounded() { return "\(Int(rounded))" }
    return "\(rounded)"
  }

  /// A whole number within a range.
  package static func text(_ value: Int, in range: ClosedRange<Int>) -> String {
    "\(min(max(value, range.lowerBound), range.upperBound))"
  }
}
