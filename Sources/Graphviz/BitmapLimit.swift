/// The largest bitmap that may be made.
public struct BitmapLimit: Sendable, Hashable {
  /// Pixels on the longer side.
  public var side: Int
  /// Pixels in all.
  public var area: Int

  /// What cairo can hold in one side, and what a machine can be expected to hold in all.
  ///
  /// Beyond 32,766 pixels a side cairo would shrink the drawing unasked.
  public static let standard = BitmapLimit(side: 32_766, area: 400_000_000)

  /// Creates a limit.
  public init(side: Int, area: Int) {
    self.side = side
    self.area = area
  }

  /// Throws if a bitmap of this size, in pixels, is too large.
  package func check(width: Double, height: Double) throws(GraphvizError) {
    guard width <= Double(side), height <= Double(side), width * height <= Double(area) else {
      throw .tooLarge(width: Self.pixels(width), height: Self.pixels(height), limit: self)
    }
  }

  private static func pixels(_ length: Double) -> Int {
    length < 1e15 ? Int(length.rounded(.up)) : Int(1e15)
  }
}
