import Foundation
import Pages
import Plots
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Landscape pictures")
struct LandscapePictureTests {
  private static func bowl(_ paths: Int = 3) -> Landscape {
    let surface = LossSurface(
      title: "<x² & y²>", x: .init("x", from: -2, to: 2, count: 31),
      y: .init("second \"name\"", from: -1, to: 2, count: 31),
      minima: [LossPoint(x: 0, y: 0, loss: 0)]
    ) { x, y in x * x + y * y }
    return Landscape(
      surface: surface,
      paths: (0..<paths).map { k in
        PathOnSurface(
          name: "Opt\(k)", options: "lr 0.\(k + 1)",
          points: (0...20).map { step in
            let x = 1.8 - 0.09 * Double(step * (k + 1))
            return LossPoint(x: x, y: 1, loss: x * x + 1)
          })
      })
  }

  @Test("pictures are XML in every theme and kind", arguments: Theme.all)
  func wellFormed(_ theme: Theme) throws {
    for kinds in [[.contour], [.surface], [.curves], PlotKind.all] as [[PlotKind]] {
      var style = PlotStyle()
      style.theme = theme
      let svg = LandscapePictureTests.bowl().svg(kinds, style: style)
      let parser = XMLParser(data: Data(svg.utf8))
      #expect(parser.parse(), "\(kinds.map(\.name)): \(String(describing: parser.parserError))")
      for forbidden in ["<script", "href", "url(http", "NaN", "inf"] {
        #expect(!svg.contains(forbidden), "\(forbidden)")
      }
    }
  }

  @Test("every optimizer's learning rate stands in the picture")
  func rates() {
    let svg = LandscapePictureTests.bowl(8).svg()
    for k in 0..<8 { #expect(svg.contains(">lr 0.\(k + 1)</tspan>"), "\(k)") }
  }

  @Test("no two paths share colour, dashes and end mark")
  func looks() {
    let looks = (0..<14).map { PathLook($0) }
    for (i, a) in looks.enumerated() {
      for b in looks[..<i] {
        #expect(a.color != b.color || a.dashes != b.dashes)
        #expect(a.dashes != b.dashes || a.mark != b.mark, "not by hue alone")
      }
    }
  }

  @Test("paths are readable on every band, bands rise in lightness", arguments: Theme.all)
  func contrast(_ theme: Theme) {
    let palette = PlotPalette(theme: theme)
    for path in 0..<PlotPalette.pathColors {
      let color = palette.path(path)
      #expect(color.contrast(with: theme[.background]) >= 4.5, "path \(path)")
    }
    let black = Color(0)
    let light = (0..<13).map { palette.band($0, of: 13).contrast(with: black) }
    for (a, b) in zip(light, light.dropFirst()) { #expect(b >= a) }
  }

  @Test("a path that leaves ends in an arrow at the border, and words say so")
  func leaving() throws {
    let svg = LandscapePictureTests.bowl(1).svg()
    let far = LandscapePictureTests.bowl(3).svg()
    #expect(!svg.contains("leaves the picture"))
    #expect(far.contains("Opt2, lr 0.3 leaves the picture at step 15"))
    let group = try #require(far.firstRange(of: "id=\"gw-path-2\""))
    let end = try #require(far[group.upperBound...].firstRange(of: "</g>"))
    // The head's tip lies on the left border of the frame.
    #expect(far[group.upperBound..<end.lowerBound].contains("d=\"M62 "))
  }

  @Test("a path that breaks off inside ends in the mark that says so")
  func broken() {
    let points = [
      LossPoint(x: 1, y: 1, loss: 2), LossPoint(x: 0, y: 1, loss: 1),
      LossPoint(x: 0, y: 0.5, loss: .nan),
    ]
    var whole = LandscapePictureTests.bowl(0)
    var cut = whole
    whole.paths = [PathOnSurface(name: "A", options: "", points: Array(points.prefix(2)))]
    cut.paths = [PathOnSurface(name: "A", options: "", points: points)]
    let circles = { (svg: String) in svg.split(separator: "<circle").count }
    #expect(circles(cut.svg()) == circles(whole.svg()) - 1)
    #expect(cut.svg().contains("diverges at step 2"))
  }

  @Test("the same numbers give the same bytes, another prefix other ids")
  func stable() {
    var style = PlotStyle()
    style.idPrefix = "other"
    let bowl = LandscapePictureTests.bowl()
    #expect(bowl.svg(PlotKind.all) == bowl.svg(PlotKind.all))
    let other = bowl.svg(PlotKind.all, style: style)
    #expect(!other.contains("id=\"gw") && !other.contains("#gw"))
  }

  @Test("losses that are no numbers leave blank ground, and words say so")
  func holes() {
    let surface = LossSurface(
      title: "log x", x: .init("x", from: -1, to: 1, count: 21),
      y: .init("y", from: -1, to: 1, count: 21)
    ) { x, _ in x > 0 ? x : .nan }
    let landscape = Landscape(surface: surface, paths: [])
    #expect(landscape.remarks == ["Where the ground is blank, the loss is not finite."])
    #expect(XMLParser(data: Data(landscape.svg(PlotKind.all).utf8)).parse())
  }
}
