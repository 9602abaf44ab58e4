/// The `d` of an SVG path: tenths of a point, moves relative to the last point, to keep files small.
struct PathData {
  private(set) var text = ""
  private var first = (x: 0, y: 0)
  private var last = (x: 0, y: 0)
  private var isAfterLine = false

  var isEmpty: Bool { text.isEmpty }

  mutating func move(_ spot: Spot) {
    let to = PathData.tenths(spot)
    if text.isEmpty {
      text = "M" + PathData.number(to.x) + PathData.joined(to.y)
    } else {
      text += "m" + PathData.number(to.x - last.x) + PathData.joined(to.y - last.y)
    }
    (first, last) = (to, to)
    isAfterLine = false
  }

  mutating func line(_ spot: Spot) {
    let to = PathData.tenths(spot)
    guard to != last else { return }
    let x = PathData.number(to.x - last.x)
    text += isAfterLine ? (x.hasPrefix("-") ? x : " " + x) : "l" + x
    text += PathData.joined(to.y - last.y)
    last = to
    isAfterLine = true
  }

  /// A line without length, whose round ends make a dot.
  mutating func dot(_ spot: Spot) {
    move(spot)
    text += "h0"
  }

  mutating func close() {
    text += "z"
    last = first
    isAfterLine = false
  }

  /// A closed outline, every corner kept.
  mutating func polygon(_ spots: [Spot]) {
    guard let first = spots.first else { return }
    move(first)
    for spot in spots.dropFirst() { line(spot) }
    close()
  }

  /// A line through points, without those that lie within a fifth of a point on their neighbours' line.
  mutating func polyline(_ spots: [Spot], isClosed: Bool = false) {
    guard let first = spots.first else { return }
    move(first)
    var anchor = first
    var skipped: [Spot] = []
    for k in spots.indices.dropFirst() {
      let spot = spots[k]
      let fits = skipped.allSatisfy { PathData.distance($0, anchor, spot) < 0.12 }
      if !fits || skipped.count > 40, let end = skipped.last {
        line(end)
        anchor = end
        skipped = []
      }
      skipped.append(spot)
    }
    if let end = skipped.last { line(end) }
    if isClosed { close() }
  }

  private static func distance(_ p: Spot, _ a: Spot, _ b: Spot) -> Double {
    let d = b - a
    let length = d.length
    guard length > 1e-9 else { return (p - a).length }
    let along = ((p.x - a.x) * d.x + (p.y - a.y) * d.y) / (length * length)
    return (p - .between(a, b, min(max(along, 0), 1))).length
  }

  private static func tenths(_ spot: Spot) -> (x: Int, y: Int) {
    func tenths(_ value: Double) -> Int {
      value.isFinite ? Int((min(max(value, -1e6), 1e6) * 10).rounded()) : 0
    }
    return (tenths(spot.x), tenths(spot.y))
  }

  private static func joined(_ tenths: Int) -> String {
    let text = number(tenths)
    return text.hasPrefix("-") ? text : " " + text
  }

  private static func number(_ tenths: Int) -> String {
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    let sign = tenths < 0 ? "-" : ""
    return rest == 0
      ? sign + String(whole) : sign + (whole == 0 ? "" : String(whole)) + "." + String(rest)
  }
}
