#if !hasFeature(Embedded)
  extension Tensor {
    /// Hands out the elements in row-major order, as files hold them: the last byte weighs most.
    ///
    /// - Parameter body: Called with one piece after the other.
    /// - Throws: What `body` throws.
    package func forEachPiece<E: Error>(_ body: ([UInt8]) throws(E) -> Void) throws(E) {
      ReplayWatch.note(self)
      let rows = contiguous()
      let all = numel * dtype.byteSize
      let most = 1 << 20
      var done = 0
      while done < all {
        let count = Swift.min(most, all - done)
        try body(dtype.run(ElementCopy(tensor: rows, range: done..<(done + count))))
        done += count
      }
    }
  }

  private struct ElementCopy: ElementWork {
    let tensor: Tensor
    /// Bytes, of whole elements.
    let range: Range<Int>

    func run<T: Element>(_ type: T.Type) -> [UInt8] {
      unsafe tensor.withElements(of: type) { start in
        let raw = unsafe UnsafeMutableRawPointer(start) + range.lowerBound
        var bytes = unsafe Array(UnsafeRawBufferPointer(start: raw, count: range.count))
        if hostIsBig {
          let part = StoredNumber.of(T.dtype).partSize
          unsafe bytes.withUnsafeMutableBytes { unsafe ByteOrder.swap($0, part: part) }
        }
        return bytes
      }
    }
  }
#endif
