/// Text cut into lines.
enum Wrapping {
  /// Lines of at most so many characters, cut between the items of a list where they are long enough.
  static func items(_ text: String, room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for item in text.split(separator: ", ") {
      let longer = line.isEmpty ? String(item) : line + ", " + item
      if longer.count > room, !line.isEmpty {
        lines.append(line + ",")
        line = String(item)
      } else {
        line = longer
      }
    }
    if !line.isEmpty { lines.append(line) }
    return lines.flatMap { self.lines($0, room: room) }
  }

  /// Lines of at most so many characters, cut at spaces where there are some.
  static func lines(_ text: String, room: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + word.prefix(room)
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
