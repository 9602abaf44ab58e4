import Autograd

/// Values of tensors in a line of text.
public enum ValueText {
  /// The largest size that is written out as a matrix; larger ones are summed up.
  public static let largestMatrixSide = 4

  /// Whether a tensor of these sizes is written out in full: up to 4 × 4.
  ///
  /// - Parameter shape: The sizes.
  /// - Returns: True for scalars, short vectors and small matrices.
  public static func isWrittenOut(_ shape: [Int]) -> Bool {
    let sides = shape.drop { $0 == 1 }
    return sides.count <= 2 && sides.allSatisfy { $0 > 0 && $0 <= largestMatrixSide }
  }

  /// A value in one line: the number, a small matrix, or sizes and statistics.
  ///
  /// - Parameter value: The value.
  /// - Returns: `"0.1342"`, `"[[1, 2], [3, 4]]"` or `"float32 64×784, mean 0.01 ± 1, …"`.
  public static func inline(_ value: TensorValue) -> String {
    if value.count == 0 { return "empty " + type(value) }
    #if !hasFeature(Embedded)
      if value.dtype.isComplex { return complex(value) }
    #endif
    if value.isScalar { return element(value.first, value.dtype) }
    if isWrittenOut(value.shape) { return nested(value.scalars, value.shape[...], value.dtype) }
    let s = Statistics(value.scalars)
    return "\(type(value)), mean \(NumberText.text(s.mean)) ± \(NumberText.text(s.deviation)), "
      + "\(NumberText.text(s.minimum)) to \(NumberText.text(s.maximum))"
      + (s.nonFinite > 0 ? ", \(s.nonFinite) not finite" : "")
  }

  #if !hasFeature(Embedded)
    /// One complex number: `1 + 2i`.
    ///
    /// - Parameters:
    ///   - real: The real part.
    ///   - imaginary: The imaginary part.
    /// - Returns: Both in four significant digits, with a sign between them.
    public static func complex(_ real: Double, _ imaginary: Double) -> String {
      return NumberText.text(real) + (imaginary < 0 ? " \(NumberText.minus) " : " + ")
        + NumberText.text(imaginary.magnitude) + "i"
    }

    /// A plain complex number as an operand: `2i`, `(1 + 2i)`.
    package static func operand(_ value: TensorValue) -> String {
      let (real, imaginary) = (value.first, value.imaginaryScalars.first ?? 0)
      if real == 0, imaginary == 1 { return "i" }
      return real == 0 ? NumberText.text(imaginary) + "i" : "(" + complex(real, imaginary) + ")"
    }

    /// How large a complex number is and where it points, nil for all other values:
    /// `|z| = 2.236, arg = −1.107 rad (−63.4°)`.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - symbol: What the magnitude is of.
    /// - Returns: Magnitude and phase, the phase in degrees too.
    public static func polar(_ value: TensorValue, symbol: String = "z") -> String? {
      guard value.dtype.isComplex, value.count == 1 else { return nil }
      let phase = PlainMath.atan2(value.imaginaryScalars[0], value.first)
      let degrees = phase * 180 / .pi
      return
        "|\(symbol)| = \(NumberText.text(value.magnitudes[0])), arg = \(NumberText.text(phase)) rad "
        + "(\(NumberText.text(degrees, digits: degrees.magnitude >= 100 ? 4 : 3))°)"
    }

    /// A value in one line, of a complex number also how large it is and where it points.
    ///
    /// - Parameters:
    ///   - value: The value.
    ///   - symbol: What the magnitude is of.
    /// - Returns: `"1 − 2i, |z| = 2.236, arg = −1.107 rad (−63.4°)"`.
    package static func full(_ value: TensorValue, symbol: String) -> String {
      inline(value) + (polar(value, symbol: symbol).map { ", " + $0 } ?? "")
    }

    private static func complex(_ value: TensorValue) -> String {
      let (real, imaginary) = (value.scalars, value.imaginaryScalars)
      if value.isScalar { return complex(real[0], imaginary[0]) }
      if isWrittenOut(value.shape) {
        return nested(real.indices.map { complex(real[$0], imaginary[$0]) }[...], value.shape[...])
      }
      let s = Statistics(value.magnitudes)
      return "\(type(value)), magnitudes \(NumberText.text(s.minimum)) to "
        + NumberText.text(s.maximum) + (s.nonFinite > 0 ? ", \(s.nonFinite) not finite" : "")
    }

    private static func nested(_ texts: ArraySlice<String>, _ shape: ArraySlice<Int>) -> String {
      guard let size = shape.first else { return texts.first ?? "" }
      let step = texts.count / max(size, 1)
      let parts = (0..<size).map { i in
        let start = texts.startIndex + i * step
        return nested(texts[start..<(start + step)], shape.dropFirst())
      }
      return "[" + parts.joined(separator: ", ") + "]"
    }
  #endif

  /// Dtype and sizes: `float32 64×784`.
  ///
  /// - Parameter value: The value.
  /// - Returns: The dtype's name and the sizes.
  public static func type(_ value: TensorValue) -> String {
    value.dtype.name + " " + sizes(value.shape)
  }

  /// Sizes as people write them: `64×784`.
  ///
  /// - Parameter shape: The sizes.
  /// - Returns: The sizes joined by ×; `scalar` for a 0-d tensor.
  public static func sizes(_ shape: [Int]) -> String {
    if shape.isEmpty { return "scalar" }
    return shape.map { $0.description }.joined(separator: "×")
  }

  private static func element(_ number: Double, _ dtype: DType) -> String {
    if dtype == .bool { return number == 0 ? "False" : "True" }
    return NumberText.text(number)
  }

  private static func nested(
    _ numbers: [Double], _ shape: ArraySlice<Int>, _ dtype: DType
  ) -> String {
    guard let size = shape.first else { return element(numbers.first ?? 0, dtype) }
    let step = numbers.count / max(size, 1)
    let parts = (0..<size).map {
      nested(Array(numbers[($0 * step)..<(($0 + 1) * step)]), shape.dropFirst(), dtype)
    }
    return "[" + parts.joined(separator: ", ") + "]"
  }
}

/// Statistics of the finite elements of a tensor.
public struct Statistics: Sendable, Equatable {
  /// Arithmetic mean.
  public let mean: Double
  /// Standard deviation of the population.
  public let deviation: Double
  /// The smallest.
  public let minimum: Double
  /// The largest.
  public let maximum: Double
  /// Euclidean norm.
  public let norm: Double
  /// How many elements are NaN or infinite, and left out above.
  public let nonFinite: Int

  /// Sums up numbers.
  ///
  /// - Parameter numbers: Any numbers; without a finite one, everything is NaN and the norm 0.
  public init(_ numbers: [Double]) {
    var largest = 0.0
    for x in numbers where x.isFinite { largest = max(largest, x.magnitude) }
    // Scaled by a power of two, which costs no digit, so that nothing overflows or vanishes.
    let power = largest > 0 ? min(max(Int(largest.exponent), -1000), 1000) : 0
    let unit = Double(sign: .plus, exponent: power, significand: 1)
    var count = 0.0
    var mean = 0.0
    var spread = 0.0
    var squares = 0.0
    var minimum = Double.infinity
    var maximum = -Double.infinity
    for number in numbers where number.isFinite {
      let x = number / unit
      // Welford's update, which loses no digits to large means.
      count += 1
      let delta = x - mean
      mean += delta / count
      spread += delta * (x - mean)
      squares += x * x
      minimum = min(minimum, number)
      maximum = max(maximum, number)
    }
    self.mean = count > 0 ? mean * unit : .nan
    deviation = count > 0 ? (spread / count).squareRoot() * unit : .nan
    self.minimum = count > 0 ? minimum : .nan
    self.maximum = count > 0 ? maximum : .nan
    norm = squares.squareRoot() * unit
    nonFinite = numbers.count - Int(count)
  }
}
