import Autograd
import Circuits
import Testing

@Suite struct LiveCircuitTests {
  @Test func computesAgainWhenAnInputChanges() throws {
    let live = try LiveCircuit("input A = 3; input B = 2; A²(B + 5)")
    #expect(live.inputs.map(\.name) == ["A", "B"])
    var circuit = try live.run()
    #expect(circuit.gradient(of: "A") == 42)
    #expect(circuit.gradient(of: "B") == 9)
    live.set(0, to: [4])
    circuit = try live.run()
    #expect(circuit.nodes[circuit.output.source].value.first == 112)
    #expect(circuit.gradient(of: "A") == 56)
    #expect(circuit.gradient(of: "B") == 16)
  }

  @Test func columnsAreTheNumbersOfNodesAndWires() throws {
    let live = try LiveCircuit("input x = 3; const k = 2; k·x")
    // x and its gradient, k, whose gradient is drawn dimmed, the product; three wires, two locals.
    let circuit = try live.run()
    var expected: [Double] = []
    for node in circuit.nodes {
      expected += [node.value.first] + (node.gradient.value?.scalars ?? [])
    }
    for wire in circuit.wires {
      expected += (wire.gradient.value?.scalars ?? []) + (wire.local?.value.map { [$0] } ?? [])
    }
    #expect(circuit.numbers.columns == expected)
    #expect(expected.contains(6))
  }

  @Test func largeTensorsAreSixColumns() throws {
    let list = (1...9).map { "\($0)" }.joined(separator: ", ")
    let live = try LiveCircuit("input x = [\(list)]; sum(x)")
    let columns = try live.run().numbers.columns
    let deviation = (60.0 / 9).squareRoot()
    #expect(columns.prefix(6).elementsEqual([5, deviation, 1, 9, 285.0.squareRoot(), 0]))
  }

  @Test func stepsAsTheLoopItself() throws {
    let live = try LiveCircuit("param x = 5; param y = 1; const c = 2; c·(x − y)²")
    try live.optimize("adam", "lr = 0.1; betas = [0.8, 0.9]")
    let x = Tensor(5.0, dtype: .float64, requiresGrad: true)
    let y = Tensor(1.0, dtype: .float64, requiresGrad: true)
    let adam = Adam([x, y], lr: 0.1, betas: (0.8, 0.9))
    for _ in 0..<50 {
      adam.zeroGrad()
      let loss = (x - y).pow(2) * 2
      loss.backward()
      #expect(try live.step() == loss.item())
      adam.step()
      #expect(live.inputs[0].value.first == x.item())
      #expect(live.inputs[1].value.first == y.item())
    }
  }

  @Test func onlyParametersMoveWhereThereAreSome() throws {
    let live = try LiveCircuit("param w = 1; input x = 3; (w·x − 6)²")
    try live.optimize("SGD", "lr = 0.01")
    try live.step()
    #expect(live.inputs[0].value.first == 1.18)
    #expect(live.inputs[1].value.first == 3)
  }

  @Test func gradientsAddUpWhereNobodyClearsThem() throws {
    let live = try LiveCircuit("input x = 5; input y = 1; abs(x − y)")
    try live.optimize("SGD", "lr = 0.1", zeroGrad: false)
    for _ in 0..<100 { try live.step() }
    #expect((live.inputs[0].value.first - 4).magnitude < 1e-9)
    #expect(live.accumulatedGradient(of: 0) != nil)
    live.reset()
    #expect(live.inputs[0].value.first == 5)
    #expect(live.accumulatedGradient(of: 0) == nil)
  }

  @Test func lbfgsAsksSeveralTimes() throws {
    let live = try LiveCircuit("input x = 5; input y = 1; (x − y)² + x·y")
    try live.optimize("LBFGS", "lr = 0.5")
    let first = try live.step()
    #expect(first == 21)
    #expect(try live.step() < first)
  }

  @Test func refusesInTheWordsOfTheEngine() {
    func message(_ work: () throws(LiveError) -> Void) -> String? {
      do throws(LiveError) { try work() } catch { return error.message }
      return nil
    }
    #expect(
      message { () throws(LiveError) in _ = try LiveCircuit("input x = 3\ny = tahn(x)") }
        == "unknown function 'tahn'")
    #expect(message { () throws(LiveError) in _ = try LiveCircuit("x + 1") } != nil)
    #expect(
      message { () throws(LiveError) in _ = try LiveCircuit("input x = 3; 'word'") }?
        .contains("no gradient") == true)
    #expect(
      message { () throws(LiveError) in try LiveCircuit("input x = 3; x").optimize("sdg") } != nil)
    #expect(
      message { () throws(LiveError) in
        try LiveCircuit("input x = 3; x").optimize("SGD", "rate = 1")
      }?.contains("rate") == true)
    #expect(
      message { () throws(LiveError) in
        try LiveCircuit("input x = [1, 2]; x·2").step()
      } != nil)
  }

  @Test func integersCanBeSet() throws {
    let live = try LiveCircuit("input n = tensor(3, dtype=int64); input x = 2; n·x")
    #expect(try live.run().gradient(of: "x") == 3)
    live.set(0, to: [5])
    #expect(try live.run().gradient(of: "x") == 5)
    live.set(0, to: [1, 2])
    #expect(try live.run().gradient(of: "x") == 5)
  }
}
