/// A part of a page, and what it needs of the page around it.
struct PagePart {
  var html: String
  /// Data for scripts, JSON under ids.
  var data: [(id: String, json: String)] = []
  /// Whether it needs the styles and scripts of figures that move.
  var isFigure = false
  /// Whether it computes in the page.
  var needsEngine = false

  init(_ html: String) { self.html = html }
}
