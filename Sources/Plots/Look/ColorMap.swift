import Pages

/// Colours in a perceptually even order.
enum ColorMap {
  /// Viridis by Stéfan van der Walt and Nathaniel Smith, 2015, in the public domain (CC0): lightness
  /// rises evenly, so that the order holds in grey and for colour-blind readers alike.
  private static let viridis: [Color] = [
    Color(0x440154), Color(0x472D7B), Color(0x3B528B), Color(0x2C728E), Color(0x21908C),
    Color(0x27AD81), Color(0x5DC863), Color(0xAADC32), Color(0xFDE725),
  ]

  /// The colour at a place from 0 to 1.
  static func viridis(_ t: Double) -> Color {
    let scaled = min(max(t, 0), 1) * Double(viridis.count - 1)
    let index = min(Int(scaled), viridis.count - 2)
    return mix(viridis[index], viridis[index + 1], scaled - Double(index))
  }

  /// A colour between two: the first at 0, the second at 1.
  static func mix(_ a: Color, _ b: Color, _ t: Double) -> Color {
    func channel(_ shift: UInt32) -> UInt32 {
      let (from, to) = (Double((a.rgb >> shift) & 0xff), Double((b.rgb >> shift) & 0xff))
      return UInt32((from + (to - from) * min(max(t, 0), 1)).rounded()) << shift
    }
    return Color(channel(16) | channel(8) | channel(0))
  }
}
