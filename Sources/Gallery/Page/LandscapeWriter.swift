import Pages
import Plots

/// Writes the landscapes of a lesson.
struct LandscapeWriter {
  let context: PageContext
  let block: LandscapeBlock

  /// Computes and writes the block; nil, with a note in the log, where that fails.
  func write() -> CircuitWriter.Result? {
    guard let landscape = LessonLandscape(block, context.log).landscape() else { return nil }
    var style = PlotStyle()
    style.idPrefix = block.id
    let svg = landscape.svg([.contour], style: style)
    var caption = ""
    if !block.caption.isEmpty {
      caption =
        "<figcaption>\(ProseRenderer(context: context).flow(block.caption))</figcaption>\n"
      context.addText("\n")
    }
    let part = PagePart(
      """
      <figure class="lesson-figure drawn">
      <div class="picture scroll" tabindex="0" role="group" aria-label="Landscape">\(svg)</div>
      \(caption)</figure>

      """)
    return CircuitWriter.Result(part: part, subject: .landscape(landscape))
  }
}
