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
      columns += scalars
      return
    }
    let s = Statistics(scalars)
    columns += [s.mean, s.deviation, s.minimum, s.maximum, s.norm, Double(s.nonFinite)]
  }
}

extension TensorType {
  /// The columns that a tensor of this type has on a page: its elements where they are written out,
  /// else mean, deviation, minimum, maximum, norm, and how many elements are not finite.
  package var columnCount: Int { isListed ? shape.reduce(1, *) : 6 }

  /// Whether every element has a column.
  package var isListed: Bool { shape.reduce(1, *) == 1 || ValueText.isWrittenOut(shape) }
}
