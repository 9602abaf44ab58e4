import Autograd

/// An option's value as the fixtures write it.
struct OptionRecord: Decodable {
  let value: OptionValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = OptionValue.none
    } else if let truth = try? container.decode(Bool.self) {
      value = .bool(truth)
    } else if let integer = try? container.decode(Int.self) {
      value = .integer(integer)
    } else if let real = try? container.decode(Double.self) {
      value = .real(real)
    } else if let word = try? container.decode(String.self) {
      value = .string(word)
    } else {
      value = .list(try container.decode([OptionRecord].self).map(\.value))
    }
  }
}

extension [String: OptionRecord] {
  /// Names and values, sorted by name.
  var named: [(name: String, value: OptionValue)] {
    sorted { $0.key < $1.key }.map { (name: $0.key, value: $0.value.value) }
  }
}

/// Whether two lists of numbers agree relative to their size, or to `small` where they are smaller.
func agree(_ a: [Double], _ b: [Double], within limit: Double, small: Double = 0.1) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { x, y in
      x == y || (x.isNaN && y.isNaN) || (x - y).magnitude <= limit * max(y.magnitude, small)
    }
}

/// The bit patterns of numbers, which tell NaN from NaN and 0 from −0.
func bits(_ numbers: [Double]) -> [UInt64] { numbers.map(\.bitPattern) }
