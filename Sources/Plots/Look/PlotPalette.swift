package import Pages

/// The colours of plots in a theme, beside those that the theme itself names.
///
/// Bands are viridis turned down towards the page: the paths are the message and stand out on it.
package struct PlotPalette {
  package let theme: Theme

  /// The colours in a theme.
  package init(theme: Theme) { self.theme = theme }

  /// Strengths of light on the surface, from full shade to full light.
  static let shades = 13

  /// The colour of one of several bands, lowest loss first.
  package func band(_ index: Int, of count: Int) -> Color {
    let t = count > 1 ? Double(index) / Double(count - 1) : 0
    switch theme {
    case .print: return ColorMap.mix(Color(0xb4b4b4), Color(0xfafafa), t)
    case .dark: return ColorMap.mix(ColorMap.viridis(t * 0.86), theme[.background], 0.42)
    default: return ColorMap.mix(ColorMap.viridis(0.04 + t * 0.96), theme[.background], 0.4)
    }
  }

  /// The colour of a band on the surface, which is lit from one side.
  func face(_ band: Int, of count: Int, shade: Int) -> Color {
    let light = Double(shade) / Double(PlotPalette.shades - 1)
    let color = self.band(band, of: count)
    return light < 0.6
      ? ColorMap.mix(Color(0x101828), color, 0.7 + 0.3 * light / 0.6)
      : ColorMap.mix(color, Color(0xffffff), (light - 0.6) * 0.5)
  }

  /// Colours of paths: those of Okabe and Ito (2008), deeper on light pages, brighter on dark ones.
  package func path(_ index: Int) -> Color {
    let list: [UInt32]
    switch theme {
    case .print: list = [0x000000]
    case .dark:
      list = [
        0x6cc4f5, 0xff9a5c, 0x3fdba6, 0xf3a6d0, 0xf5c04a, 0xf0e442, 0xffffff, 0xb9a7ff,
      ]
    default:
      list = [
        0x0060a8, 0xc2410c, 0x006b4a, 0x9d3f78, 0x111827, 0x8a5a00, 0x1a6f8f, 0x5b4bb5,
      ]
    }
    return Color(list[index % list.count])
  }

  /// How many colours paths have.
  package static let pathColors = 8
}
