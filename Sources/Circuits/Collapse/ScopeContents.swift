#if !hasFeature(Embedded)
  internal import Autograd

  /// What goes into the gates that scopes become, and what stays outside of them.
  struct ScopeContents {
    let whole: Circuit
    let parts: ScopeParts
    private let wiresOfGate: [Range<Int>]
    /// The nodes of each part whose values leave it.
    private let outputs: [[Int]]
    /// The terminals that are drawn no more, each with the parts that it is in.
    private var hidden: [Int: Set<Int>] = [:]

    init(_ whole: Circuit, _ parts: ScopeParts) {
      self.whole = whole
      self.parts = parts
      wiresOfGate = whole.wiresOfGate
      var outputs = [[Int]](repeating: [], count: parts.parts.count)
      for node in whole.nodes {
        guard let part = parts.ofNode[node.id] else { continue }
        if whole.wires(from: node.id).contains(where: {
          $0.gate.flatMap { parts.ofNode[$0] } != part
        }) {
          outputs[part].append(node.id)
        }
      }
      self.outputs = outputs
      hideTerminals()
    }

    /// The part of a node, where that is a scope.
    func scope(of node: Int) -> Int? {
      parts.ofNode[node].flatMap { parts.parts[$0].call == nil ? nil : $0 }
    }

    private mutating func hideTerminals() {
      var lasting: [Int: Set<Int>] = [:]
      for node in whole.nodes {
        guard case .terminal(let role, let isNumber, _) = node.kind else { continue }
        let uses = whole.wires(from: node.id)
        let users = uses.compactMap { $0.gate.flatMap { scope(of: $0) } }
        guard !users.isEmpty, users.count == uses.count else { continue }
        // What a layer uses in every call is still its own; what two layers share is not.
        let paths = Set(users.map { whole.path(of: parts.parts[$0].call) })
        if isNumber || (role == .parameter && paths.count == 1) {
          hidden[node.id] = Set(users)
        } else if role == .constant, paths.count == 1,
          isWithin(node.call, calls: Set(users.compactMap { parts.parts[$0].call }))
        {
          lasting[node.id] = Set(users)
        }
      }
      // A scope into which nothing else leads shows where its numbers come from.
      for (node, users) in lasting where users.allSatisfy({ hasInput($0, besides: lasting) }) {
        hidden[node] = users
      }
    }

    private func isWithin(_ call: Int?, calls: Set<Int>) -> Bool {
      whole.chain(of: call).contains { calls.contains($0) }
    }

    private func hasInput(_ part: Int, besides others: [Int: Set<Int>]) -> Bool {
      crossings(part).contains { others[whole.wires[$0].source] == nil }
    }

    /// The wires into a part from outside.
    private func crossings(_ part: Int) -> [Int] {
      parts.parts[part].members.flatMap { wiresOfGate[$0] }.filter { wire in
        let source = whole.wires[wire].source
        return parts.ofNode[source] != part && hidden[source] == nil
      }
    }

    /// The values that are still drawn, sources before what they feed.
    func order() -> [Int] {
      var order = whole.nodes.map(\.id).filter {
        whole.nodes[$0].gate == nil && whole.wires(from: $0).isEmpty
      }
      var seen = Set([whole.output.source])
      var stack = [(node: whole.output.source, sources: sources(of: whole.output.source)[...])]
      while let next = stack.last {
        if let source = next.sources.first {
          stack[stack.count - 1].sources.removeFirst()
          if seen.insert(source).inserted { stack.append((source, sources(of: source)[...])) }
        } else {
          order.append(next.node)
          stack.removeLast()
        }
      }
      return order
    }

    private func sources(of node: Int) -> [Int] {
      let first = first(of: node)
      return first == node ? bundles(into: node).map { whole.wires[$0[0]].source } : [first]
    }

    /// The node at whose box a value leaves.
    func first(of node: Int) -> Int {
      scope(of: node).flatMap { outputs[$0].first } ?? whole.nodes[node].box
    }

    /// Which of its gate's outputs a value is, 0 where there is one.
    func number(of node: Int) -> Int {
      guard let part = scope(of: node) else { return whole.nodes[node].gate?.part?.number ?? 0 }
      return outputs[part].firstIndex(of: node) ?? 0
    }

    /// Whether a value leaves a gate that has others, too.
    func hasSiblings(_ node: Int) -> Bool { scope(of: node).map { outputs[$0].count > 1 } ?? false }

    /// The wires into a gate, by places in the whole circuit: those of one value are one into a scope.
    func bundles(into node: Int) -> [[Int]] {
      guard first(of: node) == node else { return [] }
      guard let part = scope(of: node) else { return wiresOfGate[node].map { [$0] } }
      var bundles: [[Int]] = []
      var places: [Int: Int] = [:]
      for wire in crossings(part) {
        let source = whole.wires[wire].source
        if let place = places[source] {
          bundles[place].append(wire)
        } else {
          places[source] = bundles.count
          bundles.append([wire])
        }
      }
      return bundles
    }

    /// The wires of a value that are drawn, where some are not.
    func shares(of node: Int) -> [Int]? {
      guard let part = scope(of: node) else { return nil }
      let uses = whole.wireIndices(from: node)
      let outside = uses.filter { whole.wires[$0].gate.flatMap { parts.ofNode[$0] } != part }
      return outside.count == uses.count ? nil : outside
    }

    /// The parameters in a part.
    func parameters(in part: Int) -> [Int] {
      hidden.filter { node, users in
        guard case .terminal(.parameter, _, _) = whole.nodes[node].kind else { return false }
        return users.contains(part)
      }.keys.sorted()
    }
  }
#endif
