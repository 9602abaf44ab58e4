import Plots
import SVGRaster

/// A file format of landscapes.
struct LandscapeFormat: Sendable {
  /// How landscapes are drawn.
  struct Style {
    var kinds: [PlotKind] = []
    var plot = PlotStyle()
    var scale: Double
  }

  let pathExtension: String
  private let encoder: @Sendable (Plots.Landscape, Style) throws(Failure) -> [UInt8]

  /// The bytes of a file.
  func encode(_ landscape: Plots.Landscape, _ style: Style) throws(Failure) -> [UInt8] {
    try encoder(landscape, style)
  }

  private static let html = LandscapeFormat(pathExtension: "html") { landscape, _ in
    Array(landscape.html().utf8)
  }
  private static let svg = LandscapeFormat(pathExtension: "svg") { landscape, style in
    Array(landscape.svg(style.kinds, style: style.plot).utf8)
  }
  private static let png = LandscapeFormat(pathExtension: "png") {
    landscape, style throws(Failure) in
    let picture = landscape.sized(style.kinds, style: style.plot)
    do throws(SVGRasterError) {
      return try SVGRaster.png(
        picture.svg, width: picture.width, height: picture.height, scale: style.scale)
    } catch {
      throw Failure(error)
    }
  }

  /// All formats.
  static let all = [html, svg, png]

  /// The format that a file's extension names.
  static func forFile(_ path: String) throws(Failure) -> LandscapeFormat {
    let name = path.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts[parts.count - 1].lowercased() : ""
    for format in all where format.pathExtension == ending { return format }
    let known = all.map(\.pathExtension).joined(separator: ", ")
    throw .usage(
      "-o \(path): "
        + (ending.isEmpty
          ? "the file needs an extension" : "a landscape cannot be written as '\(ending)'")
        + "; the formats are \(known)")
  }
}
