import Graphviz
import Testing

@Suite struct BitmapLimitTests {
  private static let limit = BitmapLimit(side: 100, area: 2000)

  @Test(arguments: [(100.0, 20.0), (20, 100), (44, 45)])
  func letsPass(_ width: Double, _ height: Double) throws {
    try Self.limit.check(width: width, height: height)
  }

  @Test(arguments: [(100.5, 1.0), (1, 101), (45, 45), (1e300, 1e300), (.infinity, 1)])
  func rejects(_ width: Double, _ height: Double) {
    #expect(throws: GraphvizError.self) { try Self.limit.check(width: width, height: height) }
  }

  @Test func namesThePixels() {
    #expect(throws: GraphvizError.tooLarge(width: 101, height: 1, limit: Self.limit)) {
      try Self.limit.check(width: 100.5, height: 1)
    }
  }
}
