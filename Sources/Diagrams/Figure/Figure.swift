package import Graphviz
package import Pages

/// A drawing as shapes and texts at their places, for painters that know nothing of circuits.
///
/// Lengths are in points, the origin is at the top left.
package struct Figure {
  package var size: Size
  package var title: String
  package var summary: String
  package var groups: [Group]

  /// Shapes that belong together: a gate, a terminal, a wire.
  package struct Group {
    /// Unique within the figure.
    package let id: String
    package let kind: Kind
    /// What the group says to readers who point at it or cannot see it.
    package let label: String
    package var elements: [Element]
  }

  package enum Kind: String {
    case gate, terminal, wire, junction, legend
  }

  package enum Element {
    case box(Box)
    case curve(Curve)
    case polygon([Point], Theme.Role)
    case text(Text)
  }

  /// A rectangle with round corners; a circle where the corners meet.
  package struct Box {
    package var center: Point
    package var size: Size
    package var corner = 0.0
    package var fill: Theme.Role?
    package var stroke: Theme.Role?
    package var width = 1.1
    package var isDashed = false
  }

  /// Bézier curves one after the other: 3k + 1 points.
  package struct Curve {
    package var points: [Point]
    package var stroke: Theme.Role = .wire
    package var width = 1.1
    package var isDashed = false
  }

  /// One line of text around a point, or ending at it.
  package struct Text {
    package var text: String
    package var center: Point
    package var endsThere = false
    package var size: Double
    package var fill: Theme.Role
    package var isMono = false
    package var isItalic = false
    package var isBold = false
  }
}

extension Figure.Curve {
  /// A straight line.
  init(from a: Point, to b: Point, stroke: Theme.Role = .wire, width: Double = 1.1) {
    let third = Point(x: (2 * a.x + b.x) / 3, y: (2 * a.y + b.y) / 3)
    let twoThirds = Point(x: (a.x + 2 * b.x) / 3, y: (a.y + 2 * b.y) / 3)
    self.init(points: [a, third, twoThirds, b], stroke: stroke, width: width)
  }

  /// Adds a straight line to a point, unless the curve is there already.
  mutating func addLine(to b: Point) {
    guard let a = points.last, a != b else { return }
    points += Figure.Curve(from: a, to: b).points.dropFirst()
  }

  /// Adds another curve, with a straight line in between where they do not meet.
  mutating func add(_ curve: [Point]) {
    guard let first = curve.first else { return }
    addLine(to: first)
    points += curve.dropFirst()
  }
}
