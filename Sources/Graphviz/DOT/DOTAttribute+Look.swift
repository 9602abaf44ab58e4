extension DOTAttribute {
  // MARK: Text

  /// Text or table written on the thing.
  public static func label(_ label: DOTLabel) -> Self {
    switch label {
    case .text(let text): Self(.label, text: text)
    case .flushLeft(let text): Self(.label, flushLeft: text)
    case .html(let html): Self(.label, markup: html)
    }
  }

  /// Name of a font; all but letters A to Z, digits, spaces, commas and hyphens is left out.
  public static func fontname(_ name: String) -> Self {
    Self(.fontname, plain: kept(name) { $0 == " " || $0 == "," || $0 == "-" })
  }

  /// Size of the text in points, from 1 to 1,000.
  public static func fontsize(_ points: Double) -> Self { Self(.fontsize, points, in: 1...1000) }

  /// Color of the text.
  public static func fontcolor(_ color: DOTColor) -> Self { Self(.fontcolor, color) }

  /// Height at which the label stands.
  public static func labelloc(_ place: DOTVerticalPlace) -> Self {
    Self(.labelloc, plain: place.rawValue)
  }

  /// Side at which the label stands.
  public static func labeljust(_ place: DOTHorizontalPlace) -> Self {
    Self(.labeljust, plain: place.rawValue)
  }

  // MARK: Paint

  /// Background of the drawing or of a cluster.
  public static func bgcolor(_ color: DOTColor) -> Self { Self(.bgcolor, color) }

  /// Color of lines.
  public static func color(_ color: DOTColor) -> Self { Self(.color, color) }

  /// Color of the inside, where the style says `filled`.
  public static func fillcolor(_ color: DOTColor) -> Self { Self(.fillcolor, color) }

  /// Width of lines in points, from 0 to 1,000.
  public static func penwidth(_ points: Double) -> Self { Self(.penwidth, points, in: 0...1000) }

  /// Way of painting; several can be combined.
  public static func style(_ styles: DOTStyle...) -> Self {
    Self(.style, plain: styles.map(\.rawValue).joined(separator: ","))
  }

  // MARK: Shape

  /// Outline of a node.
  public static func shape(_ shape: DOTShape) -> Self { Self(.shape, plain: shape.rawValue) }

  /// Number of lines around a node, from 0 to 16.
  public static func peripheries(_ count: Int) -> Self { Self(.peripheries, count, in: 0...16) }

  /// Head of an edge.
  public static func arrowhead(_ arrow: DOTArrow) -> Self {
    Self(.arrowhead, plain: arrow.rawValue)
  }

  /// Size of an edge's head, 1 being the usual, from 0 to 100.
  public static func arrowsize(_ factor: Double) -> Self { Self(.arrowsize, factor, in: 0...100) }

  // MARK: SVG

  /// Identifier of the SVG element; all but letters A to Z, digits, `-`, `_`, `.` and `:` is left out.
  public static func id(_ id: String) -> Self {
    Self(.id, plain: kept(id) { "-_.:".unicodeScalars.contains($0) })
  }

  /// Classes of the SVG element, separated by spaces; otherwise as for ``id(_:)``.
  public static func `class`(_ names: String) -> Self {
    Self(.class, plain: kept(names) { "-_.: ".unicodeScalars.contains($0) })
  }

  /// Text that SVG viewers show on pointing at the thing.
  public static func tooltip(_ text: String) -> Self {
    // Graphviz expands a tooltip twice.
    Self(
      .tooltip, plain: String(DOTEscape.quoted(text, backslash: #"\\\\"#).dropFirst().dropLast()))
  }

  private static func kept(
    _ text: String, besides isKept: (Unicode.Scalar) -> Bool
  ) -> String {
    var scalars = text.unicodeScalars
    scalars.removeAll { scalar in
      switch scalar {
      case "A"..."Z", "a"..."z", "0"..."9": false
      default: !isKept(scalar)
      }
    }
    return String(scalars)
  }
}
