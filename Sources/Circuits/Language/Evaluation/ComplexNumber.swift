#if !hasFeature(Embedded)
  internal import Autograd

  /// A complex number that is not a tensor; its arithmetic is Python's.
  struct ComplexNumber: Equatable {
    var real: Double
    var imaginary: Double

    init(_ real: Double, _ imaginary: Double) {
      self.real = real
      self.imaginary = imaginary
    }

    /// The number in an argument, nil for everything that is no plain number.
    init?(_ argument: ProgramValue) {
      if case .complex(let real, let imaginary) = argument {
        self.init(real, imaginary)
      } else if let number = PlainNumber(argument) {
        self.init(number.real, 0)
      } else {
        return nil
      }
    }

    var value: ProgramValue { .complex(real, imaginary) }

    static func + (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
      ComplexNumber(a.real + b.real, a.imaginary + b.imaginary)
    }

    static func - (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
      ComplexNumber(a.real - b.real, a.imaginary - b.imaginary)
    }

    static func * (a: ComplexNumber, b: ComplexNumber) -> ComplexNumber {
      ComplexNumber(
        a.real * b.real - a.imaginary * b.imaginary, a.real * b.imaginary + a.imaginary * b.real)
    }

    /// Division by Smith's way, which does not overflow where the quotient does not.
    func divided(by b: ComplexNumber) throws(NumberRefusal) -> ComplexNumber {
      if b.real == 0, b.imaginary == 0 { throw .divisionByZero }
      if b.real.magnitude >= b.imaginary.magnitude {
        let ratio = b.imaginary / b.real
        let scale = b.real + b.imaginary * ratio
        return ComplexNumber(
          (real + imaginary * ratio) / scale, (imaginary - real * ratio) / scale)
      }
      let ratio = b.real / b.imaginary
      let scale = b.real * ratio + b.imaginary
      return ComplexNumber(
        (real * ratio + imaginary) / scale, (imaginary * ratio - real) / scale)
    }

    /// A power: by products where the exponent is a small whole number, else by angle and magnitude.
    func raised(to exponent: ComplexNumber) throws(NumberRefusal) -> ComplexNumber {
      if exponent == ComplexNumber(0, 0) { return ComplexNumber(1, 0) }
      if self == ComplexNumber(0, 0) {
        if exponent.imaginary != 0 || exponent.real < 0 { throw .divisionByZero }
        return ComplexNumber(0, 0)
      }
      if exponent.imaginary == 0, let n = Int(exactly: exponent.real), n.magnitude <= 100 {
        var result = ComplexNumber(1, 0)
        for _ in 0..<n.magnitude { result = result * self }
        return n < 0 ? try ComplexNumber(1, 0).divided(by: result) : result
      }
      let (logarithm, angle) = (
        PlainMath.log(PlainMath.hypot(real, imaginary)), PlainMath.atan2(imaginary, real)
      )
      let length = PlainMath.exp(exponent.real * logarithm - exponent.imaginary * angle)
      let turn = exponent.imaginary * logarithm + exponent.real * angle
      return ComplexNumber(length * PlainMath.cos(turn), length * PlainMath.sin(turn))
    }
  }

  extension UnaryOperator {
    /// The operator applied to a complex number.
    func apply(_ x: ComplexNumber) throws(NumberRefusal) -> ProgramValue {
      switch self {
      case .plus: return x.value
      case .minus: return .complex(-x.real, -x.imaginary)
      case .invert: throw .undefined
      }
    }
  }

  extension BinaryOperator {
    /// The operator applied to plain numbers where that takes complex ones, nil elsewhere.
    ///
    /// It does where one of them is complex, and for roots of negative numbers.
    func complexValue(
      _ a: ProgramValue, _ b: ProgramValue
    ) throws(NumberRefusal) -> ProgramValue? {
      switch (a, b) {
      case (.complex, _), (_, .complex): break
      default: if self != .power || !BinaryOperator.isRootOfNegative(a, b) { return nil }
      }
      guard let x = ComplexNumber(a), let y = ComplexNumber(b) else { return nil }
      let result: ComplexNumber
      switch self {
      case .add: result = x + y
      case .subtract: result = x - y
      case .multiply: result = x * y
      case .divide: result = try x.divided(by: y)
      case .power: result = try x.raised(to: y)
      case .equal: return .bool(x == y)
      case .notEqual: return .bool(x != y)
      default: throw .undefined
      }
      return result.value
    }

    private static func isRootOfNegative(_ a: ProgramValue, _ b: ProgramValue) -> Bool {
      guard let base = PlainNumber(a)?.real, let exponent = PlainNumber(b)?.real else {
        return false
      }
      return base < 0 && base.isFinite && exponent.isFinite && exponent != exponent.rounded()
    }
  }
#endif
