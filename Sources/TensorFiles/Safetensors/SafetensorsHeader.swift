internal import Autograd
internal import Circuits

/// What stands before the numbers of a safetensors file: JSON with a length before it.
///
/// The format: https://github.com/huggingface/safetensors#format
struct SafetensorsHeader {
  /// An array of the file, checked to lie in it.
  struct Entry {
    let name: String
    let array: StoredArray
    /// Where its numbers are in the file.
    let range: Range<Int>
  }

  private(set) var entries: [Entry] = []
  let metadata: [String: String]

  /// The limit of the format's own reader.
  private static let limit = 100_000_000
  static let metadataKey = "__metadata__"

  init(_ held: HeldBytes) throws(ArrayFormatError) {
    guard held.count >= 8 else {
      throw ArrayFormatError(
        .truncated(part: "the header's length", needed: 8, found: held.count), at: 0)
    }
    let length = held.wide(0)
    guard length <= UInt64(SafetensorsHeader.limit) else {
      throw ArrayFormatError(
        .headerTooLong(length: length, limit: SafetensorsHeader.limit), at: 0)
    }
    guard length <= UInt64(held.count - 8) else {
      throw ArrayFormatError(
        .truncated(part: "the header", needed: length, found: held.count - 8), at: 8)
    }
    let start = 8 + Int(length)
    let header = try SafetensorsHeader.json(held.bytes(8..<start))
    metadata = try SafetensorsHeader.metadata(header[SafetensorsHeader.metadataKey])
    for (name, value) in header.members ?? [] where name != SafetensorsHeader.metadataKey {
      do throws(Refusal) {
        entries.append(try Entry(name, value, data: start..<held.count))
      } catch {
        throw ArrayFormatError(.inArray(name, error.problem), at: 8)
      }
    }
    entries.sort {
      ($0.range.lowerBound, $0.range.upperBound, $0.name)
        < ($1.range.lowerBound, $1.range.upperBound, $1.name)
    }
    try checkNeighbours(data: start..<held.count)
  }

  /// What is wrong with one entry.
  struct Refusal: Error {
    let problem: ArrayFormatError.Problem
  }

  private static func json(_ text: [UInt8]) throws(ArrayFormatError) -> JSONText {
    guard text.first == UInt8(ascii: "{") else {
      throw ArrayFormatError(
        .otherFormat(expected: "safetensors", looksLike: nil), at: 8)
    }
    do throws(JSONError) { return try JSONReader.value(text) } catch {
      throw ArrayFormatError(.badHeader(error.problem.text), at: 8 + error.offset)
    }
  }

  private static func metadata(_ value: JSONText?) throws(ArrayFormatError) -> [String: String] {
    guard let value else { return [:] }
    var metadata: [String: String] = [:]
    for (key, item) in value.members ?? [] { metadata[key] = item.string }
    guard let members = value.members, metadata.count == members.count else {
      throw ArrayFormatError(.badHeader("\(metadataKey) must hold strings by their names"), at: 8)
    }
    return metadata
  }

  /// Every byte of the data belongs to exactly one array.
  private func checkNeighbours(data: Range<Int>) throws(ArrayFormatError) {
    var end = data.lowerBound
    var before = "nothing"
    for entry in entries {
      if entry.range.lowerBound < end {
        throw ArrayFormatError(
          .inArray(entry.name, .overlap(with: "'\(before)'")), at: entry.range.lowerBound)
      }
      if entry.range.lowerBound > end {
        throw ArrayFormatError(.gap(entry.range.lowerBound - end), at: end)
      }
      end = entry.range.upperBound
      before = entry.name
    }
    if end < data.upperBound { throw ArrayFormatError(.gap(data.upperBound - end), at: end) }
  }
}

extension SafetensorsHeader.Entry {
  private typealias Refusal = SafetensorsHeader.Refusal

  /// Reads `{"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}`.
  init(_ name: String, _ value: JSONText, data: Range<Int>) throws(SafetensorsHeader.Refusal) {
    for (key, _) in value.members ?? [] where !["dtype", "shape", "data_offsets"].contains(key) {
      throw Refusal(problem: .badHeader("the key '\(key.prefix(40))' is unknown"))
    }
    guard let dtype = value["dtype"]?.string else {
      throw Refusal(problem: .badHeader("its dtype must be a string"))
    }
    guard let number = StoredNumber.all.first(where: { $0.safetensors == dtype }) else {
      throw Refusal(
        problem: .unsupportedNumbers(
          "dtype '\(dtype.prefix(40))'",
          advice: "convert it first, as by x.to(torch.float32) or x.to(torch.int64)"))
    }
    guard let shape = Self.numbers(value["shape"]), shape.count <= 64 else {
      throw Refusal(
        problem: .badHeader("its shape must be a list of at most 64 whole numbers from 0 on"))
    }
    let array = StoredArray(number, shape)
    guard let byteCount = array.byteCount else { throw Refusal(problem: .tooLarge(shape)) }
    guard let items = value["data_offsets"]?.items, items.count == 2,
      case .number(let begin) = items[0], case .number(let end) = items[1]
    else {
      throw Refusal(problem: .badHeader("its data_offsets must be two whole numbers"))
    }
    guard let first = Int(begin), let last = Int(end), first >= 0, last >= first,
      last <= data.count
    else {
      throw Refusal(
        problem: .outOfBounds(
          begin: String(begin.prefix(40)), end: String(end.prefix(40)), limit: data.count))
    }
    guard last - first == byteCount else {
      throw Refusal(problem: .wrongSize(promised: byteCount, found: last - first))
    }
    self.name = name
    self.array = array
    range = (data.lowerBound + first)..<(data.lowerBound + last)
  }

  private static func numbers(_ list: JSONText?) -> [Int]? {
    guard let items = list?.items else { return nil }
    let numbers = items.compactMap(\.integer).filter { $0 >= 0 }
    return numbers.count == items.count ? numbers : nil
  }
}
