/// How text is written inside DOT, so that Graphviz reads back exactly that text.
package enum DOTEscape {
  /// Text for an attribute that Graphviz expands (`label`, node names, …), with its quotes.
  ///
  /// A backslash is doubled, unless something else is to stand for it: Graphviz undoes the doubling
  /// once for most attributes and twice for a tooltip.
  package static func quoted(_ text: String, backslash: String = #"\\"#) -> String {
    var result = "\""
    result.reserveCapacity(text.utf8.count + 2)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += backslash
      case "\"": result += #"\""#
      case "\n": result += #"\n"#
      case "&": result += "&amp;"
      default: result.unicodeScalars.append(printable(scalar))
      }
    }
    return result + "\""
  }

  /// The name of a node or a graph, with its quotes.
  package static func name(_ name: String) -> String {
    let quoted = quoted(name)
    guard quoted.utf8.starts(with: "\"%".utf8) else { return quoted }
    // Graphviz gives such names to what has none, and keeps no other.
    return "\"\(percent)" + String(quoted.unicodeScalars.dropFirst(2))
  }

  private static let percent = "&#37;"

  /// The text that ``name(_:)`` was given, from what Graphviz keeps of it.
  package static func unquoted(_ name: String) -> String {
    // Graphviz has resolved nothing but \".
    var result = String.UnicodeScalarView()
    var rest = name.unicodeScalars[...]
    while let first = rest.first {
      let (scalar, length): (Unicode.Scalar, Int) =
        if rest.starts(with: #"\\"#.unicodeScalars) {
          ("\\", 2)
        } else if rest.starts(with: #"\n"#.unicodeScalars) {
          ("\n", 2)
        } else if rest.starts(with: "&amp;".unicodeScalars) {
          ("&", 5)
        } else if rest.starts(with: percent.unicodeScalars) {
          ("%", 5)
        } else {
          (first, 1)
        }
      result.append(scalar)
      rest = rest.dropFirst(length)
    }
    return String(result)
  }

  /// Text inside an HTML-like label; a line end becomes a line break.
  package static func markup(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      // Graphviz expands \N and its like here too.
      case "\\": result += #"\\"#
      case "\n": result += "<BR/>"
      default: result.unicodeScalars.append(printable(scalar))
      }
    }
    return result
  }

  /// The scalar itself, or U+FFFD for one that XML forbids or that no reader can see.
  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A: scalar
    case 0...0x1F, 0x7F...0x9F, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }
}
