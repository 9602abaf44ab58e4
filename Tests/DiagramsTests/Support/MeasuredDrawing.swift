import Diagrams
import Foundation
import Graphviz
import Pages

/// A rectangle with its middle and extent.
struct Extent: CustomStringConvertible {
  var x: ClosedRange<Double>
  var y: ClosedRange<Double>

  init(center: Point, width: Double, height: Double) {
    x = (center.x - width / 2)...(center.x + width / 2)
    y = (center.y - height / 2)...(center.y + height / 2)
  }

  var center: Point {
    Point(x: (x.lowerBound + x.upperBound) / 2, y: (y.lowerBound + y.upperBound) / 2)
  }

  /// Whether two rectangles share more than a hair.
  func overlaps(_ other: Extent) -> Bool {
    min(x.upperBound, other.x.upperBound) - max(x.lowerBound, other.x.lowerBound) > 0.25
      && min(y.upperBound, other.y.upperBound) - max(y.lowerBound, other.y.lowerBound) > 0.25
  }

  func contains(_ other: Extent) -> Bool {
    other.x.lowerBound >= x.lowerBound - 0.25 && other.x.upperBound <= x.upperBound + 0.25
      && other.y.lowerBound >= y.lowerBound - 0.25 && other.y.upperBound <= y.upperBound + 0.25
  }

  var description: String {
    func short(_ range: ClosedRange<Double>) -> String {
      "\(Int(range.lowerBound))…\(Int(range.upperBound))"
    }
    return "(\(short(x)), \(short(y)))"
  }
}

/// What a drawing shows and where, whether it was read from a figure or from its SVG.
struct MeasuredDrawing {
  struct Text {
    let text: String
    let extent: Extent
    let role: String
    let size: Double
    let isMono: Bool
    let isItalic: Bool
    /// Where a number of a matrix ends; the middle otherwise.
    let anchor: Double
    /// Whether the anchor is the end of the text.
    var endsThere: Bool { side < 0 }
    /// 1 where the text begins at the anchor, −1 where it ends there, 0 where that is its middle.
    private let side: Double

    init(
      _ text: String, anchor: Point, side: Double, size: Double, role: String, isMono: Bool,
      isItalic: Bool
    ) {
      let width =
        isMono
        ? Double(text.count) * Metrics.monoAdvance(size) : Metrics.sansWidth(text, size: size)
      let center = Point(x: anchor.x + side * width / 2, y: anchor.y)
      // A line from the top of a bracket to the bottom of a g.
      extent = Extent(center: center, width: width, height: 1.1 * size)
      self.text = text
      self.role = role
      self.size = size
      self.isMono = isMono
      self.isItalic = isItalic
      self.anchor = anchor.x
      self.side = side
    }
  }

  struct Curve {
    let points: [Point]
    let role: String
  }

  struct Group {
    let id: String
    let kind: String
    let label: String
    var boxes: [(extent: Extent, fill: String?)] = []
    var texts: [Text] = []
    var curves: [Curve] = []
    var tips: [Point] = []
  }

  let page: Extent
  private(set) var groups: [Group] = []

  init(_ figure: Figure) {
    page = MeasuredDrawing.page(figure.size.width, figure.size.height)
    for group in figure.groups {
      var measured = Group(
        id: group.id, kind: group.kind.rawValue, label: group.label.text(figure.readings))
      for element in group.elements {
        switch element {
        case .box(let box):
          let extent = Extent(center: box.center, width: box.size.width, height: box.size.height)
          measured.boxes.append((extent, box.fill?.rawValue))
        case .curve(let curve):
          measured.curves.append(Curve(points: curve.points, role: curve.stroke.rawValue))
        case .polygon(let points, _): measured.tips += points.prefix(1)
        case .text(let text):
          measured.texts.append(
            Text(
              text.text, anchor: text.center,
              side: text.anchor == .end ? -1 : text.anchor == .start ? 1 : 0, size: text.size,
              role: text.fill.rawValue, isMono: text.isMono, isItalic: text.isItalic))
        }
      }
      groups.append(measured)
    }
  }

  init(_ svg: SVGDocument, prefix: String = "gw") {
    page = MeasuredDrawing.page(svg.root.number("width"), svg.root.number("height"))
    for group in svg.groups {
      let id = (group.attributes["id"] ?? "").dropFirst(prefix.count + 1)
      let kind = (group.attributes["class"] ?? "").dropFirst("gw-".count)
      var measured = Group(
        id: String(id), kind: String(kind), label: group.attributes["aria-label"] ?? "")
      for element in group.children { measured.add(element) }
      groups.append(measured)
    }
  }

  func group(_ id: String) -> Group? { groups.first { $0.id == id } }

  private static func page(_ width: Double, _ height: Double) -> Extent {
    Extent(center: Point(x: width / 2, y: height / 2), width: width, height: height)
  }
}

extension MeasuredDrawing.Group {
  /// Measures one element of SVG.
  fileprivate mutating func add(_ element: SVGDocument.Element) {
    let role = { (kind: String) in
      element.attributes["class"]?.split(separator: " ")
        .first { $0.hasPrefix("gw-\(kind)-") }.map { String($0.dropFirst(5)) }
    }
    switch element.name {
    case "rect":
      let (w, h) = (element.number("width"), element.number("height"))
      let center = Point(x: element.number("x") + w / 2, y: element.number("y") + h / 2)
      boxes.append((Extent(center: center, width: w, height: h), role("f")))
    case "circle":
      let center = Point(x: element.number("cx"), y: element.number("cy"))
      let side = 2 * element.number("r")
      boxes.append((Extent(center: center, width: side, height: side), role("f")))
    case "path":
      let points = MeasuredDrawing.points(element.attributes["d"] ?? "")
      curves.append(MeasuredDrawing.Curve(points: points, role: role("s") ?? ""))
    case "polygon": tips += MeasuredDrawing.points(element.attributes["points"] ?? "").prefix(1)
    case "text":
      let size = element.number("font-size")
      // The baseline lies 0.36 of the size below the middle.
      let anchor = Point(x: element.number("x"), y: element.number("y") - 0.36 * size)
      texts.append(
        MeasuredDrawing.Text(
          element.text, anchor: anchor,
          side: ["end": -1, "start": 1][element.attributes["text-anchor"] ?? ""] ?? 0,
          size: size, role: role("f") ?? "", isMono: element.has("gw-m"),
          isItalic: element.attributes["font-style"] == "italic"))
    default: break
    }
  }
}

extension MeasuredDrawing {
  /// The numbers of a path or polygon in pairs.
  fileprivate static func points(_ text: String) -> [Point] {
    let numbers = text.split { "MC ,".contains($0) }.compactMap { Double($0) }
    return stride(from: 0, to: numbers.count - 1, by: 2).map {
      Point(x: numbers[$0], y: numbers[$0 + 1])
    }
  }
}
