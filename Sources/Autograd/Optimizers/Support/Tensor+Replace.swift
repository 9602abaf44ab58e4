/// How an optimizer changes the value of a leaf.
extension Tensor {
  /// The gradient to step by, row-major and in the parameter's dtype; nil where there is none.
  func stepGradient(owner: String) -> Tensor? {
    guard let gradient = grad else { return nil }
    precondition(
      gradient.shape == shape,
      "\(owner): the gradient has sizes \(Shape.text(gradient.shape)), the parameter has "
        + Shape.text(shape))
    return gradient.converted(to: dtype).contiguous()
  }

  /// Gives a leaf new elements; whatever else holds the old ones keeps them.
  ///
  /// - Parameters:
  ///   - type: The leaf's element type.
  ///   - spare: A storage of the same size from an earlier step, or nil; takes the old one.
  ///   - body: Reads the old elements, row-major, and writes the new ones. They never share memory,
  ///     which lets loops over them vectorize.
  func replaceElements<T: Element>(
    of type: T.Type, spare: inout Storage?,
    _ body: (UnsafeMutablePointer<T>, UnsafeMutablePointer<T>) -> Void
  ) {
    let leaf = node.identity
    guard let array = leaf.array else {
      var new = T(bits: leaf.bits)
      unsafe Tensor(leaf).withElements(of: T.self) { old in
        unsafe withUnsafeMutablePointer(to: &new) { unsafe body(old, $0) }
      }
      return leaf.replaceBits(new.bits)
    }
    let isPlain = array.start == 0 && Tensor(leaf).isContiguous
    let old = isPlain ? Tensor(leaf) : Tensor(leaf).contiguous()
    let isSpareFree = isKnownUniquelyReferenced(&spare)
    let new = (isSpareFree ? spare : nil) ?? Storage.uninitialized(T.self, count: numel)
    withExtendedLifetime(new) {
      unsafe old.withElements(of: T.self) { unsafe body($0, new.elements(T.self)) }
    }
    // A view's storage may be smaller than the view, where it is stretched.
    spare = isPlain ? array.storage : nil
    array.replaceStorage(new, keepsLayout: isPlain)
  }

  /// Gives a leaf new elements from numbers in double precision, rounded to its dtype; graphs recorded
  /// before keep the old ones.
  ///
  /// - Parameter numbers: As many as the leaf has elements, row by row; other counts change nothing.
  package func replaceElements(with numbers: [Double]) {
    if numbers.count != numel { return }
    var none: Storage?
    replaceElements(with: numbers, spare: &none)
  }

  /// Gives a leaf new elements from numbers in double precision, rounded to its dtype.
  func replaceElements(with numbers: [Double], spare: inout Storage?) {
    #if hasFeature(Embedded)
      unsafe replaceElements(of: Double.self, spare: &spare) { _, new in
        for (i, x) in numbers.enumerated() { unsafe new[i] = dtype.rounded(x) }
      }
    #else
      switch dtype {
      case .float32:
        unsafe replaceElements(of: Float.self, spare: &spare) { _, new in
          for (i, x) in numbers.enumerated() { unsafe new[i] = Float(x) }
        }
      case .float64:
        unsafe replaceElements(of: Double.self, spare: &spare) { _, new in
          for (i, x) in numbers.enumerated() { unsafe new[i] = x }
        }
      default: preconditionFailure("parameters are floating")
      }
    #endif
  }
}
