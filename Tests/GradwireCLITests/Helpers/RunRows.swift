import Testing

/// The rows of a run's CSV.
struct RunRows {
  let columns: [String]
  let rows: [[Substring]]

  init(_ text: String) throws {
    let lines = text.split(separator: "\n")
    columns = try #require(lines.first).split(separator: ",").map(String.init)
    rows = lines.dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false) }
  }

  /// The numbers of a column.
  subscript(column: String) -> [Double] {
    guard let i = columns.firstIndex(of: column) else { return [] }
    return rows.map { Double($0[i]) ?? .nan }
  }
}
