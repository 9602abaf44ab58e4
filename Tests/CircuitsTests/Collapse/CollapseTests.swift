import Autograd
import Circuits
import TestSupport
import Testing

@Suite("Scopes as one gate")
struct CollapseTests {
  private let x = Tensor(0.5, dtype: .float64, requiresGrad: true).named("x")

  private func parameter(_ value: Double, _ name: String) -> Tensor {
    Tensor(value, dtype: .float64, requiresGrad: true).named(name).marked(as: .parameter)
  }

  private func symbols(_ circuit: Circuit) -> [String] {
    circuit.nodes.compactMap { $0.gate?.symbol }
  }

  private func gate(_ symbol: String, in circuit: Circuit) throws -> Circuit.Node {
    try #require(circuit.nodes.first { $0.gate?.symbol == symbol })
  }

  @Test("gates, numbers and parameters inside are gone; values and gradients around are the same")
  func layer() throws {
    let w = parameter(2, "w")
    let y = scope("layer", detail: "Layer(1, 1)") { (w * x + 1).tanh() + x }
    let loss = y * y
    let (whole, circuit) = (Circuit(of: loss), Circuit(of: loss).collapsing(.all))
    #expect(circuit.nodes.map { $0.name ?? $0.gate?.symbol } == ["x", "layer", "×"])
    let layer = try gate("layer", in: circuit)
    let gate = try #require(layer.gate)
    #expect(gate.notation == "layer(x)" && gate.inputCount == 1 && layer.scope == [])
    let inside = try #require(gate.inside)
    #expect(inside.gateCount == 4 && inside.parameterCount == 1 && inside.detail == "Layer(1, 1)")
    #expect(inside.call == 1 && inside.callCount == 1)
    // Both uses of x inside are one wire, which carries the sum.
    #expect(circuit.wires.map(\.gate) == [1, 2, 2, nil])
    #expect(circuit.wires[0].gradient == whole.nodes.first { $0.name == "x" }?.gradient)
    #expect(circuit.gradient(of: "x") == whole.gradient(of: "x"))
    #expect(circuit.wires[0].local?.notation == "g · ∂layer/∂x")
    #expect(circuit.label(of: layer.id) == whole.label(of: 6))
  }

  @Test("every call is a gate of its own, and what they share vanishes into all")
  func calls() throws {
    let w = parameter(0.3, "w")
    var h = x
    for _ in 0..<3 { h = scope("cell", { (w * h).sin() }) }
    let circuit = Circuit(of: h).collapsing(.all)
    #expect(symbols(circuit) == ["cell", "cell", "cell"])
    #expect(circuit.nodes.compactMap { $0.gate?.inside?.call } == [1, 2, 3])
    #expect(circuit.nodes.allSatisfy { $0.gate?.inside?.parameterCount ?? 1 == 1 })
    #expect(!circuit.nodes.contains { $0.name == "w" })
  }

  @Test("a parameter of two layers, or of what is outside, stays")
  func shared() throws {
    let (w, v) = (parameter(2, "w"), parameter(3, "v"))
    let y = scope("b") { w * scope("a") { w * x * v } }
    let tied = Circuit(of: y).collapsing(.named(["a"]))
    #expect(tied.nodes.contains { $0.name == "w" } && !tied.nodes.contains { $0.name == "v" })
    #expect(tied.gradient(of: "w") == Circuit(of: y).gradient(of: "w"))
    let penalty = Circuit(of: y + v * v).collapsing(.all)
    #expect(penalty.nodes.contains { $0.name == "v" } && !penalty.nodes.contains { $0.name == "w" })
  }

  @Test("a scope that a value comes back to is drawn in parts, and two that feed each other")
  func parts() throws {
    var a = x
    let first = ScopeCall("a")
    let second = ScopeCall("b")
    a = scope(entering: first) { x.sin() }
    let back = scope(entering: first) { a.exp() * x }
    let circuit = Circuit(of: back).collapsing(.all)
    #expect(symbols(circuit) == ["a"])
    let outside = a.tanh()
    let again = scope(entering: first) { outside * a }
    let split = Circuit(of: again).collapsing(.all)
    #expect(symbols(split) == ["a (1)", "tanh", "a (2)"])
    // a → b → a, with no path inside b.
    let b = scope(entering: second) { (a.exp(), x.cos()) }
    let crossed = Circuit(of: scope(entering: first) { b.1.tanh() } + b.0).collapsing(.all)
    #expect(symbols(crossed).filter { $0.hasPrefix("a (") || $0.hasPrefix("b (") }.count == 2)
    #expect(audit(crossed).isEmpty)
  }

  @Test("a scope with several values that leave is one gate with several outputs")
  func outputs() throws {
    let (a, b) = scope("pair") {
      let a = x.sin()
      return (a, (a * x).named("b"))
    }
    let circuit = Circuit(of: a * b + a).collapsing(.all)
    #expect(circuit.gateCount == 3)
    let outputs = circuit.nodes.filter { $0.gate?.symbol == "pair" }
    #expect(outputs.map { $0.gate?.part?.number } == [0, 1])
    #expect(outputs.map { $0.gate?.notation } == ["pair(x)[0]", "pair(x)[1]"])
    // What sin(x) gets from inside the scope is no wire of the drawing.
    #expect(outputs[0].gradient != Circuit(of: a * b + a).nodes[1].gradient)
    #expect(audit(circuit).isEmpty)
    #expect(circuit.json.contains("\"inside\": {\"call\": 1, \"calls\": 1, \"detail\": null"))
  }

  @Test("a choice by depth or name")
  func choices() throws {
    let y = scope("net") { scope("block 1") { x.sin() } * scope("block 2") { x.exp() } }
    let circuit = Circuit(of: y + 1)
    func gates(_ choice: ScopeChoice) -> [String] { symbols(circuit.collapsing(choice)) }
    #expect(gates(.all) == ["net", "+"])
    #expect(gates(.depth(0)) == ["net", "+"])
    #expect(gates(.depth(1)) == ["block 1", "block 2", "×", "+"])
    #expect(gates(.depth(2)) == symbols(circuit))
    #expect(gates(.named(["block 2"])) == ["sin", "block 2", "×", "+"])
    #expect(gates(.named(["b*"])) == ["block 1", "block 2", "×", "+"])
    #expect(gates(.named(["net/block ?"])) == ["block 1", "block 2", "×", "+"])
    #expect(gates(.named(["*/*1", "net"])) == ["net", "+"])
    #expect(gates(.named(["*ock"])) == symbols(circuit))
    #expect(circuit.collapsing(.named(["none"])) == circuit)
    #expect(ScopeChoice.named(["net", "non?"]).unknownName(in: [circuit]) == "non?")
    #expect(ScopeChoice.named(["block*"]).unknownName(in: [circuit]) == nil)
  }

  @Test("a run is collapsed frame by frame")
  func trace() throws {
    let w = parameter(2, "w")
    let recorder = Recorder(SGD([w], lr: 0.1))
    for _ in 0..<3 {
      recorder.step { scope("layer") { (w * x).tanh() * x }.pow(2) }
    }
    let (trace, collapsed) = (recorder.trace, recorder.trace.collapsing(.all))
    #expect(collapsed.scenes.count == 1 && collapsed.scenes[0].parameters == [nil])
    #expect(collapsed.scenes[0].circuit.nodes.map(\.name) == ["x", nil, nil])
    for i in 0..<3 {
      #expect(collapsed.circuit(at: i) == trace.circuit(at: i).collapsing(.all))
      #expect(collapsed.frames[i].parameters == trace.frames[i].parameters)
    }
    let circuits = (0..<3).map { collapsed.circuit(at: $0) }
    #expect(circuits[0].hasSameStructure(as: circuits[2]) && circuits[0] != circuits[2])
  }

  @Test("random computations in random scopes keep every value and gradient")
  func random() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let output = randomOutput(&generator)
      let whole = Circuit(of: output)
      for choice in [ScopeChoice.all, .depth(1), .named(["a", "c"])] {
        let circuit = whole.collapsing(choice)
        #expect(audit(circuit) == [])
        for node in circuit.nodes where node.gate?.inside == nil {
          let old = whole.nodes.first { $0.number == node.number }
          #expect(old?.value == node.value && agrees(old?.gradient, node.gradient))
        }
      }
      #expect(whole.collapsing(.named([])) == whole)
    }
  }
}
