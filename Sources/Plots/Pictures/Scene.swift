/// What the parts of one picture share.
struct Scene {
  let landscape: Landscape
  let scale: LossScale
  let palette: PlotPalette
  let prefix: String

  var surface: LossSurface { landscape.surface }
  var bandCount: Int { scale.levels.count + 1 }

  init(_ landscape: Landscape, _ palette: PlotPalette, prefix: String) {
    self.landscape = landscape
    self.palette = palette
    self.prefix = prefix
    scale = LossScale(landscape.surface)
  }

  func bandInk(_ band: Int) -> Ink { .band(band, of: bandCount, palette) }

  /// The band in which a loss lies.
  func band(_ loss: Double) -> Int { scale.levels.count { $0 <= loss } }

  func look(_ path: Int) -> (look: PathLook, ink: Ink) {
    let look = PathLook(path)
    return (look, .path(look.color, palette))
  }
}
