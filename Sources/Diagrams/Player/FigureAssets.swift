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
  ].map(text)

  /// In the order in which they build on each other; the last one starts every figure.
  package static let scripts = [
    PackageResources.number_text_js, PackageResources.shape_js, PackageResources.film_js,
    PackageResources.wave_js, PackageResources.words_js, PackageResources.scale_js,
    PackageResources.chart_js, PackageResources.facts_js, PackageResources.picture_js,
    PackageResources.panels_js, PackageResources.curves_js, PackageResources.inspector_js,
    PackageResources.transport_js, PackageResources.address_js, PackageResources.player_js,
    PackageResources.start_js,
  ].map(text)

  /// Numbers as text.
  static let numberText = text(PackageResources.number_text_js)

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
