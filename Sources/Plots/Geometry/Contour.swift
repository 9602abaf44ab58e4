/// Where a sampled function reaches a level, by marching squares (Lorensen and Cline 1987, in the plane).
///
/// The grid is surrounded by samples below every level, so that what lies above is bounded by closed
/// rings, along the frame if need be; its lines are the same rings without the parts along the frame.
package struct Contour {
  /// Bounds of all that is at or above the level, to be filled by the even-odd rule; in samples.
  package private(set) var rings: [[Spot]] = []
  /// The level's lines; in samples.
  package private(set) var lines: [[Spot]] = []

  private let columns: Int
  private let rows: Int
  private let values: [Double]
  private let level: Double
  /// From the edge where a piece begins to the edge where it ends.
  private var next: [Int: (end: Int, isFrame: Bool)] = [:]

  /// Finds rings and lines; `values` row after row, NaN counts as below.
  package init(columns: Int, rows: Int, values: [Double], level: Double) {
    self.columns = columns
    self.rows = rows
    self.values = values
    self.level = level
    for j in -1..<rows { for i in -1..<columns { addCell(i, j) } }
    link()
    next = [:]
  }

  private func isInside(_ i: Int, _ j: Int) -> Bool {
    i >= 0 && j >= 0 && i < columns && j < rows && values[j * columns + i] >= level
  }

  private mutating func addCell(_ i: Int, _ j: Int) {
    let corners = [isInside(i, j), isInside(i + 1, j), isInside(i + 1, j + 1), isInside(i, j + 1)]
    var kind = 0
    for (k, inside) in corners.enumerated() where inside { kind |= 1 << k }
    guard kind != 0, kind != 15 else { return }
    let isFrame = i < 0 || j < 0 || i == columns - 1 || j == rows - 1
    let edges = [edge(i, j, 0), edge(i + 1, j, 1), edge(i, j + 1, 0), edge(i, j, 1)]
    var pieces = Contour.pieces[kind]
    if kind == 5 || kind == 10, !isFrame {
      let middle =
        (values[j * columns + i] + values[j * columns + i + 1] + values[(j + 1) * columns + i]
          + values[(j + 1) * columns + i + 1]) / 4
      if middle >= level { pieces = kind == 5 ? [(2, 3), (0, 1)] : [(3, 0), (1, 2)] }
    }
    for (start, end) in pieces { next[edges[start]] = (edges[end], isFrame) }
  }

  /// Pieces between the edges bottom 0, right 1, top 2 and left 3, the inside on their left; the
  /// index has a bit for each corner inside: bottom left, bottom right, top right, top left.
  private static let pieces: [[(Int, Int)]] = [
    [], [(0, 3)], [(1, 0)], [(1, 3)], [(2, 1)], [(0, 3), (2, 1)], [(2, 0)], [(2, 3)],
    [(3, 2)], [(0, 2)], [(1, 0), (3, 2)], [(1, 2)], [(3, 1)], [(0, 1)], [(3, 0)], [],
  ]

  /// A number for the edge to the right (0) or upwards (1) of a sample, frame included.
  private func edge(_ i: Int, _ j: Int, _ direction: Int) -> Int {
    ((j + 1) * (columns + 2) + i + 1) * 2 + direction
  }

  private func spot(_ edge: Int) -> Spot {
    let cell = edge / 2
    let (i, j) = (cell % (columns + 2) - 1, cell / (columns + 2) - 1)
    let isUp = edge % 2 == 1
    let (k, l) = isUp ? (i, j + 1) : (i + 1, j)
    func clamped(_ i: Int, _ j: Int) -> Spot {
      Spot(x: Double(min(max(i, 0), columns - 1)), y: Double(min(max(j, 0), rows - 1)))
    }
    let (from, to) = (clamped(i, j), clamped(k, l))
    guard from != to else { return from }
    let (a, b) = (values[j * columns + i], values[l * columns + k])
    let t = (level - a) / (b - a)
    return .between(from, to, t.isFinite ? min(max(t, 0), 1) : 0.5)
  }

  private mutating func link() {
    // In order of the edges, so that the same numbers always give the same picture.
    var seen: Set<Int> = []
    for first in next.keys.sorted() where !seen.contains(first) {
      var ring: [Spot] = []
      var isFrame: [Bool] = []
      var edge = first
      while seen.insert(edge).inserted, let piece = next[edge] {
        ring.append(spot(edge))
        isFrame.append(piece.isFrame)
        edge = piece.end
      }
      rings.append(ring)
      addLines(ring, isFrame)
    }
  }

  /// Cuts a ring where it runs along the frame.
  private mutating func addLines(_ ring: [Spot], _ isFrame: [Bool]) {
    guard let cut = isFrame.firstIndex(of: true) else { return lines.append(ring + [ring[0]]) }
    var line: [Spot] = []
    for step in 1...ring.count {
      let k = (cut + step) % ring.count
      if isFrame[k] {
        if !line.isEmpty { lines.append(line + [ring[k]]) }
        line = []
      } else {
        line.append(ring[k])
      }
    }
  }
}
