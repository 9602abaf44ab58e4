package import Circuits

/// A program's text in two parts: what declares inputs, a line each, and what readers edit.
package struct ProgramText: Sendable {
  package private(set) var declarations = ""
  package private(set) var expression = ""

  /// Takes a program apart.
  ///
  /// - Parameters:
  ///   - text: Its text.
  ///   - program: The same, read.
  package init(_ text: String, _ program: Program) {
    let bytes = Array(text.utf8)
    var rest: [UInt8] = []
    var next = 0
    for statement in program.statements where statement.declaration != nil {
      let end = ProgramText.end(of: statement, in: bytes)
      rest += bytes[next..<statement.range.start]
      declarations += ProgramText.trimmed(bytes[statement.range.start..<end]) + "\n"
      next = end
      if next < bytes.count, bytes[next] == UInt8(ascii: ";") { next += 1 }
      while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    }
    rest += bytes[next...]
    expression = ProgramText.tidied(rest)
  }

  /// Where what ends a statement stands; brackets may close behind its last number.
  private static func end(of statement: Statement, in bytes: [UInt8]) -> Int {
    let ends = [UInt8(ascii: ";"), UInt8(ascii: "#"), 0x0A, 0x0D]
    return bytes[statement.range.end...].firstIndex { ends.contains($0) } ?? bytes.count
  }

  /// Without the lines that were left empty, and without space around a single line.
  private static func tidied(_ bytes: [UInt8]) -> String {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    while let first = lines.first, trimmed(first).isEmpty { lines.removeFirst() }
    while let last = lines.last, trimmed(last).isEmpty { lines.removeLast() }
    if lines.count == 1 { return trimmed(lines[0]) }
    return String(decoding: Array(lines.joined(separator: [0x0A])), as: UTF8.self)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
