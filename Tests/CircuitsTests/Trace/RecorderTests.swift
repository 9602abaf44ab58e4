import Autograd
import Circuits
import Testing

@Suite("Recorder")
struct RecorderTests {
  private func near(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return agree([a], [b], 1e-12)
  }

  @Test("every step is as PyTorch makes it", arguments: ReferenceRun.all)
  func reference(_ run: ReferenceRun) throws {
    let trace = try run.recorder().trace
    #expect(trace.frames.count == run.frames.count + 1)
    let places = try run.names.map { try #require(trace.setup.parameters.firstIndex(of: $0)) }
    for (step, (frame, wanted)) in zip(trace.frames, run.frames).enumerated() {
      #expect(frame.step == step && frame.scene == 0 && !frame.isClosing)
      #expect(near(frame.loss, wanted["loss"]?.real))
      #expect(frame.learningRates.count == trace.setup.groups.count)
      for (rate, lr) in zip(frame.learningRates, wanted["lrs"]?.items ?? []) {
        #expect(near(rate, lr.real), "step \(step)")
      }
      for (name, place) in zip(run.names, places) {
        let got = frame.parameters[place]
        let seen = wanted["accumulated"]?[name]?.real
        #expect(near(got.accumulated?.first, seen), "step \(step), \(name)")
        let alone = run.zeroGrad ? seen : wanted["gradient"]?[name]?.real
        #expect(near(got.gradient.value?.first, alone), "step \(step), \(name)")
        #expect(near(got.next?.first, wanted["after"]?[name]?.real), "step \(step), \(name)")
        for (key, value) in wanted["state"]?[name]?.members ?? [] {
          #expect(near(got.nextState[key]?.number, value.real), "step \(step), \(name).\(key)")
        }
        // The momentum of this very step, which a scheduler may have moved.
        let group = trace.setup.groupOfParameter[place]
        let options = trace.setup.options(of: place, in: frame)
        let momentum = options.first { $0.name == "momentum" }?.value.number ?? beta(options)
        #expect(near(momentum, wanted["momenta"]?.items?[group].real), "step \(step), \(name)")
        #expect(options.first { $0.name == "lr" }?.value == .real(frame.learningRates[group]))
      }
    }
  }

  private func beta(_ options: [OptimizerState.Option]) -> Double? {
    guard case .list(let betas)? = options.first(where: { $0.name == "betas" })?.value else {
      return nil
    }
    return betas[0].number
  }

  @Test("a step begins where the last one ended", arguments: ReferenceRun.all)
  func chain(_ run: ReferenceRun) throws {
    let trace = try run.recorder().trace
    for (name, value) in run.line["start"]?.members ?? [] {
      let place = try #require(trace.setup.parameters.firstIndex(of: name))
      #expect(trace.frames[0].parameters[place].value.first == value.real)
      #expect(trace.frames[0].parameters[place].state.isEmpty)
    }
    for (a, b) in zip(trace.frames, trace.frames.dropFirst()) {
      #expect(a.nextMemory == b.memory)
      for (before, after) in zip(a.parameters, b.parameters) {
        #expect(before.next == after.value && before.nextState == after.state)
      }
    }
    // What the drawing shows is the value before the step.
    for (i, frame) in trace.frames.enumerated() {
      for (place, parameter) in zip(trace.scenes[0].parameters, frame.parameters) {
        let node = trace.circuit(at: i).nodes[try #require(place)]
        #expect(node.value == parameter.value && node.gradient == parameter.gradient)
      }
    }
  }

  @Test("|x − y| meets at 3 in 20 steps and then alternates, never quite at 0")
  func distance() throws {
    let trace = try ReferenceRun.named("distance-sgd").recorder().trace
    let x = try #require(trace.values(of: "x")).map(\.first)
    let y = try #require(trace.values(of: "y")).map(\.first)
    for n in 0...20 {
      #expect(agree([x[n], y[n]], [5 - 0.1 * Double(n), 1 + 0.1 * Double(n)], 1e-12))
    }
    for n in 20...100 {
      let isThere = n.isMultiple(of: 2)
      #expect(agree([x[n], y[n]], isThere ? [3, 3] : [2.9, 3.1], 1e-12))
      #expect(trace.losses[n] > 0)
      #expect(trace.frames[n].parameters[0].accumulated?.first.magnitude == 1)
    }
  }

  @Test("|x − y| with gradients that add up swings with a period of 24 steps")
  func addingDistance() throws {
    let trace = try ReferenceRun.named("distance-sgd-adding").recorder().trace
    let x = try #require(trace.values(of: "x")).map(\.first)
    let y = try #require(trace.values(of: "y")).map(\.first)
    #expect(agree([x.max() ?? 0, x.min() ?? 0], [5, 1.4], 1e-12))
    for n in 0...76 { #expect(agree([x[n]], [x[n + 24]], 1e-12)) }
    #expect(agree([x[100], y[100]], [4, 2], 1e-12))
    #expect(trace.frames[3].parameters[0].gradient.value?.first == 1)
    #expect(trace.frames[3].parameters[0].accumulated?.first == 4)
  }

  @Test("|x − y| with Adadelta ends where the issue says")
  func adadelta() throws {
    for (id, x, y) in [
      ("distance-adadelta", 4.9594, 1.0406), ("distance-adadelta-adding", 4.6241, 1.3759),
    ] {
      let end = try #require(try ReferenceRun.named(id).recorder().trace.frames.last)
      #expect(abs(end.parameters[0].value.first - x) < 5e-5)
      #expect(abs(end.parameters[1].value.first - y) < 5e-5)
    }
  }

  @Test("the memory of LBFGS, which belongs to all parameters together, is recorded")
  func lbfgs() throws {
    let trace = try ReferenceRun.named("neuron-lbfgs").recorder().trace
    #expect(trace.frames[0].memory["n_iter"] == .integer(0))
    #expect(trace.frames[0].nextMemory["n_iter"] == .integer(4))
    guard case .vectors(let moves)? = trace.frames[1].memory["old_stps"] else {
      Issue.record("no moves are remembered")
      return
    }
    #expect(moves.count == 3 && moves[0].count == 3)
    // The frame shows the first evaluation, at the parameters before the step.
    let (a, b, c) = (0.75, -0.5, 2.0)
    let output = trace.circuit(at: 0).nodes.last?.value.first
    #expect(near(output, tanhSquare(a, b, c)))
  }

  private func tanhSquare(_ a: Double, _ b: Double, _ c: Double) -> Double {
    // tanh t = (e²ᵗ − 1)/(e²ᵗ + 1), by the series of e.
    let t = 2 * (1.5 * a + b)
    let e = (1...30).reversed().reduce(1.0) { 1 + $0 * t / Double($1) }
    let d = (e - 1) / (e + 1) - c
    return d * d
  }

  @Test("a parameter that the loss does not use has no gradient and stays")
  func unused() {
    let (x, y) = (input("x", 2), input("y", 3))
    let recorder = Recorder(Adam([x, y], lr: 0.1))
    recorder.step { x * x }
    recorder.close { x * x }
    for frame in recorder.trace.frames {
      #expect(frame.parameters[1].gradient == .cut(.unreachable))
      #expect(frame.parameters[1].accumulated == nil && frame.parameters[1].state.isEmpty)
      #expect(frame.parameters[1].value.first == 3)
    }
    #expect(recorder.trace.scenes[0].parameters == [0, nil])
    // One that is frozen has a gradient in the picture, and none for the optimizer.
    y.requiresGrad = false
    recorder.step { x * y }
    recorder.close { x * y }
    for frame in recorder.trace.frames.suffix(2) {
      #expect(frame.parameters[1].gradient.value != nil)
      #expect(frame.parameters[1].accumulated == nil)
    }
  }
}
