/// Why there is no bitmap.
package enum SVGRasterError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The system has no librsvg.
  case unavailable
  /// A scale out of bounds.
  case badScale(Double)
  /// More pixels than are sensible.
  case tooLarge(width: Double, height: Double)
  /// librsvg or cairo refused.
  case failed(String)

  /// One sentence: what is wrong and what helps.
  package var description: String {
    switch self {
    case .unavailable:
      "PNG needs librsvg, which this system lacks: install librsvg2-2 (apt) or librsvg (Homebrew)"
    case .badScale(let scale): "a scale is between 0.1 and 20, not \(scale)"
    case .tooLarge(let width, let height):
      "a bitmap of \(Int(width)) by \(Int(height)) pixels is too large; choose a smaller scale"
    case .failed(let reason): "the picture could not be rasterised: \(reason)"
    }
  }
}
