#if !hasFeature(Embedded)
  import CMath

  /// The derivatives of ln Γ: digamma and its own derivatives.
  enum PolygammaFunction {
    /// The n-th derivative of digamma at `x`.
    static func value(_ n: Int, _ x: Double) -> Double {
      if x.isNaN { return x }
      if n == 0 { return digamma(x) }
      if n == 1 { return trigamma(x) }
      if x == .infinity { return 0 }
      if x <= 0, x == x.rounded(.down) { return n & 1 == 1 ? .infinity : -.infinity }
      if x < 0 { return reflected(n, x) }
      let factor = factorial(n)
      return (n & 1 == 1 ? factor : -factor) * zeta(Double(n + 1), x)
    }

    /// Digamma; ∓∞ at ±0, NaN at the other poles, as in PyTorch.
    static func digamma(_ x: Double) -> Double {
      if x == 0 { return x.sign == .minus ? .infinity : -.infinity }
      if x == -.infinity || (x < 0 && x == x.rounded(.down)) { return .nan }
      if x < 0 {
        let part = x - x.rounded(.towardZero)
        return digamma(1 - x) - .pi / tan(.pi * part)
      }
      var x = x
      var sum = 0.0
      if x < 10 {
        // Into 1 … 2, where a rational function is exact to the last digits even beside the root.
        while x > 2 {
          x -= 1
          sum += 1 / x
        }
        while x < 1 {
          sum -= 1 / x
          x += 1
        }
        return sum + inUnitInterval(x)
      }
      let z = 1 / (x * x)
      let tail = SpecialFunctions.polynomial(
        z,
        [
          1.0 / 12, -691.0 / 32760, 1.0 / 132, -1.0 / 240, 1.0 / 252, -1.0 / 120, 1.0 / 12, 0,
        ])
      return log(x) - 0.5 / x - tail
    }

    /// The first derivative of digamma, by PyTorch's own series.
    ///
    /// It ends early, which leaves errors up to 2e-9; a more exact one would not give PyTorch's
    /// gradients of digamma.
    static func trigamma(_ x: Double) -> Double {
      var x = x
      var sum = 0.0
      let isMirrored = x < 0.5
      if isMirrored {
        let s = sin(.pi * x)
        sum -= .pi * .pi / (s * s)
        x = 1 - x
      }
      for _ in 0..<6 {
        sum += 1 / (x * x)
        x += 1
      }
      let z = 1 / (x * x)
      sum += (1 + 1 / (2 * x) + z * (1.0 / 6 - z * (1.0 / 30 - z / 42))) / x
      return isMirrored ? -sum : sum
    }

    /// Digamma between 1 and 2: (x − root)(Y + R(x − 1)), the minimax form of Boost.Math.
    private static func inUnitInterval(_ x: Double) -> Double {
      let high = 1569415565.0 / 1073741824
      let low = 381566830.0 / 1073741824 / 1073741824
      let g = x - high - low - 0.9016312093258695918615325266959189453125e-19
      let t = x - 1
      let p = SpecialFunctions.polynomial(
        t,
        [
          -0.0020713321167745952, -0.045251321448739056, -0.28919126444774784, -0.65031853770896507,
          -0.32555031186804491, 0.25479851061131551,
        ])
      let q = SpecialFunctions.polynomial(
        t,
        [
          -0.55789841321675513e-6, 0.0021284987017821144, 0.054151797245674225, 0.43593529692665969,
          1.4606242909763515, 2.0767117023730469, 1,
        ])
      return g * 0.99558162689208984 + g * (p / q)
    }

    /// ψₙ(x) = (−1)ⁿ ψₙ(1 − x) − π dⁿ/dxⁿ cot πx, for x below 0.
    private static func reflected(_ n: Int, _ x: Double) -> Double {
      let part = x - x.rounded(.towardZero)
      let c = 1 / tan(.pi * part)
      // The derivatives of cot are polynomials of cot: (cot)′ = −(1 + cot²).
      var coefficients = [0.0, 1.0]
      for _ in 0..<n {
        var next = [Double](repeating: 0, count: coefficients.count + 1)
        for (k, a) in coefficients.enumerated() where k > 0 {
          next[k - 1] -= Double(k) * a
          next[k + 1] -= Double(k) * a
        }
        coefficients = next
      }
      let slope = SpecialFunctions.polynomial(c, coefficients.reversed())
      let mirrored = value(n, 1 - x)
      return (n & 1 == 1 ? -mirrored : mirrored) - CMath.pow(.pi, Double(n + 1)) * slope
    }

    /// Hurwitz zeta, Σ (x + k)⁻ˢ, by the Euler–Maclaurin formula.
    private static func zeta(_ s: Double, _ x: Double) -> Double {
      var sum = 0.0
      var a = x
      while a < s + 12 {
        sum += CMath.pow(a, -s)
        a += 1
      }
      let power = CMath.pow(a, -s)
      sum += a * power / (s - 1) + 0.5 * power
      var factor = s
      var term = power / a
      // Bernoulli numbers over factorials of even numbers.
      let bernoulli = [
        1.0 / 12, -1.0 / 720, 1.0 / 30240, -1.0 / 1_209_600, 1.0 / 47_900_160,
        -691.0 / 1_307_674_368_000, 1.0 / 74_724_249_600,
      ]
      for (k, b) in bernoulli.enumerated() {
        sum += b * factor * term
        let next = s + Double(2 * k + 1)
        factor *= next * (next + 1)
        term /= a * a
      }
      return sum
    }

    private static func factorial(_ n: Int) -> Double {
      var y = 1.0
      for k in 1...max(n, 1) { y *= Double(k) }
      return y
    }
  }
#endif
