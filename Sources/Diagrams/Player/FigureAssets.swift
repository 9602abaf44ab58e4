/// Styles and scripts of figures that move, once for all figures of a page.
///
/// ```swift
/// shell.styles = FigureAssets.styles
/// shell.scripts = FigureAssets.scripts
/// ```
package enum FigureAssets {
  /// Style sheets, after the page's own.
  package static let styles = [
    PackageResources.player_css, PackageResources.player_wave_css,
    PackageResources.player_panels_css, PackageResources.player_media_css,
    PackageResources.live_css, PackageResources.live_drawers_css, PackageResources.quiz_css,
  ].map(text)

  /// In the order in which they build on each other; the last one starts every figure.
  package static let scripts = [
    PackageResources.number_text_js, PackageResources.shape_js, PackageResources.film_js,
    PackageResources.wave_js, PackageResources.words_js, PackageResources.scale_js,
    PackageResources.chart_js, PackageResources.facts_js, PackageResources.picture_js,
    PackageResources.cover_js, PackageResources.panels_js, PackageResources.curves_js,
    PackageResources.inspector_js, PackageResources.zoom_js, PackageResources.transport_js,
    PackageResources.address_js, PackageResources.take_over_js,
    PackageResources.player_js, PackageResources.engine_js,
    PackageResources.live_scene_js,
    PackageResources.live_range_js, PackageResources.live_inputs_js, PackageResources.scrub_js,
    PackageResources.live_tables_js, PackageResources.sparkline_js,
    PackageResources.live_expression_js, PackageResources.live_descent_js,
    PackageResources.live_labels_js, PackageResources.live_derivation_js,
    PackageResources.live_telling_js, PackageResources.live_js,
    PackageResources.quiz_answer_js, PackageResources.quiz_words_js,
    PackageResources.quiz_numbers_js, PackageResources.quiz_blank_js, PackageResources.quiz_js,
    PackageResources.start_js,
  ].map(text)

  /// Stands before each figure: says, before it is shown, whether there are scripts and whether they
  /// can compute.
  static let opening = """
    <script>document.documentElement.classList.add("js");\
    if (globalThis.WebAssembly && globalThis.DecompressionStream) \
    document.documentElement.classList.add("can-compute")</script>
    """

  /// Numbers as text.
  static let numberText = text(PackageResources.number_text_js)

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
