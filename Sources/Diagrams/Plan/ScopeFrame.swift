import Circuits
import Graphviz

/// A call of a scope: a frame around its gates and the wires between them.
struct ScopeFrame {
  /// The names from the outermost scope on.
  let path: [String]
  /// What it is, as modules say it.
  let detail: String?
  /// The boxes and cells that are in no scope further in.
  var members: [String] = []
  /// Frames directly inside, as places in the list of all.
  var inner: [Int] = []

  /// Frames deeper than this are not told apart any more.
  static let deepest = 6
  static let labelSize = 10.5
  static let labelHeight = 15.0
  /// From what is inside to the frame.
  static let padding = 9.0
  /// What Graphviz keeps free, so that a frame and its name have room.
  static let margin = padding + labelHeight

  /// All frames, each before those inside.
  static func all(of plan: Plan) -> [ScopeFrame] {
    var frames: [ScopeFrame] = []
    var places: [Int: Int] = [:]
    let circuit = plan.circuit
    func place(_ chain: ArraySlice<Int>) -> Int? {
      // The way in from outside: each frame is known to the one around it.
      var outer: Int?
      for call in chain {
        if let known = places[call] {
          outer = known
          continue
        }
        if let outer { frames[outer].inner.append(frames.count) }
        outer = frames.count
        places[call] = frames.count
        frames.append(
          ScopeFrame(path: circuit.path(of: call), detail: circuit.calls[call].detail))
      }
      return outer
    }
    func add(_ name: String, _ chain: ArraySlice<Int>) {
      if let place = place(chain) { frames[place].members.append(name) }
    }
    var scopes = circuit.nodes.map { circuit.chain(of: $0.call).prefix(deepest) }
    // A plain number stands where it is used.
    for wire in plan.circuit.wires {
      guard let gate = wire.gate, case .terminal(_, true, _) = plan.circuit.nodes[wire.source].kind,
        plan.circuit.wires(from: wire.source).count == 1
      else { continue }
      scopes[wire.source] = scopes[gate]
    }
    for node in plan.circuit.nodes where node.isWhole { add("n\(node.id)", scopes[node.id]) }
    for (i, wire) in plan.circuit.wires.enumerated() where plan.cells[i] != nil {
      guard let gate = wire.gate else { continue }
      add("w\(i)", common(scopes[wire.source], scopes[gate]))
    }
    for (i, trunk) in plan.trunks.enumerated() {
      add("j\(i)", scopes[trunk.source])
      if trunk.cell != nil { add("t\(i)", scopes[trunk.source]) }
    }
    return frames
  }

  private static func common(
    _ a: ArraySlice<Int>, _ b: ArraySlice<Int>
  ) -> ArraySlice<Int> {
    a.prefix(zip(a, b).prefix { $0 == $1 }.count)
  }

  /// What readers of the drawing are told.
  var label: String {
    "scope " + path.joined(separator: " / ") + (detail.map { ", " + $0 } ?? "")
  }

  /// The frames as Graphviz has them: outermost ones, with the others inside.
  static func clusters(_ frames: [ScopeFrame]) -> [DOTCluster] {
    var made: [DOTCluster?] = frames.map { _ in nil }
    // Inner frames stand behind the ones around them.
    for i in frames.indices.reversed() {
      made[i] = DOTCluster(
        [
          .margin(margin, margin), .style(.rounded, .dashed),
          .tooltip(frames[i].label),
        ],
        nodes: frames[i].members, clusters: frames[i].inner.compactMap { made[$0] })
    }
    return frames.indices.filter { frames[$0].path.count == 1 }.compactMap { made[$0] }
  }
}
