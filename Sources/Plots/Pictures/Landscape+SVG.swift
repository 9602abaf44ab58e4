import Pages

extension Landscape {
  /// The landscape as one SVG picture, with a legend of the paths and remarks in words.
  ///
  /// - Parameters:
  ///   - kinds: What to draw, one below the other; each once.
  ///   - style: Theme and prefix of ids.
  /// - Returns: The SVG document.
  public func svg(_ kinds: [PlotKind] = [.contour], style: PlotStyle = PlotStyle()) -> String {
    sized(kinds, style: style).svg
  }

  /// The picture and its size in points.
  package func sized(
    _ kinds: [PlotKind], style: PlotStyle
  ) -> (svg: String, width: Double, height: Double) {
    let palette = PlotPalette(theme: style.theme)
    var sheet = SVGSheet(palette, prefix: style.idPrefix)
    let scene = Scene(self, palette, prefix: sheet.prefix)
    let layout = PictureLayout(scene, kinds)
    layout.draw(into: &sheet)
    let svg = sheet.document(
      width: PictureLayout.width, height: layout.height, title: surface.title, summary: summary)
    return (svg, PictureLayout.width, layout.height)
  }
}

/// Where the parts of a picture stand: title, pictures one below the other, legend beside, remarks.
struct PictureLayout {
  let scene: Scene
  let kinds: [PlotKind]
  private let legend: Legend
  private let bodyHeight: Double
  private let remarks: [String]

  static let width = 760.0
  private static let left = 62.0
  private static let plotWidth = 468.0
  private static let top = 72.0
  private static let legendLeft = 560.0

  init(_ scene: Scene, _ kinds: [PlotKind]) {
    self.scene = scene
    self.kinds = kinds
    legend = Legend(
      scene: scene, left: PictureLayout.legendLeft,
      width: PictureLayout.width - PictureLayout.legendLeft - 14,
      hasBands: kinds != [.curves])
    let panels = kinds.reduce(0) { $0 + PictureLayout.panelHeight($1, scene) }
    bodyHeight = max(panels, legend.height + 12)
    remarks = scene.landscape.remarks.flatMap { Wrapping.lines($0, room: 104) }
  }

  var height: Double {
    PictureLayout.top + bodyHeight + (remarks.isEmpty ? 8 : 18 + 16 * Double(remarks.count))
  }

  private static func contour(_ scene: Scene, _ top: Double) -> ContourPanel {
    ContourPanel(scene, left: left, top: top, width: plotWidth)
  }

  private static func panelHeight(_ kind: PlotKind, _ scene: Scene) -> Double {
    switch kind {
    case .contour: contour(scene, 0).frame.height + 56
    case .surface: SurfacePanel.height
    default: CurvesPanel.height + 56
    }
  }

  func draw(into sheet: inout SVGSheet) {
    sheet.rect(0, 0, PictureLayout.width, height, fill: sheet.ink(.background))
    let title = Wrapping.lines(scene.surface.title, room: 66).first ?? ""
    sheet.text(
      title + (title.count < scene.surface.title.count ? " …" : ""), Spot(x: 16, y: 26),
      sheet.ink(.ink), size: 17, isBold: true)
    sheet.text(
      scene.landscape.subtitle, Spot(x: 16, y: 47), sheet.ink(.muted), size: 12)
    var top = PictureLayout.top
    for kind in kinds {
      switch kind {
      case .contour: PictureLayout.contour(scene, top).draw(into: &sheet)
      case .surface:
        SurfacePanel(scene, left: 8, top: top, width: PictureLayout.legendLeft - 16).draw(
          into: &sheet)
      default:
        CurvesPanel(
          scene: scene, left: PictureLayout.left, top: top, width: PictureLayout.plotWidth
        ).draw(into: &sheet)
      }
      top += PictureLayout.panelHeight(kind, scene)
    }
    legend.draw(at: PictureLayout.top, into: &sheet)
    var y = PictureLayout.top + bodyHeight + 12
    for line in remarks {
      sheet.text(line, Spot(x: 16, y: y), sheet.ink(.ink), size: 12)
      y += 16
    }
  }
}
