package import Circuits
import Pages

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
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count * 8)
    for word in words {
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return "\"" + Base64.text(bytes) + "\""
  }
}
