import SVGRaster
import Testing

@Suite("Bitmaps of SVG")
struct SVGRasterTests {
  private static let square = """
    <svg xmlns="http://www.w3.org/2000/svg" width="10" height="6" viewBox="0 0 10 6">\
    <rect width="100%" height="100%" fill="#0072b2"/></svg>
    """

  /// Width and height as the header of a PNG file says them.
  private func size(_ png: [UInt8]) -> [Int] {
    [16, 20].map { at in png[at..<(at + 4)].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test("a bitmap has the picture's size times the scale", arguments: [1.0, 2, 2.5])
  func sizes(scale: Double) throws {
    let png = try SVGRaster.png(SVGRasterTests.square, width: 10, height: 6, scale: scale)
    #expect(png.prefix(8) == [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    #expect(size(png) == [Int((10 * scale).rounded(.up)), Int((6 * scale).rounded(.up))])
    #expect(png.suffix(8) == [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82])
  }

  @Test("what is no SVG is refused with the library's words")
  func refused() {
    #expect {
      try SVGRaster.png("<svg", width: 10, height: 6, scale: 1)
    } throws: { error in
      guard case .failed(let reason) = error as? SVGRasterError else { return false }
      return !reason.isEmpty
    }
  }

  @Test("scales and sizes have bounds")
  func bounds() {
    for scale in [0.05, 21, .nan] {
      #expect(throws: SVGRasterError.self) {
        try SVGRaster.png(SVGRasterTests.square, width: 10, height: 6, scale: scale)
      }
    }
    #expect(throws: SVGRasterError.tooLarge(width: 100_000, height: 20_000)) {
      try SVGRaster.png(SVGRasterTests.square, width: 10_000, height: 2_000, scale: 10)
    }
  }
}
