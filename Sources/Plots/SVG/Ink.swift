import Pages

/// A colour of a plot by its role; its name is that of a CSS custom property.
struct Ink: Hashable {
  let name: String
  let color: Color

  static func role(_ role: Theme.Role, _ palette: PlotPalette) -> Ink {
    Ink(name: role.rawValue, color: palette.theme[role])
  }
  static func path(_ index: Int, _ palette: PlotPalette) -> Ink {
    Ink(name: "path-\(index)", color: palette.path(index))
  }
  static func band(_ index: Int, of count: Int, _ palette: PlotPalette) -> Ink {
    Ink(name: "band-\(index)", color: palette.band(index, of: count))
  }
  static func face(_ band: Int, of count: Int, shade: Int, _ palette: PlotPalette) -> Ink {
    Ink(name: "face-\(band)-\(shade)", color: palette.face(band, of: count, shade: shade))
  }
}
