/// Memory of a tape, which every run writes anew.
extension Tensor {
  /// A copy without a history, which lies in memory of its own as this tensor lies in its.
  func slot() -> Tensor {
    let copy = node.array.map { dtype.run(SlotWork(array: $0)) } ?? Node(dtype, bits: node.bits)
    copy.isNumber = node.isNumber
    return Tensor(copy)
  }

  /// Whether the elements of another tensor of the same type are in the same order in memory.
  func liesLike(_ other: Tensor) -> Bool {
    guard let array = node.array, let others = other.node.array else {
      return node.isScalar && other.node.isScalar
    }
    return array.sizes == others.sizes && array.steps == others.steps
  }

  /// Whether this tensor reads the memory of another.
  func isView(of other: Tensor) -> Bool {
    guard let array = node.array, let others = other.node.array else { return false }
    return array.storage === others.storage
  }

  /// Writes the elements of a tensor that lies like this one over these.
  func overwrite(with other: Tensor) { dtype.run(OverwriteWork(target: self, source: other)) }
}

extension ArrayNode {
  /// How many elements there are from the first to the last, those between them included.
  fileprivate var extent: Int {
    if sizes.contains(0) { return 0 }
    var last = 0
    for (size, step) in zip(sizes, steps) { last += (size - 1) * step }
    return last + 1
  }
}

private struct SlotWork: ElementWork {
  let array: ArrayNode

  func run<T: Element>(_ type: T.Type) -> Node {
    let storage = Storage.uninitialized(T.self, count: array.extent)
    withExtendedLifetime((storage, array)) {
      unsafe storage.elements(T.self).update(
        from: array.storage.elements(T.self) + array.start, count: array.extent)
    }
    return ArrayNode(
      array.dtype, array.sizes, strides: array.steps, offset: 0, storage: storage)
  }
}

private struct OverwriteWork: ElementWork {
  let target: Tensor
  let source: Tensor

  func run<T: Element>(_ type: T.Type) {
    let count = target.node.array?.extent ?? 1
    unsafe target.withElements(of: T.self) { new in
      unsafe source.withElements(of: T.self) { unsafe new.update(from: $0, count: count) }
    }
  }
}
