import Graphviz
import Pages

extension Color {
  /// The colour as Graphviz takes it.
  var dot: DOTColor {
    DOTColor(
      red: UInt8(truncatingIfNeeded: rgb >> 16), green: UInt8(truncatingIfNeeded: rgb >> 8),
      blue: UInt8(truncatingIfNeeded: rgb))
  }
}
