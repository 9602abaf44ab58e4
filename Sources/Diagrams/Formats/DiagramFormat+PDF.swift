import Graphviz

extension DiagramFormat {
  /// A page, for printing and LaTeX.
  public static let pdf = DiagramFormat(
    "pdf", mediaType: "application/pdf", summary: "page for printing and LaTeX",
    needsFonts: true
  ) { drawing throws(DiagramError) in
    // PDF is measured in points, whatever the scale of bitmaps.
    var style = drawing.style
    style.scale = 1
    return try GraphvizPainter.paint(try drawing.laidOut(), style, .pdf)
  }
}
