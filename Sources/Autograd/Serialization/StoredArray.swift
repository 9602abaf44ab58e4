#if !hasFeature(Embedded)
  /// An array as it lies in a file, checked to lie within it.
  package struct StoredArray {
    /// What its numbers are.
    package var number: StoredNumber
    /// Whether the first byte of a number weighs most.
    package var isBigEndian = false
    /// The sizes, whose product does not overflow.
    package var shape: [Int]
    /// Whether the first index runs fastest, as in Fortran.
    package var isColumnMajor = false

    /// An array in row-major order with the last byte weighing most.
    package init(_ number: StoredNumber, _ shape: [Int]) {
      self.number = number
      self.shape = shape
    }

    /// The bytes that an array of such sizes takes; nil if no machine could hold them.
    package var byteCount: Int? {
      // Strides are products of the sizes, also where one of these is 0.
      guard Shape.checkedCount(shape.map { max($0, 1) }) != nil else { return nil }
      return Shape.count(shape) * number.size
    }

    /// The array as a leaf, which uses the bytes in place where they lie as kernels read them.
    ///
    /// - Parameters:
    ///   - held: The file.
    ///   - offset: Where the array begins; it ends within the file.
    /// - Returns: A leaf.
    package func tensor(in held: HeldBytes, at offset: Int) -> Tensor {
      let sizes = isColumnMajor ? shape.reversed() : shape
      let range = offset..<(offset + Shape.count(shape) * number.size)
      let load = unsafe ElementLoad(
        number: number, source: held.raw(range), owner: held, isSwapped: isBigEndian != hostIsBig,
        shape: sizes)
      let rows = withExtendedLifetime(held) { number.dtype.run(load) }
      if !isColumnMajor || shape.count < 2 { return rows }
      return rows.view(shape, strides: Shape.contiguousStrides(sizes).reversed())
    }
  }

  /// Whether this processor keeps the byte that weighs most first.
  let hostIsBig = UInt16(1).bigEndian == 1

  /// Makes elements of stored numbers.
  @safe private struct ElementLoad: ElementWork {
    let number: StoredNumber
    let source: UnsafeMutableRawBufferPointer
    let owner: HeldBytes
    let isSwapped: Bool
    let shape: [Int]

    func run<T: Element>(_ type: T.Type) -> Tensor {
      if let start = unsafe source.baseAddress, isUsableInPlace(as: type) {
        return Tensor(
          ArrayNode(
            T.dtype, shape, strides: Shape.contiguousStrides(shape), offset: 0,
            storage: unsafe Storage.over(start, of: owner)))
      }
      return unsafe Tensor.make(shape, of: type) { out in
        switch number.reading {
        case .same: unsafe copy(to: UnsafeMutableRawPointer(out), isBool: T.dtype == .bool)
        case .half:
          unsafe convert(UInt16.self, to: out) { T(double: StoredFloat.half($0)) }
        case .brain:
          unsafe convert(UInt16.self, to: out) { T(double: StoredFloat.brain($0)) }
        case .unsigned where number.size == 2:
          unsafe convert(UInt16.self, to: out) { T(int64: Int64($0)) }
        case .unsigned:
          unsafe convert(UInt32.self, to: out) { T(int64: Int64($0)) }
        }
      }
    }

    /// A byte that is neither 0 nor 1 is no truth value to Swift.
    private func isUsableInPlace<T: Element>(as type: T.Type) -> Bool {
      guard number.reading == .same, !isSwapped, !shape.isEmpty, !shape.contains(0) else {
        return false
      }
      let address = unsafe Int(bitPattern: source.baseAddress)
      guard address % MemoryLayout<T>.alignment == 0 else { return false }
      if T.dtype != .bool { return true }
      return unsafe source.allSatisfy { $0 <= 1 }
    }

    private func copy(to out: UnsafeMutableRawPointer, isBool: Bool) {
      guard let start = unsafe source.baseAddress else { return }
      unsafe out.copyMemory(from: start, byteCount: source.count)
      let bytes = unsafe UnsafeMutableRawBufferPointer(start: out, count: source.count)
      if isBool {
        for i in 0..<bytes.count { unsafe bytes[i] = bytes[i] == 0 ? 0 : 1 }
      } else if isSwapped {
        unsafe ByteOrder.swap(bytes, part: number.partSize)
      }
    }

    private func convert<Raw: FixedWidthInteger & BitwiseCopyable, T: Element>(
      _ raw: Raw.Type, to out: UnsafeMutablePointer<T>, _ element: (Raw) -> T
    ) {
      let size = MemoryLayout<Raw>.size
      let count = unsafe source.count / size
      for i in 0..<count {
        let bits = unsafe source.loadUnaligned(fromByteOffset: i * size, as: raw)
        unsafe out[i] = element(isSwapped ? bits.byteSwapped : bits)
      }
    }
  }

  /// Turning numbers round, byte by byte.
  enum ByteOrder {
    /// Reverses the bytes of every part.
    static func swap(_ bytes: UnsafeMutableRawBufferPointer, part: Int) {
      switch part {
      case 2: unsafe swap(bytes, UInt16.self)
      case 4: unsafe swap(bytes, UInt32.self)
      case 8: unsafe swap(bytes, UInt64.self)
      default: break
      }
    }

    private static func swap<T: FixedWidthInteger & BitwiseCopyable>(
      _ bytes: UnsafeMutableRawBufferPointer, _ type: T.Type
    ) {
      let size = MemoryLayout<T>.size
      for i in 0..<(bytes.count / size) {
        let bits = unsafe bytes.loadUnaligned(fromByteOffset: i * size, as: type)
        unsafe bytes.storeBytes(of: bits.byteSwapped, toByteOffset: i * size, as: type)
      }
    }
  }
#endif
