import Circuits
import Diagrams
import Pages
import Plots

/// The picture of a lesson in the index.
enum CardPicture {
  /// A drawing without a legend; empty where there is none.
  static func svg(_ subject: ExpectationJudge.Subject, prefix: String) -> String {
    switch subject {
    case .circuit(_, let circuit), .runs(_, let circuit, _):
      var style = DiagramStyle()
      style.idPrefix = prefix
      style.hasLegend = false
      return (try? circuit.svg(style: style)) ?? ""
    case .landscape(let landscape):
      var style = PlotStyle()
      style.idPrefix = prefix
      return landscape.svg([.contour], style: style)
    }
  }
}
