import Pages

/// An SVG document whose numbers are left open: laid out and painted once, filled in for every frame.
package struct SVGTemplate: Sendable {
  /// A text of the drawing that shows a number.
  package struct Slot: Sendable, Equatable {
    package let reading: Reading
    /// Which of the reading's numbers or lines.
    package let part: Int
  }

  private enum Piece {
    case bytes(Range<Int>)
    /// A slot's number, by its place among the readings, and the part of it.
    case number(Int, part: Int)
    /// A reading's number in a sentence.
    case inline(Int)
    /// What depends on whether a reading is finite.
    case choice(Int, usual: Range<Int>, alarm: Range<Int>)
  }

  /// The numbers in the order of the document.
  package private(set) var slots: [Slot] = []
  private var pieces: [Piece] = []
  private var bytes: [UInt8] = []
  private var readings: [Reading] = []
  private var places: [Reading: Int] = [:]

  mutating func append(_ text: String) {
    if !text.isEmpty { pieces.append(.bytes(stored(text))) }
  }

  mutating func append(_ reading: Reading, part: Int) {
    slots.append(Slot(reading: reading, part: part))
    pieces.append(.number(place(of: reading), part: part))
  }

  mutating func append(inline reading: Reading) { pieces.append(.inline(place(of: reading))) }

  mutating func append(_ reading: Reading, usual: String, alarm: String) {
    pieces.append(.choice(place(of: reading), usual: stored(usual), alarm: stored(alarm)))
  }

  private mutating func stored(_ text: String) -> Range<Int> {
    let start = bytes.count
    bytes += text.utf8
    return start..<bytes.count
  }

  private mutating func place(of reading: Reading) -> Int {
    if let known = places[reading] { return known }
    places[reading] = readings.count
    readings.append(reading)
    return readings.count - 1
  }

  /// The document with numbers in it.
  ///
  /// - Parameters:
  ///   - numbers: The numbers of a frame of the same structure.
  ///   - output: What is written to, after what it holds.
  package func fill(_ numbers: Readings, into output: inout [UInt8]) {
    // Every number is turned into text once, however often it stands in the document.
    var texts = NumberBytes(capacity: readings.count)
    for reading in readings { texts.add(reading, numbers) }
    output.reserveCapacity(output.count + bytes.count + 24 * pieces.count)
    for piece in pieces {
      switch piece {
      case .bytes(let range): output += bytes[range]
      case .choice(let i, let usual, let alarm):
        output += bytes[texts.isAlarming(i) ? alarm : usual]
      case .number(let i, let part):
        if let range = texts.padded(i) {
          output += texts.bytes[range]
        } else {
          output += XML.escaped(numbers.text(readings[i], part: part)).utf8
        }
      case .inline(let i):
        if let range = texts.short(i) {
          output += texts.bytes[range]
        } else {
          output += XML.escaped(numbers.inline(readings[i])).utf8
        }
      }
    }
  }
}
