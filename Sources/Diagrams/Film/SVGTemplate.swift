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

    var isNumber: Bool {
      switch self {
      case .number, .inline: true
      case .bytes, .choice: false
      }
    }
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
    let texts = NumberBytes(readings, numbers)
    // In the order of the pieces, so that a cursor finds them.
    var others: [(piece: Int, text: [UInt8])] = []
    var size = 0
    for (i, piece) in pieces.enumerated() {
      if let other = other(piece, texts, numbers) {
        others.append((i, other))
        size += other.count
      } else {
        size += range(piece, texts).count
      }
    }
    // The length is known, so the bytes are copied once, to where they stay.
    let start = output.count
    output += repeatElement(0, count: size)
    unsafe output.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { still in
        unsafe texts.bytes.withUnsafeBytes { made in
          var next = start
          var cursor = 0
          for (i, piece) in pieces.enumerated() {
            if cursor < others.count, others[cursor].piece == i {
              let text = others[cursor].text
              unsafe UnsafeMutableRawBufferPointer(rebasing: target[next...]).copyBytes(from: text)
              next += text.count
              cursor += 1
              continue
            }
            let range = range(piece, texts)
            let source = unsafe piece.isNumber ? made : still
            unsafe UnsafeMutableRawBufferPointer(rebasing: target[next...])
              .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[range]))
            next += range.count
          }
        }
      }
    }
  }

  /// Where a piece's bytes stand: among those that stay, or among the numbers'.
  private func range(_ piece: Piece, _ texts: NumberBytes) -> Range<Int> {
    switch piece {
    case .bytes(let range): range
    case .number(let i, _): texts.entries[i].padded
    case .inline(let i): texts.entries[i].short
    case .choice(let i, let usual, let alarm): texts.entries[i].isAlarming ? alarm : usual
    }
  }

  /// The text of a reading that is no single number; nil for all other pieces.
  private func other(_ piece: Piece, _ texts: NumberBytes, _ numbers: Readings) -> [UInt8]? {
    switch piece {
    case .number(let i, let part) where texts.entries[i].padded.isEmpty:
      Array(XML.escaped(numbers.text(readings[i], part: part)).utf8)
    case .inline(let i) where texts.entries[i].short.isEmpty:
      Array(XML.escaped(numbers.inline(readings[i])).utf8)
    case .bytes, .number, .inline, .choice: nil
    }
  }
}
