#if !hasFeature(Embedded)
  /// A row of elements to be written: where they go, and where one or two inputs are read.
  @unsafe
  struct ElementRow<T: FloatingElement> {
    var out: UnsafeMutablePointer<T>
    var count: Int
    var a: UnsafeMutablePointer<T>
    /// How far it is from one element of the first input to the next.
    var stepA: Int
    /// The first input again where there is only one.
    var b: UnsafeMutablePointer<T>
    var stepB: Int

    /// The elements from `lower` up to `upper`.
    func part(_ lower: Int, _ upper: Int) -> ElementRow {
      unsafe ElementRow(
        out: out + lower, count: upper - lower, a: a + lower * stepA, stepA: stepA,
        b: b + lower * stepB, stepB: stepB)
    }

    /// Writes what a rule gives.
    @inline(__always)
    func fill(_ value: (T, T) -> T) {
      if unsafe stepA == 1 && stepB == 1 {
        for i in unsafe 0..<count { unsafe out[i] = value(a[i], b[i]) }
      } else {
        for i in unsafe 0..<count { unsafe out[i] = value(a[i * stepA], b[i * stepB]) }
      }
    }
  }

  extension ElementwisePrimitive {
    func fill(_ row: ElementRow<Double>) { unsafe row.fill { element($0, $1) } }

    func fill(_ row: ElementRow<Float>) { unsafe row.fill { element($0, $1) } }
  }

  extension Pow {
    // The form of the power is chosen once, not for every element.

    func fill(_ row: ElementRow<Double>) {
      Pow.form(exponent) { (power: (Double) -> Double) in unsafe row.fill { a, _ in power(a) } }
    }

    func fill(_ row: ElementRow<Float>) {
      Pow.form(exponent) { (power: (Float) -> Float) in unsafe row.fill { a, _ in power(a) } }
    }
  }
#endif
