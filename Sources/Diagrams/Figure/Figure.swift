package import Graphviz
package import Pages

/// A drawing as shapes and texts at their places, for painters that know nothing of circuits.
///
/// Lengths are in points, the origin is at the top left.
package struct Figure {
  package var size: Size
  package var title: String
  package var summary: Phrase
  package var groups: [Group]
  /// The numbers that it shows.
  package var readings: Readings

  /// Shapes that belong together: a gate, a terminal, a wire.
  package struct Group {
    /// Unique within the figure.
    package let id: String
    package let kind: Kind
    /// What the group says to readers who point at it or cannot see it.
    package var label: Phrase
    package var elements: [Element]
  }

  package enum Kind: String {
    case gate, terminal, wire, junction, legend, caption, list, scope
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
    /// The reading that this box warns about: filled while it is not finite, else not painted.
    package var alarmOf: Reading?
  }

  /// Bézier curves one after the other: 3k + 1 points.
  package struct Curve {
    package var points: [Point]
    package var stroke: Theme.Role = .wire
    package var width = 1.1
    package var isDashed = false
  }

  /// One line of text at a point.
  package struct Text {
    package var text: String
    /// The number that the text shows, nil where it stays the same.
    package var reading: Reading?
    /// Which of the reading's numbers or lines.
    package var part = 0
    /// Half-way up the line, where `anchor` says.
    package var center: Point
    package var anchor = Anchor.middle
    package var size: Double
    package var fill: Theme.Role
    /// The fill while the reading is finite.
    package var usualFill: Theme.Role?
    package var isMono = false
    package var isItalic = false
    package var isBold = false

    /// Where the text stands from its point.
    package enum Anchor: String { case start, middle, end }
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

extension Figure {
  /// The same figure with other numbers: nothing but texts and their alarms changes.
  package func showing(_ readings: Readings) -> Figure {
    var figure = self
    figure.readings = readings
    for g in groups.indices {
      for e in groups[g].elements.indices {
        switch groups[g].elements[e] {
        case .text(var text):
          guard let reading = text.reading else { continue }
          text.text = readings.text(reading, part: text.part)
          if let usual = text.usualFill {
            text.fill = readings.isAlarming(reading) ? .alarmInk : usual
          }
          figure.groups[g].elements[e] = .text(text)
        case .box(var box):
          guard let reading = box.alarmOf else { continue }
          box.fill = readings.isAlarming(reading) ? .alarm : nil
          figure.groups[g].elements[e] = .box(box)
        case .curve, .polygon: continue
        }
      }
    }
    return figure
  }
}

extension Figure {
  /// Moves everything down, and to the right.
  mutating func move(by distance: Double, right: Double = 0) {
    func moved(_ point: Point) -> Point { Point(x: point.x + right, y: point.y + distance) }
    size.height += distance
    size.width += right
    for g in groups.indices {
      for e in groups[g].elements.indices {
        switch groups[g].elements[e] {
        case .box(var box):
          box.center = moved(box.center)
          groups[g].elements[e] = .box(box)
        case .curve(var curve):
          curve.points = curve.points.map(moved)
          groups[g].elements[e] = .curve(curve)
        case .polygon(let points, let role):
          groups[g].elements[e] = .polygon(points.map(moved), role)
        case .text(var text):
          text.center = moved(text.center)
          groups[g].elements[e] = .text(text)
        }
      }
    }
  }
}
