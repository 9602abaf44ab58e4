#if !hasFeature(Embedded)
  /// Bytes that stay at one place in memory as long as the object lives: a file that was read, or one
  /// that is mapped.
  ///
  /// Tensors made from them use them in place where they can. Nothing else writes to them.
  @safe package final class HeldBytes {
    /// The number of bytes.
    package let count: Int
    private let start: UnsafeMutableRawPointer
    private let release: ((UnsafeMutableRawPointer, Int) -> Void)?

    /// Where elements begin that any processor reads fast.
    private static let alignment = 64

    /// Copies bytes.
    package init(_ bytes: [UInt8]) {
      count = bytes.count
      unsafe start = .allocate(byteCount: max(count, 1), alignment: HeldBytes.alignment)
      unsafe release = nil
      unsafe bytes.withUnsafeBytes { source in
        if let base = source.baseAddress {
          unsafe start.copyMemory(from: base, byteCount: source.count)
        }
      }
    }

    /// Room for bytes, which `fill` writes.
    package init<E: Error>(
      count: Int, fill: (UnsafeMutableRawBufferPointer) throws(E) -> Void
    ) throws(E) {
      self.count = count
      unsafe start = .allocate(byteCount: max(count, 1), alignment: HeldBytes.alignment)
      unsafe release = nil
      unsafe try fill(UnsafeMutableRawBufferPointer(start: start, count: count))
    }

    /// Takes over bytes that others have put there.
    ///
    /// - Parameters:
    ///   - start: Where they are; they may be written to.
    ///   - count: How many there are.
    ///   - release: What to do with them when nobody uses them any more.
    @unsafe package init(
      adopting start: UnsafeMutableRawPointer, count: Int,
      release: @escaping (UnsafeMutableRawPointer, Int) -> Void
    ) {
      unsafe self.start = unsafe start
      self.count = count
      unsafe self.release = unsafe release
    }

    deinit {
      if let release = unsafe release {
        unsafe release(start, count)
      } else {
        unsafe start.deallocate()
      }
    }

    /// A copy of some of the bytes.
    package func bytes(_ range: Range<Int>) -> [UInt8] {
      unsafe Array(raw(range))
    }

    /// A whole number of the processor's order of bytes from any place.
    package func number<T: FixedWidthInteger & BitwiseCopyable>(_ type: T.Type, at offset: Int) -> T
    {
      unsafe raw(offset..<(offset + MemoryLayout<T>.size)).loadUnaligned(as: T.self)
    }

    /// The bytes themselves, for as long as the object lives.
    @unsafe package func raw(_ range: Range<Int>) -> UnsafeMutableRawBufferPointer {
      precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes that are held")
      return unsafe UnsafeMutableRawBufferPointer(
        start: start + range.lowerBound, count: range.count)
    }
  }
#endif
