internal import Autograd
internal import CZlib

/// One file in a zip archive.
struct ZipEntry {
  let name: String
  /// Whether it is packed by deflate, rather than stored as it is.
  let isDeflated: Bool
  /// CRC-32 of what it holds.
  let checksum: UInt32
  /// Where its bytes are in the archive.
  let packed: Range<Int>
  /// The number of bytes that it holds.
  let size: Int

  /// Deflate makes at best 1,032 bytes of one.
  private static let bestRatio = 1_032

  /// What it holds: within the archive itself, or unpacked.
  func contents(of archive: HeldBytes) throws(ArrayFormatError) -> (HeldBytes, Range<Int>) {
    let (held, range) = isDeflated ? (try inflated(archive), 0..<size) : (archive, packed)
    let sum = withExtendedLifetime(held) {
      unsafe gradwire_crc32(0, held.raw(range).baseAddress, range.count)
    }
    guard sum == checksum else { throw error(.wrongChecksum) }
    return (held, range)
  }

  private func inflated(_ archive: HeldBytes) throws(ArrayFormatError) -> HeldBytes {
    // What cannot be true is not given room.
    guard size / ZipEntry.bestRatio <= packed.count else {
      throw error(.badPacking("\(packed.count) bytes cannot hold the \(size) that its entry says"))
    }
    return unsafe try HeldBytes(count: size) { room throws(ArrayFormatError) in
      let reason = withExtendedLifetime(archive) { () -> String? in
        guard let target = room.baseAddress,
          let source = unsafe archive.raw(packed).baseAddress
        else { return "it is empty" }
        return unsafe gradwire_inflate(source, packed.count, target, size)
          .map { unsafe String(cString: $0) }
      }
      if let reason { throw error(.badPacking(reason)) }
    }
  }

  private func error(_ problem: ArrayFormatError.Problem) -> ArrayFormatError {
    ArrayFormatError(.inArray(name, problem), at: packed.lowerBound)
  }
}
