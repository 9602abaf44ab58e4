package import Autograd

extension CircuitNumbers {
  /// The numbers one after the other, as pages read them: every node's value and gradient, then
  /// every wire's gradient and local derivative; what is cut or has no local derivative is left out.
  ///
  /// ```swift
  /// let x = Tensor(3.0, requiresGrad: true).named("x")
  /// Circuit(of: x * 2).numbers.columns
  /// // x 3, 2; the number 2, 3; output 6, 1; wires 2, 2; 3, 3; 1
  /// ```
  public var columns: [Double] {
    var columns: [Double] = []
    for i in values.indices {
      values[i].append(to: &columns)
      gradients[i].value?.append(to: &columns)
    }
    for i in wireGradients.indices {
      wireGradients[i].value?.append(to: &columns)
      if let local = locals[i] { columns.append(local) }
    }
    return columns
  }
}

extension TensorValue {
  /// The columns of this tensor: its elements, or what sums them up.
  package func append(to columns: inout [Double]) {
    if type.isListed {
      columns += listed
      return
    }
    #if hasFeature(Embedded)
      let s = Statistics(scalars)
    #else
      let s = Statistics(magnitudes)
    #endif
    columns += [s.mean, s.deviation, s.minimum, s.maximum, s.norm, Double(s.nonFinite)]
  }
}

extension TensorValue {
  /// The elements as pages have them: of complex numbers the real and the imaginary part, in turn.
  package var listed: [Double] {
    #if !hasFeature(Embedded)
      if dtype.isComplex {
        return zip(scalars, imaginaryScalars).flatMap { [$0, $1] }
      }
    #endif
    return scalars
  }
}

extension TensorType {
  /// The columns that a tensor of this type has on a page: its elements where they are written out,
  /// else mean, deviation, minimum, maximum, norm, and how many elements are not finite; of complex
  /// numbers those of their magnitudes.
  package var columnCount: Int {
    #if !hasFeature(Embedded)
      if dtype.isComplex, isListed { return 2 * shape.reduce(1, *) }
    #endif
    return isListed ? shape.reduce(1, *) : 6
  }

  /// Whether every element has a column.
  package var isListed: Bool { shape.reduce(1, *) == 1 || ValueText.isWrittenOut(shape) }
}
