/// A hash of contents, to see whether something has changed; no protection against malice.
///
/// Two times FNV-1a, 64 bits each, with different starts.
struct Fingerprint {
  private var a: UInt64 = 0xcbf2_9ce4_8422_2325
  private var b: UInt64 = 0x9e37_79b9_7f4a_7c15

  /// Adds bytes, apart from those before and after.
  mutating func add(_ bytes: [UInt8]) {
    add(UInt64(bytes.count))
    // Words of eight bytes, so that an engine of some hundred kB takes no time.
    var i = 0
    while i + 8 <= bytes.count {
      var word: UInt64 = 0
      for k in 0..<8 { word |= UInt64(bytes[i + k]) << UInt64(8 * k) }
      add(word)
      i += 8
    }
    while i < bytes.count {
      add(UInt64(bytes[i]))
      i += 1
    }
  }

  /// Adds text.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  private mutating func add(_ word: UInt64) {
    a = (a ^ word) &* 0x0000_0100_0000_01b3
    a ^= a >> 29
    b = (b ^ word) &* 0xff51_afd7_ed55_8ccd
    b ^= b >> 32
  }

  /// 32 hexadecimal digits.
  var text: String { [a, b].map { String(String($0 | 1 << 63, radix: 16)) }.joined() }
}
