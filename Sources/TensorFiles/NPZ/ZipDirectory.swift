internal import Autograd

/// The list at the end of a zip archive, which says where its files are.
///
/// The format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
struct ZipDirectory {
  private let archive: HeldBytes
  private(set) var entries: [ZipEntry] = []

  /// Reads the list and checks that its files lie in the archive, side by side.
  init(_ archive: HeldBytes) throws(ArrayFormatError) {
    self.archive = archive
    guard archive.count >= 4, archive.bytes(0..<2) == Array("PK".utf8) else {
      throw ArrayFormatError(.otherFormat(expected: "zip", looksLike: nil), at: 0)
    }
    let end = try ZipEnd(archive)
    var place = end.directory.lowerBound
    for _ in 0..<end.count {
      entries.append(try readEntry(&place, end: end.directory.upperBound))
    }
    guard place == end.directory.upperBound else {
      throw broken("its list has more bytes than entries", at: place)
    }
    try checkOverlaps(end: end.directory.lowerBound)
  }

  private func broken(_ reason: String, at offset: Int) -> ArrayFormatError {
    ArrayFormatError(.badHeader(reason), at: offset)
  }

  private func readEntry(_ place: inout Int, end: Int) throws(ArrayFormatError) -> ZipEntry {
    let start = place
    guard end - start >= 46, archive.long(start) == 0x0201_4B50 else {
      throw broken("an entry of its list does not begin as one does", at: start)
    }
    let nameLength = archive.short(start + 28)
    let extraLength = archive.short(start + 30)
    let length = 46 + nameLength + extraLength + archive.short(start + 32)
    guard end - start >= length else {
      throw broken("an entry of its list is longer than the list", at: start)
    }
    place += length
    let nameStart = start + 46
    let name = String(decoding: archive.bytes(nameStart..<(nameStart + nameLength)), as: UTF8.self)
    let flags = archive.short(start + 8)
    let method = archive.short(start + 10)
    if flags & 1 != 0 {
      throw ArrayFormatError(.inArray(name, .unsupportedPacking("it is encrypted")), at: start)
    }
    guard method == 0 || method == 8 else {
      throw ArrayFormatError(
        .inArray(name, .unsupportedPacking("it is packed by method \(method)")), at: start)
    }
    var sizes = ZipSizes(
      size: UInt64(archive.long(start + 24)), packed: UInt64(archive.long(start + 20)),
      offset: UInt64(archive.long(start + 42)))
    let extraStart = nameStart + nameLength
    try sizes.widen(archive, extraStart..<(extraStart + extraLength))
    guard let size = Int(exactly: sizes.size), method == 8 || sizes.size == sizes.packed else {
      throw broken("'\(name)' is stored as it is and yet has two sizes", at: start)
    }
    return ZipEntry(
      name: name, isDeflated: method == 8, checksum: archive.long(start + 16),
      packed: try packed(sizes, name, at: start), size: size)
  }

  /// Where an entry's bytes are, behind a header of their own.
  private func packed(
    _ sizes: ZipSizes, _ name: String, at place: Int
  ) throws(ArrayFormatError) -> Range<Int> {
    let limit = UInt64(archive.count)
    guard sizes.offset <= limit, limit - sizes.offset >= 30 else {
      throw outOfBounds(sizes, name, at: place)
    }
    let header = Int(sizes.offset)
    guard archive.long(header) == 0x0403_4B50 else {
      throw broken("'\(name)' does not begin where the list says", at: header)
    }
    let start = header + 30 + archive.short(header + 26) + archive.short(header + 28)
    guard start <= archive.count, sizes.packed <= UInt64(archive.count - start) else {
      throw outOfBounds(sizes, name, at: place)
    }
    return start..<(start + Int(sizes.packed))
  }

  private func outOfBounds(_ sizes: ZipSizes, _ name: String, at place: Int) -> ArrayFormatError {
    let end = sizes.offset.addingReportingOverflow(sizes.packed)
    return ArrayFormatError(
      .inArray(
        name,
        .outOfBounds(
          begin: sizes.offset.description,
          end: end.overflow ? "beyond 2⁶⁴" : end.partialValue.description, limit: archive.count)),
      at: place)
  }

  /// No byte may belong to two files, or to a file and the list: a small archive could otherwise hold
  /// the same bytes a million times.
  private func checkOverlaps(end: Int) throws(ArrayFormatError) {
    let sorted = entries.sorted { $0.packed.lowerBound < $1.packed.lowerBound }
    for (entry, next) in zip(sorted, sorted.dropFirst())
    where entry.packed.upperBound > next.packed.lowerBound {
      throw ArrayFormatError(
        .inArray(next.name, .overlap(with: "'\(entry.name)'")), at: next.packed.lowerBound)
    }
    if let last = sorted.last, last.packed.upperBound > end {
      throw ArrayFormatError(
        .inArray(last.name, .overlap(with: "the archive's list")), at: last.packed.lowerBound)
    }
  }
}

extension HeldBytes {
  /// A number of two bytes, the last weighing most.
  func short(_ offset: Int) -> Int { Int(UInt16(littleEndian: number(UInt16.self, at: offset))) }

  /// A number of four bytes.
  func long(_ offset: Int) -> UInt32 { UInt32(littleEndian: number(UInt32.self, at: offset)) }

  /// A number of eight bytes.
  func wide(_ offset: Int) -> UInt64 { UInt64(littleEndian: number(UInt64.self, at: offset)) }
}
