import Circuits
import Graphviz
import Pages

extension Figure {
  /// A scope as one gate: two sheets, one over the other, as there is more to see behind; on the
  /// front its name and what is inside.
  static func sheets(_ box: NodeBox, _ center: Point) -> [Element] {
    let shift = NodeBox.sheet / 2
    let size = Size(width: box.width - NodeBox.sheet, height: box.height - NodeBox.sheet)
    func sheet(_ x: Double, _ y: Double, _ stroke: Theme.Role) -> Element {
      .box(
        Box(
          center: Point(x: center.x + x, y: center.y + y), size: size, corner: 8, fill: .gate,
          stroke: stroke, width: 1.1))
    }
    var elements = [sheet(shift, -shift, .muted), sheet(-shift, shift, .outline)]
    let middle = Point(x: center.x - shift, y: center.y + shift)
    let top = middle.y - Double(box.contents.count) * NodeBox.noteHeight / 2
    elements.append(
      .text(
        Text(
          text: box.label, center: Point(x: middle.x, y: top), size: box.fontSize, fill: .ink,
          isBold: true)))
    for (i, line) in box.contents.enumerated() {
      let y = top + 14.5 + Double(i) * NodeBox.noteHeight
      elements.append(
        .text(
          Text(
            text: line, center: Point(x: middle.x, y: y), size: NodeBox.noteSize, fill: .muted)))
    }
    return elements
  }
}

extension Circuit.Gate {
  /// What sentences call the gate: the primitive, or the scope.
  var spokenName: String { inside == nil ? primitive : symbol }
}
