#if !hasFeature(Embedded)
  internal import Autograd

  /// The nodes and rules of a collapsed circuit: what scopes are called, and what is in them.
  struct CollapsedGates {
    private let contents: ScopeContents
    /// The calls of each path that are drawn as gates, in order.
    private var callsOfPath: [[String]: [Int]] = [:]

    init(_ contents: ScopeContents) {
      self.contents = contents
      for part in contents.parts.parts where part.number == 0 {
        if let call = part.call {
          callsOfPath[contents.whole.path(of: call), default: []].append(call)
        }
      }
    }

    /// A node of the collapsed circuit.
    ///
    /// - Parameters:
    ///   - old: The node in the whole circuit.
    ///   - new: Its place in the collapsed one.
    ///   - first: The place there of its gate's first output.
    ///   - gradient: Its gradient there.
    /// - Returns: The node; an output of a scope that is one gate, where it is in such a scope.
    func node(
      _ old: Int, at new: Int, first: Int, gradient: Circuit.Gradient
    ) -> Circuit.Node {
      let node = contents.whole.nodes[old]
      var call = node.call
      var kind = node.kind
      if let part = contents.scope(of: old) {
        kind = .gate(gate(part, old, first: first))
        call = contents.parts.parts[part].call.flatMap { contents.whole.calls[$0].outer }
      } else if case .gate(let gate) = kind, let part = gate.part {
        kind = .gate(gate.moved(Circuit.Part(number: part.number, name: part.name, first: first)))
      }
      return Circuit.Node(
        id: new, kind: kind, name: node.name, value: node.value, gradient: gradient,
        scope: contents.whole.path(of: call), call: call, number: node.number)
    }

    /// The rule of a wire; what a whole scope does has no notation of its own.
    func local(_ wire: Int, into old: Int) -> Circuit.Local? {
      let wire = contents.whole.wires[wire]
      guard let part = contents.scope(of: old) else { return wire.local }
      return Circuit.Local(
        value: nil,
        notation: "g · ∂\(name(part))/∂\(contents.whole.label(of: wire.source))")
    }

    private func name(_ part: Int) -> String {
      let part = contents.parts.parts[part]
      guard let call = part.call else { return "" }
      let name = contents.whole.calls[call].name
      let count = contents.parts.countOfCall[call] ?? 1
      return count > 1 ? "\(name) (\(part.number + 1))" : name
    }

    private func gate(_ place: Int, _ old: Int, first: Int) -> Circuit.Gate {
      let whole = contents.whole
      let part = contents.parts.parts[place]
      let bundles = contents.bundles(into: contents.first(of: old))
      let inputs = bundles.map { whole.label(of: whole.wires[$0[0]].source) }
      let number = contents.number(of: old)
      let hasSiblings = contents.hasSiblings(old)
      let path = whole.path(of: part.call)
      let calls = callsOfPath[path] ?? []
      let parameters = contents.parameters(in: place)
      return Circuit.Gate(
        primitive: "scope", symbol: name(place),
        notation: SafeText.quote(name(place)) + "(" + inputs.joined(separator: ", ") + ")"
          + (hasSiblings ? "[\(number)]" : ""),
        inputCount: bundles.count, isCustom: false,
        part: hasSiblings
          ? Circuit.Part(number: number, name: number.description, first: first) : nil,
        inside: Circuit.Inside(
          detail: part.call.flatMap { whole.calls[$0].detail }, gateCount: part.members.count,
          parameterCount: parameters.reduce(0) { $0 + whole.nodes[$1].value.count },
          call: (calls.firstIndex { $0 == part.call } ?? 0) + 1, callCount: calls.count))
    }
  }

  extension Circuit.Gate {
    /// The same gate where its first output stands elsewhere.
    fileprivate func moved(_ part: Circuit.Part) -> Circuit.Gate {
      Circuit.Gate(
        primitive: primitive, symbol: symbol, notation: notation, inputCount: inputCount,
        isCustom: isCustom, part: part, inside: inside)
    }
  }
#endif
