/// Comma-separated values by the grammar of RFC 4180, with a line feed where it has CR LF.
enum CSVReader {
  struct Malformed: Error {}

  static func rows(_ text: String) throws -> [[String]] {
    var (rows, row, cell): ([[String]], [String], [Unicode.Scalar]) = ([], [], [])
    var (isQuoted, isClosed) = (false, false)
    func string() -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: cell)
      return String(view)
    }
    let scalars = Array(text.unicodeScalars)
    var i = 0
    while i < scalars.count {
      let scalar = scalars[i]
      i += 1
      if isQuoted, scalar == "\"" {
        if i < scalars.count, scalars[i] == "\"" {
          cell.append("\"")
          i += 1
        } else {
          (isQuoted, isClosed) = (false, true)
        }
      } else if isQuoted {
        cell.append(scalar)
      } else if scalar == "," || scalar == "\n" {
        row.append(string())
        (cell, isClosed) = ([], false)
        if scalar == "\n" {
          rows.append(row)
          row = []
        }
      } else if scalar == "\"", cell.isEmpty, !isClosed {
        isQuoted = true
      } else if scalar == "\"" || scalar == "\r" || isClosed {
        throw Malformed()
      } else {
        cell.append(scalar)
      }
    }
    if isQuoted || !cell.isEmpty || !row.isEmpty { throw Malformed() }
    return rows
  }
}
