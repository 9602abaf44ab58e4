/// A kind of file that Graphviz writes.
public enum RenderFormat: String, Sendable, Hashable, CaseIterable {
  /// Vector graphics for pages; needs no font and no further library.
  case svg
  /// A bitmap.
  case png
  /// Vector graphics for print.
  case pdf
}
