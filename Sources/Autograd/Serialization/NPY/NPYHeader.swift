#if !hasFeature(Embedded)
  /// What stands before the numbers of a `.npy` file.
  ///
  /// The format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
  package struct NPYHeader {
    /// The array that the header describes.
    package let array: StoredArray
    /// Bytes before the first number.
    package let length: Int

    private static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)
    /// NumPy itself reads no more than 10,000 from others, and versions before it 65,535.
    private static let limit = 65_535

    /// The bytes of `held` in which the header of the file that begins at `start` is sure to lie.
    ///
    /// - Parameters:
    ///   - held: Bytes that hold the file.
    ///   - range: Where the file is within them.
    /// - Throws: An `ArrayFormatError` whose offset counts from the file's beginning.
    package init(_ held: HeldBytes, in range: Range<Int>) throws(ArrayFormatError) {
      let start = held.bytes(range.prefix(12))
      try NPYHeader.checkMagic(start)
      guard start.count >= 8 else {
        throw ArrayFormatError(
          .truncated(part: "the version", needed: 2, found: start.count - 6), at: 6)
      }
      guard (1...3).contains(start[6]), start[7] == 0 else {
        throw ArrayFormatError(.unknownVersion("\(start[6]).\(start[7])"), at: 6)
      }
      let width = start[6] == 1 ? 2 : 4
      guard start.count >= 8 + width else {
        throw ArrayFormatError(
          .truncated(part: "the header's length", needed: UInt64(width), found: start.count - 8),
          at: 8)
      }
      var count = 0
      for i in 0..<width { count |= Int(start[8 + i]) << (8 * i) }
      guard count <= NPYHeader.limit else {
        throw ArrayFormatError(
          .headerTooLong(length: UInt64(count), limit: NPYHeader.limit), at: 8)
      }
      length = 8 + width + count
      guard length <= range.count else {
        throw ArrayFormatError(
          .truncated(part: "the header", needed: UInt64(count), found: range.count - 8 - width),
          at: 8 + width)
      }
      let text = held.bytes((range.lowerBound + 8 + width)..<(range.lowerBound + length))
      array = try NPYFields(text, at: 8 + width).array
    }

    private static func checkMagic(_ start: [UInt8]) throws(ArrayFormatError) {
      if start.starts(with: magic) { return }
      var other: String?
      if start.starts(with: Array("PK".utf8)) { other = "a zip archive, which .npz files are" }
      if start.first == 0x80 {
        other = "a Python pickle, which is not read because it runs programs"
      }
      if start.isEmpty { other = "an empty file" }
      throw ArrayFormatError(.otherFormat(expected: ".npy", looksLike: other), at: 0)
    }

    /// The header of an array as it is written: the last byte of a number weighs most, rows follow each
    /// other, and numbers begin at a multiple of 64 bytes.
    package static func bytes(_ type: TensorType) -> [UInt8] {
      let number = StoredNumber.of(type.dtype)
      let order = number.partSize == 1 ? "|" : "<"
      let sizes = type.shape.map { $0.description }.joined(separator: ", ")
      let tuple = "(" + sizes + (type.shape.count == 1 ? ",)" : ")")
      let name = order + (number.npy ?? "")
      let text = "{'descr': '\(name)', 'fortran_order': False, 'shape': \(tuple), }"
      // Version 2 is for headers that version 1 has no room for: sizes of thousands of dimensions.
      let width = text.utf8.count + 128 > limit ? 4 : 2
      let before = magic.count + 2 + width
      let padded = (before + text.utf8.count + 1 + 63) / 64 * 64 - before
      var bytes = magic + [width == 2 ? 1 : 2, 0]
      for i in 0..<width { bytes.append(UInt8(truncatingIfNeeded: padded >> (8 * i))) }
      bytes += Array(text.utf8)
      bytes += [UInt8](repeating: 32, count: padded - text.utf8.count - 1)
      return bytes + [10]
    }
  }
#endif
