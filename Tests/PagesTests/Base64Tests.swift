import Foundation
import Pages
import Testing

@Suite("Base64")
struct Base64Tests {
  @Test("is that of Foundation", arguments: [0, 1, 2, 3, 4, 5, 255, 256, 1_000])
  func text(count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }
    #expect(Base64.text(bytes) == Data(bytes).base64EncodedString())
  }
}
