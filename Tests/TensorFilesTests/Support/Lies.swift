/// Files that say what is not so.
enum Lies {
  /// A `.npy` file with a header of any text.
  static func npy(_ header: String, numbers: Int, version: UInt8 = 1) -> [UInt8] {
    let text = Array(header.utf8) + [10]
    let length = version == 1 ? little(text.count, 2) : little(text.count, 4)
    return [0x93] + Array("NUMPY".utf8) + [version, 0] + length + text
      + [UInt8](repeating: 0, count: numbers)
  }

  /// A header of the usual form.
  static func header(_ descr: String, _ shape: String, _ order: String = "False") -> String {
    "{'descr': \(descr), 'fortran_order': \(order), 'shape': \(shape), }"
  }

  /// A safetensors file with a header of any text.
  static func safetensors(_ header: String, numbers: Int, length: UInt64? = nil) -> [UInt8] {
    let text = Array(header.utf8)
    let length = length ?? UInt64(text.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: length >> (8 * UInt64($0))) } + text
      + [UInt8](repeating: 0, count: numbers)
  }

  /// An entry of such a header.
  static func entry(_ name: String, _ dtype: String, _ shape: String, _ offsets: String) -> String {
    "\"\(name)\":{\"dtype\":\"\(dtype)\",\"shape\":\(shape),\"data_offsets\":\(offsets)}"
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}

/// A file, and what is said of it.
struct Lie: Sendable, CustomStringConvertible {
  let bytes: [UInt8]
  let offset: Int
  let sentence: String

  init(_ bytes: [UInt8], _ offset: Int, _ sentence: String) {
    self.bytes = bytes
    self.offset = offset
    self.sentence = sentence
  }

  var description: String { "\(offset): \(sentence)" }
}
