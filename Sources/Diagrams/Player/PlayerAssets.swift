/// Styles and scripts of the player, as they stand in their files.
enum PlayerAssets {
  static let styles =
    String(decoding: PackageResources.player_css, as: UTF8.self)
    + String(decoding: PackageResources.player_wave_css, as: UTF8.self)
    + String(decoding: PackageResources.player_panels_css, as: UTF8.self)
    + String(decoding: PackageResources.player_media_css, as: UTF8.self)

  /// In the order in which they build on each other; the last one starts the player.
  static var scripts: [String] { library + [text(PackageResources.player_js)] }

  /// The scripts without the start.
  static var library: [String] {
    [
      PackageResources.number_text_js, PackageResources.shape_js, PackageResources.film_js,
      PackageResources.wave_js, PackageResources.words_js, PackageResources.scale_js,
      PackageResources.chart_js, PackageResources.facts_js, PackageResources.picture_js,
      PackageResources.panels_js, PackageResources.curves_js, PackageResources.inspector_js,
      PackageResources.transport_js, PackageResources.address_js,
    ].map(text)
  }

  /// Numbers as text.
  static var numberText: String { text(PackageResources.number_text_js) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
