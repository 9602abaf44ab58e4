internal import Autograd

/// The topologies of a run, each of which is found again by the hash of its structure.
struct SceneList {
  private(set) var scenes: [Trace.Scene] = []
  private var placesOfHash: [Int: [Int]] = [:]
  private var current = 0

  /// The place of the scene that a circuit is a frame of; it is made if there is none.
  ///
  /// - Parameters:
  ///   - circuit: The circuit of a step.
  ///   - parameters: Where in it the parameters stand, which need not have names.
  /// - Returns: The scene's place in the list.
  mutating func place(of circuit: Circuit, _ parameters: [Int?]) -> Int {
    // Loops mostly stay in the scene they are in.
    if current < scenes.count, isScene(current, circuit, parameters) { return current }
    let hash = circuit.structureHash
    if let known = placesOfHash[hash]?.first(where: { isScene($0, circuit, parameters) }) {
      current = known
    } else {
      current = scenes.count
      placesOfHash[hash, default: []].append(current)
      scenes.append(Trace.Scene(circuit: circuit, parameters: parameters))
    }
    return current
  }

  private func isScene(_ place: Int, _ circuit: Circuit, _ parameters: [Int?]) -> Bool {
    scenes[place].parameters == parameters
      && scenes[place].circuit.hasSameStructure(as: circuit)
  }
}
