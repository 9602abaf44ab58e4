/// The accumulated gradient of a leaf.
extension Node {
  /// Adds a tensor to the gradient.
  final func accumulate(_ gradient: Tensor) {
    // A sum is a fresh tensor, so what was handed out as `grad` before stays as it was.
    let sum = extras?.grad.map { $0 + gradient } ?? gradient
    // Pullbacks may hand the same tensor to several leaves; each leaf has its own `grad`.
    madeExtras().grad = sum.alias()
  }

  /// Adds a number of the leaf's dtype to the gradient.
  final func accumulate<T: FloatingElement>(_ gradient: T) {
    let extras = madeExtras()
    guard let old = extras.grad?.node else {
      if let spare = extras.spareGrad.take() {
        spare.replaceBits(gradient.bits)
        extras.grad = Tensor(spare)
      } else {
        extras.grad = Tensor(Node(T.dtype, bits: gradient.bits))
      }
      return
    }
    if old.isScalar, old.dtype == T.dtype, !old.isNumber {
      extras.grad = Tensor(Node(T.dtype, bits: (T(bits: old.bits) + gradient).bits))
    } else {
      // Somebody has put in a gradient of another type.
      Recording.with(.off) { accumulate(Tensor(Node(T.dtype, bits: gradient.bits))) }
    }
  }
}

extension NodeExtras {
  /// Forgets the gradient; the node of a single number is kept for the next one if nobody else has
  /// it.
  func clearGradient() {
    guard var gradient = grad.take() else { return }
    if isKnownUniquelyReferenced(&gradient.node), gradient.node.isPlain {
      spareGrad = (consume gradient).node
    }
  }
}

extension Node {
  /// Whether the node is a 0-d leaf of which nothing is known but its number.
  fileprivate final var isPlain: Bool {
    isScalar && primitive == nil && !isSnapshot && extras == nil && !requiresGrad && !isNumber
      && !isUntracked
  }
}
