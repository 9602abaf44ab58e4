import Autograd
import Circuits

/// The optimizer's gates on a page: their numbers are columns of the scene, after the circuit's.
extension UpdateTrack {
  /// What has columns, in their order: every node, then the coefficients.
  var pageReadings: [(reading: Reading, type: TensorType)] {
    var list: [(reading: Reading, type: TensorType)] = []
    for i in graph.nodes.indices { list.append((cards[i].reading, graph.type)) }
    for card in cards {
      for line in card.lines {
        if let reading = line.reading { list.append((reading, TensorType(.float64, []))) }
      }
    }
    return list
  }

  /// The columns over some frames: whether there is an update, then its numbers.
  func columns(
    _ frames: [Frame], _ setup: TraceSetup, _ columns: inout NumberColumns
  ) -> [JSONText] {
    let graphs = frames.map { $0.update(of: parameter, setup) }
    var list = [columns.add(graphs.map { $0 == nil ? 0 : 1 })]
    for (reading, type) in pageReadings {
      // Where there is no update, any numbers will do; the page does not show them.
      let values = graphs.map { found in
        let one = found ?? graph
        let readings = Readings(
          CircuitNumbers(values: [], gradients: [], wireGradients: [], locals: []),
          updates: Array(repeating: nil, count: parameter) + [one])
        return readings.gradient(reading)?.value
          ?? TensorValue(readings.scalar(reading) ?? .nan, type)
      }
      list += PlayerRun.tensor(values, &columns)
    }
    return list
  }
}

extension PlayerScene {
  /// Where the numbers of updates are: the first column, the type, the column that says whether
  /// there is an update, and what stands before a coefficient.
  func updates(from start: Int) -> [(reading: Reading, json: JSONText)] {
    var next = start
    var list: [(reading: Reading, json: JSONText)] = []
    for track in tracks {
      let present = next
      next += 1
      for (reading, type) in track.pageReadings {
        var members: [String: JSONText] = [
          "column": .integer(next), "type": type.json, "present": .integer(present),
        ]
        if case .coefficient(_, _, _, let sign) = reading { members["sign"] = .string(sign) }
        list.append((reading, .object(members)))
        next += type.columnCount
      }
    }
    return list
  }
}
