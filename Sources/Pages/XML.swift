/// Text and numbers in XML.
package enum XML {
  /// Text for elements and attributes; characters that XML forbids are replaced.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case _ where scalar.value < 32 || (scalar.value >= 127 && scalar.value < 160):
        result += "\u{fffd}"
      case "\u{fffe}", "\u{ffff}": result += "\u{fffd}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An id that needs no escaping in XML or CSS.
  package static func identifier(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      let isLetter = ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      let isDigit = ("0"..."9").contains(scalar)
      if isLetter || scalar == "_" || (!result.isEmpty && (isDigit || scalar == "-")) {
        result.unicodeScalars.append(scalar)
      }
    }
    return result.isEmpty ? "gw" : result
  }

  /// A length with at most two decimals.
  package static func number(_ value: Double) -> String {
    guard value.isFinite else { return "0" }
    let hundredths = Int((min(max(value, -1e7), 1e7) * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let whole = hundredths.magnitude / 100
    let rest = hundredths.magnitude % 100
    if rest == 0 { return sign + whole.description }
    if rest % 10 == 0 { return sign + whole.description + "." + (rest / 10).description }
    return sign + whole.description + (rest < 10 ? ".0" : ".") + rest.description
  }
}
