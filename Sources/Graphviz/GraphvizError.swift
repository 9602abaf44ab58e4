/// Why a graph could not be laid out or drawn.
public enum GraphvizError: Error, Sendable, Hashable {
  /// Graphviz complained; a drawing made in spite of that would not be the graph's.
  case graphviz(messages: [String])
  /// This installation of Graphviz lacks something: a format, an engine.
  case unavailable(feature: String, advice: String)
  /// A bitmap of this many pixels cannot be made.
  case tooLarge(width: Int, height: Int, limit: BitmapLimit)
  /// The work was not done within its deadline; it goes on, and its result will be dropped.
  case timedOut(after: Duration)
  /// Earlier work was not done within this call's deadline.
  case busy
  /// The text cannot be the text of one graph.
  case invalidText(reason: String)
  /// Graphviz failed without a word.
  case layoutFailed(engine: LayoutEngine)
}

extension GraphvizError: CustomStringConvertible {
  /// What happened, and what to do about it.
  public var description: String {
    switch self {
    case .graphviz(let messages):
      "Graphviz reports: \(messages.joined(separator: "; ")). Correct the graph text."
    case .unavailable(let feature, let advice):
      "Graphviz cannot do \(feature) here. \(advice)"
    case .tooLarge(let width, let height, let limit):
      """
      The bitmap would be \(width) × \(height) pixels; the limit is \(limit.side) a side and \
      \(limit.area) in all. Lower the dpi, draw less, or write SVG or PDF.
      """
    case .timedOut(let deadline):
      """
      The layout was not done after \(deadline). Draw a smaller graph, lower nslimit and mclimit, or \
      allow more time.
      """
    case .busy:
      "An earlier layout is still running. Try again later, or allow more time."
    case .invalidText(let reason):
      "This is not the text of one graph: \(reason). Pass one complete graph in UTF-8."
    case .layoutFailed(let engine):
      "Graphviz failed in its engine \(engine.rawValue) and did not say why. Simplify the graph."
    }
  }
}
