extension DiagramFormat {
  /// Scalable, for pages and editors; needs no font and no pango.
  public static let svg = DiagramFormat(
    "svg", mediaType: "image/svg+xml", summary: "scalable picture for pages and editors"
  ) { drawing throws(DiagramError) in
    Array(SVGPainter.paint(try drawing.laidOut(), drawing.style).utf8)
  }
}
