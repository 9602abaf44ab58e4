#if !hasFeature(Embedded)
  /// A circuit with some scopes as one gate each, and where its numbers come from in the whole one.
  struct Collapse {
    /// The collapsed circuit.
    let circuit: Circuit
    /// For each of its nodes, that of the whole circuit.
    let origins: [Int]
    /// For each of its nodes, the wires whose gradients add up to its own; nil where that is
    /// unchanged.
    private let shares: [[Int]?]
    /// For each of its wires, those of the whole circuit that it stands for.
    private let uses: [[Int]]

    init(_ whole: Circuit, _ choice: ScopeChoice) {
      let chosen = whole.calls.indices.map { call in
        let chain = whole.chain(of: call)
        let path = chain.map { whole.calls[$0].name }
        return chain.indices.first { choice.includes(Array(path[...$0])) }.map { chain[$0] }
      }
      let contents = ScopeContents(whole, ScopeParts(whole, chosen))
      let naming = CollapsedGates(contents)
      origins = contents.order()
      var places: [Int: Int] = [:]
      for (new, old) in origins.enumerated() { places[old] = new }
      var shares: [[Int]?] = []
      var uses: [[Int]] = []
      var nodes: [Circuit.Node] = []
      var wires: [Circuit.Wire] = []
      for (new, old) in origins.enumerated() {
        shares.append(contents.shares(of: old))
        nodes.append(
          naming.node(
            old, at: new, first: places[contents.first(of: old)] ?? new,
            gradient: Collapse.gradient(old, shares[new], whole.numbers)))
        for (slot, bundle) in contents.bundles(into: old).enumerated() {
          let source = whole.wires[bundle[0]].source
          wires.append(
            Circuit.Wire(
              source: places[source] ?? 0, output: contents.number(of: source), gate: new,
              slot: slot, gradient: Collapse.sum(bundle, whole.numbers),
              local: naming.local(bundle[0], into: old)))
          uses.append(bundle)
        }
      }
      let last = whole.wires.count - 1
      let out = whole.output
      wires.append(
        Circuit.Wire(
          source: places[out.source] ?? 0, output: contents.number(of: out.source), gate: nil,
          slot: 0, gradient: whole.wires[last].gradient, local: nil))
      uses.append([last])
      self.shares = shares
      self.uses = uses
      circuit = Circuit(
        nodes: nodes, wires: wires,
        output: Circuit.Output(
          source: places[out.source] ?? 0, name: out.name, seed: out.seed,
          hasOwnSeed: out.hasOwnSeed),
        calls: whole.calls)
    }

    /// The numbers of the collapsed circuit.
    ///
    /// - Parameter whole: Numbers of the whole circuit.
    /// - Returns: Those that are still drawn, added up where wires have become one.
    func numbers(_ whole: CircuitNumbers) -> CircuitNumbers {
      CircuitNumbers(
        values: origins.map { whole.values[$0] },
        gradients: zip(origins, shares).map { Collapse.gradient($0, $1, whole) },
        wireGradients: uses.map { Collapse.sum($0, whole) },
        locals: zip(uses, circuit.wires).map { use, wire in
          wire.local?.value == nil ? nil : whole.locals[use[0]]
        })
    }

    private static func gradient(
      _ node: Int, _ shares: [Int]?, _ numbers: CircuitNumbers
    ) -> Circuit.Gradient {
      shares.map { sum($0, numbers) } ?? numbers.gradients[node]
    }

    /// The sum of some wires' gradients, cut where all are.
    private static func sum(_ wires: [Int], _ numbers: CircuitNumbers) -> Circuit.Gradient {
      if wires.count == 1 { return numbers.wireGradients[wires[0]] }
      // Gates are swept from the output on, and so their shares have been added up.
      let values = wires.reversed().compactMap { numbers.wireGradients[$0].value }
      return values.isEmpty
        ? numbers.wireGradients[wires[0]] : .value(TensorValue.sum(values))
    }
  }
#endif
