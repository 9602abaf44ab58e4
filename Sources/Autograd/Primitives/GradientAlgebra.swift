/// What derivative rules are written in: tensors, and single numbers.
///
/// Written so, one rule gives the gradient of tensors, its own derivative (as tensors record what is
/// done with them) and the gradient of single numbers at the cost of the arithmetic alone.
protocol GradientAlgebra {
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self

  /// A plain number, which takes the dtype of what it meets.
  static func number(_ number: Double) -> Self
  /// A plain whole number.
  static func number(_ number: Int) -> Self
  /// 0 in the dtype of a value.
  static func zero(like value: Self) -> Self
  /// Zeros in the dtype and sizes of a value, whatever it holds.
  static func zeros(as value: Self) -> Self

  static func sin(_ x: Self) -> Self
  static func cos(_ x: Self) -> Self
  static func sign(_ x: Self) -> Self
  static func power(_ x: Self, _ exponent: Double) -> Self

  /// One of two values, by how `a` stands to `b`; of tensors, element by element.
  static func choose(_ a: Self, _ relation: Relation, _ b: Self, then: Self, else: Self) -> Self

  #if !hasFeature(Embedded)
    /// What a primitive gives; one with a single input leaves `b` alone.
    static func applying<P: ElementwisePrimitive>(_ primitive: P, _ a: Self, _ b: Self) -> Self
  #endif
}

#if !hasFeature(Embedded)
  extension GradientAlgebra {
    /// What a primitive with a single input gives.
    @inline(__always)
    static func applying<P: ElementwisePrimitive>(_ primitive: P, _ a: Self) -> Self {
      applying(primitive, a, a)
    }
  }
#endif

extension Tensor: GradientAlgebra {
  static func number(_ number: Double) -> Tensor { Tensor(number: number) }
  static func number(_ number: Int) -> Tensor { Tensor(number: number) }
  static func zero(like value: Tensor) -> Tensor { .zeros([], dtype: value.dtype) }
  static func zeros(as value: Tensor) -> Tensor { .zeros(value.shape, dtype: value.dtype) }
  static func sin(_ x: Tensor) -> Tensor { x.sin() }
  static func cos(_ x: Tensor) -> Tensor { x.cos() }
  #if hasFeature(Embedded)
    static func sign(_ x: Tensor) -> Tensor { x.sign() }
  #else
    static func sign(_ x: Tensor) -> Tensor { x.dtype.isComplex ? x.sgn() : x.sign() }
  #endif
  static func power(_ x: Tensor, _ exponent: Double) -> Tensor { x.pow(exponent) }

  static func choose(
    _ a: Tensor, _ relation: Relation, _ b: Tensor, then: Tensor, else: Tensor
  ) -> Tensor {
    Where.shared(Comparison.of(relation)(a, b), then, `else`)
  }

  #if !hasFeature(Embedded)
    static func applying<P: ElementwisePrimitive>(
      _ primitive: P, _ a: Tensor, _ b: Tensor
    ) -> Tensor {
      primitive.inputCount == 2 ? primitive(a, b) : primitive(a)
    }
  #endif
}

extension Double: GradientAlgebra {}
extension Float: GradientAlgebra {}

extension GradientAlgebra where Self: FloatingElement {
  @inline(__always)
  static func number(_ number: Double) -> Self { Self(double: number) }
  @inline(__always)
  static func number(_ number: Int) -> Self { Self(int64: Int64(number)) }
  @inline(__always)
  static func zero(like value: Self) -> Self { 0 }
  @inline(__always)
  static func zeros(as value: Self) -> Self { 0 }
  @inline(__always)
  static func sign(_ x: Self) -> Self { Sign.value(x) }
  @inline(__always)
  static func power(_ x: Self, _ exponent: Double) -> Self { Pow.value(x, exponent) }

  @inline(__always)
  static func choose(_ a: Self, _ relation: Relation, _ b: Self, then: Self, else: Self) -> Self {
    relation.holds(a, b) ? then : `else`
  }

  #if !hasFeature(Embedded)
    @inline(__always)
    static func applying<P: ElementwisePrimitive>(_ primitive: P, _ a: Self, _ b: Self) -> Self {
      primitive.element(a, b)
    }
  #endif
}
