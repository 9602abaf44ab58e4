#if !hasFeature(Embedded)
  internal import Autograd

  extension TensorValue {
    /// The sum of gradients that reach one value, in the precision that they are in.
    ///
    /// - Parameter values: At least one; all of one type.
    /// - Returns: Their sum, rounded after every addition.
    static func sum(_ values: [TensorValue]) -> TensorValue {
      var sum = values[0]
      for value in values.dropFirst() { sum = sum.adding(value) }
      return sum
    }

    private func adding(_ other: TensorValue) -> TensorValue {
      let isSingle = dtype == .float32 || dtype == .complex64
      func add(_ a: [Double], _ b: [Double]) -> [Double] {
        zip(a, b).map { isSingle ? Double(Float($0 + $1)) : $0 + $1 }
      }
      let real = add(scalars, other.scalars)
      guard dtype.isComplex else { return TensorValue(real, type) }
      return TensorValue(real, add(imaginaryScalars, other.imaginaryScalars), type)
    }
  }
#endif
