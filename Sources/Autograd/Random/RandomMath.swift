/// Logarithm, sine and cosine of random numbers.
///
/// C libraries differ in the last bit of these, and then seeds would give other numbers elsewhere.
/// Here they consist of + − × ÷ √ alone, which IEEE 754 fixes to the bit, and of no fused step.
/// Reductions and coefficients are those of FreeBSD's msun (Sun Microsystems 1993), and for single
/// precision of Moshier's Cephes; all are exact to about one unit in the last place.
package enum RandomMath {
  /// The natural logarithm of a positive, normal number.
  @inline(__always)
  package static func log(_ x: Double) -> Double {
    // x = 2ᵏ·m with m between √½ and √2.
    let bits = x.bitPattern &+ (0x3FF0_0000_0000_0000 &- 0x3FE6_A09E_0000_0000)
    let k = Double(Int32(truncatingIfNeeded: bits >> 52) &- 0x3FF)
    let f = Double(bitPattern: (bits & 0x000F_FFFF_FFFF_FFFF) &+ 0x3FE6_A09E_0000_0000) - 1
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let even = w * (0.3999999999940941908 + w * (0.2222219843214978396 + w * 0.1531383769920937332))
    let odd =
      z
      * (0.6666666666666735130
        + w * (0.2857142874366239149 + w * (0.1818357216161805012 + w * 0.1479819860511658591)))
    let half = 0.5 * f * f
    return s * (half + (odd + even)) + k * 1.90821492927058770002e-10 - half + f
      + k * 6.93147180369123816490e-01
  }

  /// The natural logarithm of a positive, normal number.
  @inline(__always)
  package static func log(_ x: Float) -> Float {
    let bits = x.bitPattern &+ (0x3F80_0000 &- 0x3F35_04F3)
    let k = Float(Int32(bitPattern: bits >> 23) &- 0x7F)
    let f = Float(bitPattern: (bits & 0x007F_FFFF) &+ 0x3F35_04F3) - 1
    let s = f / (2 + f)
    let z = s * s
    let w = z * z
    let even = w * (0.40000972152 + w * 0.24279078841)
    let odd = z * (0.66666662693 + w * 0.28498786688)
    let half = 0.5 * f * f
    return s * (half + (odd + even)) + k * 9.0580006145e-06 - half + f + k * 6.9313812256e-01
  }

  /// Sine and cosine of an angle drawn from the whole circle.
  ///
  /// - Parameter turn: Its two highest bits say which quarter, the others where in the quarter.
  /// - Returns: Both, of one angle.
  @inline(__always)
  package static func sinCos(_ turn: UInt64) -> (sin: Double, cos: Double) {
    let a = Double(Int64(bitPattern: turn << 2)) * 0x1p-64 * 1.57079632679489661923
    let z = a * a
    let s =
      a
      + a * z
      * (-1.66666666666666324348e-01
        + z
        * (8.33333333332248946124e-03
          + z
          * (-1.98412698298579493134e-04
            + z
            * (2.75573137070700676789e-06
              + z * (-2.50507602534068634195e-08 + z * 1.58969099521155010221e-10)))))
    let c =
      1 - 0.5 * z + z * z
      * (4.16666666666666019037e-02
        + z
        * (-1.38888888888741095749e-03
          + z
          * (2.48015872894767294178e-05
            + z
            * (-2.75573143513906633035e-07
              + z * (2.08757232129817482790e-09 + z * -1.13596475577881948265e-11)))))
    let quarter = turn >> 62
    let isOdd = quarter & 1 != 0
    let sinSign = (quarter & 2) << 62
    let cosSign = ((quarter &+ 1) & 2) << 62
    return (
      Double(bitPattern: (isOdd ? c : s).bitPattern ^ sinSign),
      Double(bitPattern: (isOdd ? s : c).bitPattern ^ cosSign)
    )
  }

  /// Sine and cosine of an angle drawn from the whole circle.
  @inline(__always)
  package static func sinCos(_ turn: UInt32) -> (sin: Float, cos: Float) {
    let a = Float(Int32(bitPattern: turn << 2)) * 0x1p-32 * 1.57079632679
    let z = a * a
    let s =
      a + a * z * (-1.6666654611e-1 + z * (8.3321608736e-3 + z * -1.9515295891e-4))
    let c =
      1 - 0.5 * z + z * z
      * (4.166664568298827e-2 + z * (-1.388731625493765e-3 + z * 2.443315711809948e-5))
    let quarter = turn >> 30
    let isOdd = quarter & 1 != 0
    let sinSign = (quarter & 2) << 30
    let cosSign = ((quarter &+ 1) & 2) << 30
    return (
      Float(bitPattern: (isOdd ? c : s).bitPattern ^ sinSign),
      Float(bitPattern: (isOdd ? s : c).bitPattern ^ cosSign)
    )
  }
}
