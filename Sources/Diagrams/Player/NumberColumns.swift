package import Circuits

/// Numbers of a film for its page: a column a number, an entry a frame.
///
/// What is the same in all frames becomes one number of JSON; the rest lies in one block of
/// little-endian float64, equal columns once.
package struct NumberColumns {
  private var words: [UInt64] = []
  private var starts: [[UInt64]: Int] = [:]

  package init() {}

  /// Adds a column.
  ///
  /// - Parameter numbers: One number a frame.
  /// - Returns: The number, or a list with the place in the block where the column begins.
  package mutating func add(_ numbers: [Double]) -> JSONText {
    let bits = numbers.map(\.bitPattern)
    guard let first = bits.first else { return .number("0") }
    if bits.allSatisfy({ $0 == first }) { return .real(numbers[0]) }
    if let known = starts[bits] { return .array([.integer(known)]) }
    let start = words.count
    starts[bits] = start
    words += bits
    return .array([.integer(start)])
  }

  /// The block in base64, as a string of JSON.
  package var json: String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var text: [UInt8] = [UInt8(ascii: "\"")]
    text.reserveCapacity(words.count * 11 + 8)
    var pending: UInt32 = 0
    var count = 0
    for word in words {
      for shift in stride(from: 0, to: 64, by: 8) {
        pending = pending << 8 | UInt32(truncatingIfNeeded: word >> UInt64(shift) & 0xff)
        count += 1
        guard count == 3 else { continue }
        for place in [18, 12, 6, 0] as [UInt32] {
          text.append(alphabet[Int(pending >> place & 63)])
        }
        (pending, count) = (0, 0)
      }
    }
    if count > 0 {
      pending <<= UInt32(24 - 8 * count)
      for (i, place) in ([18, 12, 6, 0] as [UInt32]).enumerated() {
        text.append(i <= count ? alphabet[Int(pending >> place & 63)] : UInt8(ascii: "="))
      }
    }
    text.append(UInt8(ascii: "\""))
    return String(decoding: text, as: UTF8.self)
  }
}
