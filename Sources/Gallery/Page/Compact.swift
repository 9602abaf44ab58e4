/// Styles and scripts without what only their authors need.
///
/// That is comments on lines of their own, indentation, and empty lines; a page of lessons holds some
/// forty files of them.
package enum Compact {
  /// A style sheet or a script, line by line.
  ///
  /// - Parameter text: Lines; no text in quotation marks may go over several of them.
  /// - Returns: The same, shorter.
  package static func lines(_ text: String) -> String {
    var result = ""
    for line in text.split(separator: "\n") {
      let line = line.trimmed
      let isRemark = line.hasPrefix("//") || line.hasPrefix("/*") && line.hasSuffix("*/")
      if !line.isEmpty, !isRemark { result += line + "\n" }
    }
    return result
  }
}
