internal import Autograd

/// The last record of a zip archive: where the list of its files is.
struct ZipEnd {
  let directory: Range<Int>
  let count: Int

  /// A comment of 65,535 bytes may stand behind it.
  private static let farthest = 22 + 65_535

  init(_ archive: HeldBytes) throws(ArrayFormatError) {
    guard let end = ZipEnd.place(archive) else {
      throw ArrayFormatError(
        .badHeader(
          "the list of its files, which ends every zip archive, is missing; it was not "
            + "copied or written to its end"),
        at: archive.count)
    }
    var count = UInt64(archive.short(end + 10))
    var size = UInt64(archive.long(end + 12))
    var offset = UInt64(archive.long(end + 16))
    var limit = end
    // Where one of them has no room, a wider record holds all.
    if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF, end >= 20,
      archive.long(end - 20) == 0x0706_4B50
    {
      let wide = archive.wide(end - 12)
      guard wide <= UInt64(end - 20), UInt64(end - 20) - wide >= 56,
        archive.long(Int(wide)) == 0x0606_4B50
      else {
        throw ArrayFormatError(.badHeader("the wide record of its list is missing"), at: end - 12)
      }
      limit = Int(wide)
      count = archive.wide(limit + 32)
      size = archive.wide(limit + 40)
      offset = archive.wide(limit + 48)
    }
    guard offset <= UInt64(limit), size <= UInt64(limit) - offset, count <= size / 46 else {
      throw ArrayFormatError(
        .badHeader("its list of \(count) files and \(size) bytes does not lie in the archive"),
        at: end)
    }
    directory = Int(offset)..<Int(offset + size)
    self.count = Int(count)
  }

  /// Where the record begins.
  private static func place(_ archive: HeldBytes) -> Int? {
    var place = archive.count - 22
    let first = max(archive.count - farthest, 0)
    while place >= first {
      if archive.long(place) == 0x0605_4B50, archive.short(place + 20) == archive.count - place - 22
      {
        return place
      }
      place -= 1
    }
    return nil
  }
}

/// Sizes and place of an entry, as wide as they can be.
struct ZipSizes {
  var size: UInt64
  var packed: UInt64
  var offset: UInt64

  /// Takes from an entry's extra fields what four bytes have no room for.
  mutating func widen(_ archive: HeldBytes, _ extra: Range<Int>) throws(ArrayFormatError) {
    let full: UInt64 = 0xFFFF_FFFF
    guard size == full || packed == full || offset == full else { return }
    var place = extra.lowerBound
    while extra.upperBound - place >= 4 {
      let end = place + 4 + archive.short(place + 2)
      guard end <= extra.upperBound else { break }
      if archive.short(place) == 1 {
        place += 4
        func next() -> UInt64? {
          guard end - place >= 8 else { return nil }
          defer { place += 8 }
          return archive.wide(place)
        }
        if size == full { size = next() ?? full }
        if packed == full { packed = next() ?? full }
        if offset == full { offset = next() ?? full }
        return
      }
      place = end
    }
  }
}
