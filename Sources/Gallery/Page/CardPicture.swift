import Circuits
import Diagrams
import Pages
import Plots

/// The picture of a lesson in the index.
enum CardPicture {
  /// What the ids of a lesson's picture begin with.
  static func prefix(_ number: Int) -> String { "card-\(number)" }

  /// The width of a picture in its own units, 0 where there is none.
  static func width(_ svg: String) -> Int {
    guard let start = svg.firstRange(of: " width=\"")?.upperBound else { return 0 }
    return Int(svg[start...].prefix(while: \.isNumber)) ?? 0
  }

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
