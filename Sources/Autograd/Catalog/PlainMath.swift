#if !hasFeature(Embedded)
  internal import CMath

  /// Functions of plain numbers that the language's own arithmetic takes from the C library.
  package enum PlainMath {
    /// eˣ.
    package static func exp(_ x: Double) -> Double { CMath.exp(x) }
    /// The natural logarithm.
    package static func log(_ x: Double) -> Double { CMath.log(x) }
    /// The sine.
    package static func sin(_ x: Double) -> Double { CMath.sin(x) }
    /// The cosine.
    package static func cos(_ x: Double) -> Double { CMath.cos(x) }
    /// The angle of the point (x, y).
    package static func atan2(_ y: Double, _ x: Double) -> Double { CMath.atan2(y, x) }
    /// The distance of the point (x, y) from the origin.
    package static func hypot(_ x: Double, _ y: Double) -> Double { CMath.hypot(x, y) }
  }
#endif
