#if !hasFeature(Embedded)
  /// Which gates become one gate together.
  ///
  /// A value may leave a scope and come back through gates outside of it. As one gate, the scope would
  /// then feed itself; so it begins anew, as another gate, where a value comes back.
  struct ScopeParts {
    /// One gate of the collapsed circuit.
    struct Part {
      /// The call that is drawn as this gate, nil for a gate that stays as it is.
      let call: Int?
      /// Which of the call's gates this is, from 0.
      let number: Int
      /// The gates inside, by their nodes.
      var members: [Int] = []
      /// The parts whose values come in.
      fileprivate var sources: Set<Int> = []
    }

    private(set) var parts: [Part] = []
    /// The part of each node; nil for terminals.
    private(set) var ofNode: [Int?]
    /// How many gates each call has become.
    private(set) var countOfCall: [Int: Int] = [:]

    /// - Parameters:
    ///   - circuit: A whole circuit.
    ///   - chosen: For each of its calls, the call that it disappears in; nil where it stays.
    init(_ circuit: Circuit, _ chosen: [Int?]) {
      ofNode = Array(repeating: nil, count: circuit.nodes.count)
      var open: [Int: Int] = [:]
      let inputs = circuit.wiresOfGate
      for node in circuit.nodes where node.gate != nil {
        if node.box != node.id {
          ofNode[node.id] = ofNode[node.box]
          continue
        }
        let call = node.call.flatMap { chosen[$0] }
        let sources = Set(inputs[node.id].compactMap { ofNode[circuit.wires[$0].source] })
        var part: Int?
        if let call, let last = open[call], !feeds(last, into: sources) { part = last }
        let place = part ?? parts.count
        if part == nil {
          parts.append(Part(call: call, number: call.flatMap { countOfCall[$0] } ?? 0))
          if let call {
            open[call] = place
            countOfCall[call, default: 0] += 1
          }
        }
        parts[place].members.append(node.id)
        parts[place].sources.formUnion(sources.subtracting([place]))
        ofNode[node.id] = place
      }
    }

    /// Whether a part's values reach one of some others.
    private func feeds(_ part: Int, into others: Set<Int>) -> Bool {
      guard let start = parts[part].members.first else { return false }
      // Nothing that was complete before the part began can come from it.
      func isLater(_ other: Int) -> Bool {
        other != part && (parts[other].members.last ?? 0) > start
      }
      var pending = others.filter(isLater)
      var seen = pending
      while let next = pending.popFirst() {
        if parts[next].sources.contains(part) { return true }
        for source in parts[next].sources where isLater(source) {
          if seen.insert(source).inserted { pending.insert(source) }
        }
      }
      return false
    }
  }

  extension Circuit {
    /// The wires into each gate, as places in `wires`; none for terminals.
    var wiresOfGate: [Range<Int>] {
      var ranges = [Range<Int>](repeating: 0..<0, count: nodes.count)
      var start = 0
      for (i, wire) in wires.enumerated() {
        guard let gate = wire.gate else { continue }
        if ranges[gate].isEmpty { start = i }
        ranges[gate] = start..<(i + 1)
      }
      return ranges
    }
  }
#endif
