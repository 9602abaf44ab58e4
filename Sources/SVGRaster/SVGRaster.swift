#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Turns SVG into PNG with librsvg, so that one painter serves both.
///
/// librsvg is loaded when the first bitmap is asked for: linked, it and the thirty libraries below it
/// would double the time that every other command takes to start.
package enum SVGRaster {
  /// The largest bitmap that is made; one pixel takes four bytes.
  package static let mostPixels = 100_000_000

  /// Rasterises a document.
  ///
  /// - Parameters:
  ///   - svg: The document.
  ///   - width: Its width in points.
  ///   - height: Its height in points.
  ///   - scale: Pixels per point, from 0.1 to 20.
  /// - Returns: The PNG file.
  /// - Throws: What the system lacks, or what is wrong with size or document.
  package static func png(
    _ svg: String, width: Double, height: Double, scale: Double
  ) throws(SVGRasterError) -> [UInt8] {
    guard scale >= 0.1, scale <= 20 else { throw .badScale(scale) }
    let (columns, rows) = ((width * scale).rounded(.up), (height * scale).rounded(.up))
    guard columns >= 1, rows >= 1, columns * rows <= Double(mostPixels) else {
      throw .tooLarge(width: columns, height: rows)
    }
    guard let library = RSVGLibrary.shared else { throw .unavailable }
    return try library.png(svg, columns: Int32(columns), rows: Int32(rows))
  }
}
