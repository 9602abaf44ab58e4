#if !hasFeature(Embedded)
  extension Tensor {
    /// Makes a tensor of the bytes of a `.npy` file, NumPy's format for one array.
    ///
    /// Read are versions 1, 2 and 3, row-major and column-major arrays of either order of bytes. What
    /// NumPy and we both have keeps its dtype; `float16` becomes `float32`, `uint16` `int32` and
    /// `uint32` `int64`, which hold the same numbers.
    ///
    /// ```swift
    /// let x = Tensor([[1.0, 2.0], [3.0, 4.0]])
    /// try Tensor(npy: x.npyData())   // tensor([[1., 2.],
    ///                                //         [3., 4.]])
    /// ```
    ///
    /// In NumPy, `open("x.npy", "wb").write(bytes)` and `numpy.load("x.npy")` take it from there.
    /// `Tensor(contentsOf:)` reads files, and large ones without copying them.
    ///
    /// - Parameters:
    ///   - bytes: A whole file.
    ///   - requiresGrad: Whether gradients shall be computed for it; traps unless its dtype has any.
    /// - Throws: An `ArrayFormatError` that says at which byte it is no such file, and why.
    public init(npy bytes: [UInt8], requiresGrad: Bool = false) throws(ArrayFormatError) {
      let held = HeldBytes(bytes)
      try self.init(npy: held, in: 0..<held.count)
      if requiresGrad { self.requiresGrad = true }
    }

    /// The same for a file among held bytes.
    package init(npy held: HeldBytes, in range: Range<Int>) throws(ArrayFormatError) {
      let header = try NPYHeader(held, in: range)
      let found = range.count - header.length
      let promised = header.array.byteCount ?? .max
      guard found >= promised else {
        throw ArrayFormatError(
          .truncated(part: "the numbers", needed: UInt64(promised), found: found),
          at: header.length)
      }
      guard found == promised else {
        throw ArrayFormatError(.wrongSize(promised: promised, found: found), at: header.length)
      }
      self = header.array.tensor(in: held, at: range.lowerBound + header.length)
    }

    /// The tensor as a `.npy` file, which NumPy reads.
    ///
    /// Rows follow each other, whatever the tensor's own layout; history and gradient are left behind.
    ///
    /// ```swift
    /// let bytes = Tensor([1.0, 2.0], dtype: .float64).npyData()
    /// bytes.count   // 144: a header of 128 bytes and two numbers of 8
    /// ```
    ///
    /// In Python: `numpy.load(io.BytesIO(bytes))   # array([1., 2.])`.
    ///
    /// - Returns: The bytes of a file of version 1.0, the last byte of a number weighing most.
    public func npyData() -> [UInt8] {
      var bytes = NPYHeader.bytes(type)
      bytes.reserveCapacity(bytes.count + numel * dtype.byteSize)
      forEachPiece { bytes += $0 }
      return bytes
    }
  }
#endif
