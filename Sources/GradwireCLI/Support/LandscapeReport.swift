import Plots

/// A landscape in words, for terminals.
enum LandscapeReport {
  static func text(_ landscape: Plots.Landscape) -> String {
    let (x, y) = (landscape.surface.x, landscape.surface.y)
    var rows = [["optimizer", "options", x.name, y.name, "loss"]]
    for path in landscape.paths {
      let end = path.end
      rows.append(
        [path.name, path.options] + [end.x, end.y, end.loss].map { PathOnSurface.shown($0) })
    }
    var text = landscape.surface.title + "\n" + landscape.subtitle + "\n\n" + TextColumns.text(rows)
    for remark in landscape.remarks { text += "\n" + remark }
    if let least = landscape.surface.minima.first {
      text += "\nLeast loss \(PathOnSurface.shown(least.loss)) at "
      text += landscape.surface.minima.map { landscape.surface.place($0) }.joined(separator: ", ")
    }
    return text + (text.hasSuffix("\n") ? "" : "\n")
  }
}
