import Graphviz

extension DiagramFormat {
  /// A bitmap, for documents and chats.
  public static let png = DiagramFormat(
    "png", mediaType: "image/png", summary: "bitmap for documents and chats",
    needsFonts: true
  ) { drawing throws(DiagramError) in
    try GraphvizPainter.paint(try drawing.laidOut(), drawing.style, .png)
  }
}
