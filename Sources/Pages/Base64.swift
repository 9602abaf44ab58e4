/// Bytes as text for pages.
package enum Base64 {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The text of some bytes, filled up to whole groups of four characters.
  package static func text(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.underestimatedCount * 4 / 3 + 4)
    var pending: UInt32 = 0
    var count = 0
    for byte in bytes {
      pending = pending << 8 | UInt32(byte)
      count += 1
      guard count == 3 else { continue }
      for place in [18, 12, 6, 0] as [UInt32] { text.append(alphabet[Int(pending >> place & 63)]) }
      (pending, count) = (0, 0)
    }
    if count > 0 {
      pending <<= UInt32(24 - 8 * count)
      for (i, place) in ([18, 12, 6, 0] as [UInt32]).enumerated() {
        text.append(i <= count ? alphabet[Int(pending >> place & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
