internal import Autograd
internal import CZlib

/// Writes arrays as `.npy` files of a zip archive, stored as they are.
struct ZipWriter {
  /// Sizes from this on need the wide fields of the format.
  private let narrowLimit: UInt64
  private var position: UInt64 = 0
  private var directory: [UInt8] = []
  private var count = 0

  init(narrowLimit: UInt64 = 0xFFFF_FFFF) { self.narrowLimit = narrowLimit }

  /// Writes a whole archive.
  mutating func write<E: Error>(
    _ arrays: [(name: String, tensor: Tensor)], to put: ([UInt8]) throws(E) -> Void
  ) throws(E) {
    for (name, tensor) in arrays {
      let header = NPYHeader.bytes(tensor.type)
      let size = header.count + tensor.numel * tensor.dtype.byteSize
      // The checksum comes before the bytes, so these are gone through twice.
      var checksum = ZipWriter.sum(0, header)
      tensor.forEachPiece { checksum = ZipWriter.sum(checksum, $0) }
      try put(begin(name + ".npy", size: UInt64(size), checksum))
      try put(header)
      try tensor.forEachPiece(put)
    }
    try put(directory + end())
  }

  private static func sum(_ sum: UInt32, _ bytes: [UInt8]) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe gradwire_crc32(sum, $0.baseAddress, $0.count) }
  }

  /// The bytes before an entry's own; its line in the list is kept for the end.
  private mutating func begin(_ name: String, size: UInt64, _ checksum: UInt32) -> [UInt8] {
    let name = Array(name.utf8)
    let start = position
    let isWide = size >= narrowLimit
    let isFar = start >= narrowLimit
    var extra: [UInt8] = []
    if isWide { extra = LittleEndian.bytes(1, 2) + LittleEndian.bytes(16, 2) }
    for _ in 0..<(isWide ? 2 : 0) { extra += LittleEndian.bytes(size, 8) }
    // Numbers begin at multiples of 64 bytes, so that a mapped archive is read in place.
    let behind = Int(start % 64) + 30 + name.count + extra.count + 4
    let padding = (64 - behind % 64) % 64
    extra += LittleEndian.bytes(0xD935, 2) + LittleEndian.bytes(UInt64(padding), 2)
    extra += [UInt8](repeating: 0, count: padding)

    let shown = isWide ? 0xFFFF_FFFF : size
    // Names in UTF-8, nothing packed, and the first day that the format knows.
    let shared =
      LittleEndian.bytes(isWide || isFar ? 45 : 20, 2) + LittleEndian.bytes(0x0800, 2)
      + LittleEndian.bytes(0, 2) + LittleEndian.bytes(0, 2) + LittleEndian.bytes(0x0021, 2)
      + LittleEndian.bytes(UInt64(checksum), 4) + LittleEndian.bytes(shown, 4)
      + LittleEndian.bytes(shown, 4) + LittleEndian.bytes(UInt64(name.count), 2)
    var wide: [UInt8] = []
    for _ in 0..<(isWide ? 2 : 0) { wide += LittleEndian.bytes(size, 8) }
    if isFar { wide += LittleEndian.bytes(start, 8) }
    if !wide.isEmpty {
      wide = LittleEndian.bytes(1, 2) + LittleEndian.bytes(UInt64(wide.count), 2) + wide
    }
    directory += LittleEndian.bytes(0x0201_4B50, 4) + LittleEndian.bytes(45, 2) + shared
    directory += LittleEndian.bytes(UInt64(wide.count), 2) + [UInt8](repeating: 0, count: 10)
    directory += LittleEndian.bytes(isFar ? 0xFFFF_FFFF : start, 4) + name + wide
    count += 1
    let header =
      LittleEndian.bytes(0x0403_4B50, 4) + shared + LittleEndian.bytes(UInt64(extra.count), 2)
      + name + extra
    position = start + UInt64(header.count) + size
    return header
  }

  /// What stands behind the list.
  private func end() -> [UInt8] {
    let size = UInt64(directory.count)
    let isWide = position >= narrowLimit || size >= narrowLimit || count >= 0xFFFF
    var bytes: [UInt8] = []
    if isWide {
      bytes += LittleEndian.bytes(0x0606_4B50, 4) + LittleEndian.bytes(44, 8)
      bytes += LittleEndian.bytes(45, 2) + LittleEndian.bytes(45, 2) + LittleEndian.bytes(0, 8)
      bytes += LittleEndian.bytes(UInt64(count), 8) + LittleEndian.bytes(UInt64(count), 8)
      bytes += LittleEndian.bytes(size, 8) + LittleEndian.bytes(position, 8)
      bytes += LittleEndian.bytes(0x0706_4B50, 4) + LittleEndian.bytes(0, 4)
      bytes += LittleEndian.bytes(position + size, 8) + LittleEndian.bytes(1, 4)
    }
    let shown = isWide ? 0xFFFF : UInt64(count)
    bytes += LittleEndian.bytes(0x0605_4B50, 4) + LittleEndian.bytes(0, 4)
    bytes += LittleEndian.bytes(shown, 2) + LittleEndian.bytes(shown, 2)
    bytes += LittleEndian.bytes(isWide ? 0xFFFF_FFFF : size, 4)
    bytes += LittleEndian.bytes(isWide ? 0xFFFF_FFFF : position, 4)
    return bytes + LittleEndian.bytes(0, 2)
  }
}

/// Numbers whose last byte weighs most.
enum LittleEndian {
  static func bytes(_ value: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * UInt64($0))) }
  }
}
