import ArgumentParser
import Diagrams
import Pages

/// How pictures look, as several commands take it.
struct PictureOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What stands on the wires: \(PictureOptions.showNames), joined by commas; or none. "
        + "(default: values,gradients)",
      valueName: "what"))
  var show: String?

  @Option(
    help: ArgumentHelp(
      "The colours: \(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
  var theme = Theme.light.name

  @Option(help: ArgumentHelp("Pixels per point in PNG, from 0.1 to 20.", valueName: "number"))
  var scale = 2.0

  @Flag(
    name: .customLong("no-legend"), help: "Leave out the line that says how to read the picture.")
  var hidesLegend = false

  private static let showNames = DiagramStyle.Show.names.map(\.name).joined(separator: ", ")

  /// The style that is asked for.
  ///
  /// - Parameter usualShow: What stands on the wires where nothing is said.
  /// - Returns: The style.
  /// - Throws: A `Failure` for an unknown theme or show, or a scale out of range.
  func style(
    usualShow: DiagramStyle.Show = [.values, .gradients]
  ) throws(Failure) -> DiagramStyle {
    var style = DiagramStyle()
    guard let theme = Theme.named(theme) else {
      throw .usage(
        "--theme \(theme): the themes are "
          + Theme.all.map(\.name).joined(separator: ", "))
    }
    guard scale >= 0.1, scale <= 20 else { throw Failure(.badScale(scale)) }
    style.theme = theme
    style.scale = scale
    style.hasLegend = !hidesLegend
    guard let show else {
      style.show = usualShow
      return style
    }
    style.show = []
    if show != "none" {
      for part in show.split(separator: ",", omittingEmptySubsequences: false) {
        guard let known = DiagramStyle.Show.names.first(where: { $0.name == part }) else {
          throw .usage(
            "--show \(show): '\(part)' is not one of \(PictureOptions.showNames); "
              + "join those by commas, or write none alone")
        }
        style.show.insert(known.value)
      }
    }
    return style
  }
}
