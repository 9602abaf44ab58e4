internal import CGraphviz
internal import Synchronization

/// What Graphviz has complained about since a call began.
///
/// Graphviz hands its messages to a function without a context, so the list is one for the process.
/// Only the executor's thread writes and reads it.
package enum GraphvizMessages {
  private static let fragments = Mutex<[String]>([])

  /// Forgets everything, and sees to it that whatever comes arrives here and not in the terminal.
  static func begin() {
    fragments.withLock { $0.removeAll() }
    agreseterrors()
    agseterr(AGWARN)
    unsafe agseterrf { fragment in
      if let fragment = unsafe fragment {
        let text = unsafe String(cString: fragment)
        GraphvizMessages.fragments.withLock { $0.append(text) }
      }
      return 0
    }
  }

  /// Throws if there is anything; even a warning means that the drawing is not the graph's.
  static func check() throws(GraphvizError) {
    let messages = joined(fragments.withLock { $0 })
    if !messages.isEmpty { throw .graphviz(messages: messages) }
  }

  /// Why a layout has failed.
  static func failure(of engine: LayoutEngine) -> GraphvizError {
    let messages = joined(fragments.withLock { $0 })
    if messages.isEmpty { return .layoutFailed(engine: engine) }
    if messages.contains(where: { $0.hasPrefix("Error: Layout type") }) {
      return .unavailable(
        feature: "\(engine.rawValue) layouts",
        advice: "Its plug-ins are missing: \(Capabilities.installation).")
    }
    return .graphviz(messages: messages)
  }

  /// Whole messages from the pieces in which they come: a level, a colon, text, further text.
  package static func joined(_ fragments: [String]) -> [String] {
    var messages: [String] = []
    for fragment in fragments {
      if fragment == "Error" || fragment == "Warning" || messages.isEmpty {
        messages.append(fragment)
      } else {
        messages[messages.count - 1] += fragment
      }
    }
    return messages.map(oneLine).filter { message in
      !message.isEmpty && !harmless.contains { message.hasPrefix("Warning: " + $0) }
    }
  }

  /// Newer releases say so when a text's width is estimated, which is the rule without pango.
  private static let harmless = [
    "no hard-coded metrics for", "no value for width of non-ASCII character",
  ]

  private static func oneLine(_ message: String) -> String {
    message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
