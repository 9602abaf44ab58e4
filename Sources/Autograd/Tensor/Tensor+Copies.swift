#if !hasFeature(Embedded)
  import Kernels

  extension Tensor {
    /// A contiguous copy by tiles, where the tensor is a matrix whose columns lie together or several
    /// of them one after the other; nil otherwise.
    func transposedCopy() -> Tensor? {
      guard let array = node.array, numel > 0 else { return nil }
      let rank = array.sizes.count
      guard rank >= 2, array.steps[rank - 2] == 1 else { return nil }
      let (rows, columns) = (array.sizes[rank - 2], array.sizes[rank - 1])
      let step = array.steps[rank - 1]
      guard rows > 1, columns > 1, step >= rows else { return nil }
      let outer = StridedRows(
        shape: Array(array.sizes.dropLast(2)) + [1], Array(array.steps.dropLast(2)) + [1])
      let size = dtype.byteSize
      let storage = Storage.uninitialized(UInt8.self, count: numel * size)
      withExtendedLifetime((storage, array)) {
        let out = unsafe UnsafeMutableRawPointer(storage.elements(UInt8.self))
        let x = unsafe UnsafeRawPointer(array.storage.elements(UInt8.self))
        outer.forEach { start, number, _, _ in
          unsafe gw_transpose(
            x + (array.start + start) * size, step, out + number * rows * columns * size, rows,
            columns, size)
        }
      }
      let result = Tensor(
        ArrayNode(
          dtype, array.sizes, strides: Shape.contiguousStrides(array.sizes), offset: 0,
          storage: storage))
      result.node.isNumber = node.isNumber
      return result
    }
  }
#endif
