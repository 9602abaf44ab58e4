import Circuits
import Graphviz
import Pages

/// The optimizer under a circuit: the updates of its parameters, one under the other, all laid out.
struct UpdateBand {
  /// A track and where its cards and wires are.
  struct Row {
    let track: UpdateTrack
    let geometry: Geometry
    let top: Double
  }

  let title: String
  let rows: [Row]
  /// How many more parameters are updated than are drawn.
  let left: Int
  let size: Size

  /// More rows than this show nothing new.
  static let mostRows = 8
  static let gap = 22.0

  /// Lays out tracks; those of the same shape only once.
  init(_ tracks: [UpdateTrack], title: String) throws(GraphvizError) {
    self.title = title
    var rows: [Row] = []
    var bottom = 0.0
    var width = 0.0
    for track in tracks.prefix(UpdateBand.mostRows) {
      let geometry: Geometry
      if let known = rows.first(where: { $0.track.isLaidOut(as: track) }) {
        geometry = known.geometry
      } else {
        geometry = try GraphvizLibrary.layout(track.dot(), deadline: .seconds(20))
      }
      rows.append(Row(track: track, geometry: geometry, top: bottom))
      bottom += geometry.size.height + UpdateBand.gap
      width = max(width, geometry.size.width)
    }
    self.rows = rows
    left = max(tracks.count - UpdateBand.mostRows, 0)
    size = Size(width: width, height: max(bottom - UpdateBand.gap, 0))
  }
}

extension UpdateBand.Row {
  /// Where a card is, its row moved to the right edge of the band if it is a result.
  func center(_ card: Int, bandWidth: Double) -> Point {
    let center = geometry.nodes[card].center
    let shift = track.results.contains(card) ? bandWidth - geometry.size.width : 0
    return Point(x: center.x + shift, y: center.y)
  }
}
