import Autograd
import Circuits
import Testing

/// The examples of the documentation, with the results that stand there.
@Suite("Examples of traces")
struct TraceExampleTests {
  @Test("Recorder")
  func recorder() {
    let x = Tensor(5.0, requiresGrad: true).named("x")
    let y = Tensor(1.0, requiresGrad: true).named("y")
    let recorder = Recorder(SGD([x, y], lr: 0.1))
    for _ in 0..<100 {
      recorder.step { (x - y).abs() }
    }
    #expect(recorder.trace.frames.count == 100)
  }

  @Test("Recorder of samples")
  func samples() {
    let (data, w) = ([1.0, 2.0, 4.0], Tensor(1.0, requiresGrad: true).named("w"))
    let stochastic = Recorder(SGD([w], lr: 0.1))
    for i in 0..<3 { stochastic.step { (w * Tensor(data[i]) - 3).pow(2) } }
    #expect(stochastic.trace.scenes.count == 1)
    let other = Recorder(SGD([w], lr: 0.1))
    for i in 0..<3 { other.step { (w * data[i] - 3).pow(2) } }
    #expect(other.trace.scenes.count == 3)
  }

  @Test("Recorder.Keeping")
  func keeping() {
    let x = Tensor(5.0, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.1), keeping: .every(10))
    for _ in 0..<25 { recorder.step { x * x } }
    #expect(recorder.trace.frames.map(\.step) == [0, 10, 20, 24])
  }

  @Test("Recorder.step and Recorder.end")
  func step() {
    let x = Tensor(5.0, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.25))
    #expect(recorder.step { x * x }.item() == 25)
    #expect(x.item() == 2.5)
    recorder.end(.interrupted)
    #expect(recorder.trace.outcome == .interrupted)
  }

  @Test("Frame.Parameter")
  func parameter() {
    let x = Tensor(3.0, dtype: .float64, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.25), zeroGrad: false)
    for _ in 0..<2 { recorder.step { x * x } }
    let second = recorder.trace.frames[1].parameters[0]
    #expect(second.value.first == 1.5)
    #expect(second.gradient.value?.first == 3)
    #expect(second.accumulated?.first == 9)
    #expect(second.next?.first == -0.75)
  }

  @Test("TraceSetup.options")
  func options() {
    let w = Tensor(2.0, requiresGrad: true).named("w")
    let recorder = Recorder(SGD([w], lr: 0.1, momentum: 0.9))
    recorder.step { w * w }
    let trace = recorder.trace
    #expect(trace.setup.options(of: 0, in: trace.frames[0])[1].value.text == "0.9")
  }

  @Test("Recorder.close")
  func close() {
    let x = Tensor(5.0, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.25))
    recorder.step { x * x }
    recorder.close { x * x }
    #expect(recorder.trace.losses == [25, 6.25])
    #expect(recorder.trace.frames[1].isClosing)
  }

  @Test("Recorder.onFrame")
  func onFrame() {
    let x = Tensor(5.0, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.25), keeping: .none)
    var losses: [Double] = []
    recorder.onFrame = { frame, _ in losses.append(frame.loss) }
    for _ in 0..<3 { recorder.step { x * x } }
    #expect(losses == [25, 6.25, 1.5625])
    #expect(recorder.trace.frames.map(\.step) == [2])
  }

  @Test("Trace")
  func trace() {
    let x = Tensor(5.0, dtype: .float64, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.25))
    for _ in 0..<3 { recorder.step { x * x } }
    let trace = recorder.trace
    #expect(trace.losses == [25, 6.25, 1.5625])
    #expect(trace.circuit(at: 2).gradient(of: "x") == 2.5)
    #expect(trace.setup.label == "SGD, lr 0.25")
    #expect(trace.values(of: "x")?.map(\.first) == [5, 2.5, 1.25])
    #expect(trace.gradients(of: "x")?.map { $0.value?.first } == [10, 5, 2.5])
    #expect(trace.values(of: "z") == nil)
  }

  @Test("Frame")
  func frame() {
    let x = Tensor(5.0, dtype: .float64, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.1))
    recorder.step { x * x }
    let frame = recorder.trace.frames[0]
    #expect(frame.loss == 25)
    #expect(frame.parameters[0].value.first == 5)
    #expect(frame.parameters[0].next?.first == 4)
  }

  @Test("TraceSetup")
  func setup() {
    let x = Tensor(5.0, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.1, momentum: 0.9), zeroGrad: false, title: "x²")
    #expect(recorder.trace.setup.label == "SGD, lr 0.1, momentum 0.9, gradients add up")
    #expect(recorder.trace.setup.parameters == ["x"])
  }

  @Test("Divergence")
  func divergence() {
    let x = Tensor(0.0, dtype: .float64, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.1))
    recorder.step { x.sqrt() }
    #expect(
      recorder.divergence?.text
        == "step 0: the gradient that output = √x passes back is not finite")
  }

  @Test("Optimization")
  func optimization() throws {
    let x = Tensor(5.0, requiresGrad: true).named("x")
    let y = Tensor(1.0, requiresGrad: true).named("y")
    let run = Optimization(
      try Program("abs(x − y)"), ["x": x, "y": y], Recorder(SGD([x, y], lr: 0.1)))
    for _ in 0..<100 { try run.step() }
    try run.close()
    #expect(run.recorder.trace.frames.count == 101)
  }

  @Test("TraceTable and TraceWriter")
  func files() throws {
    let x = Tensor(5.0, requiresGrad: true).named("x")
    let recorder = Recorder(SGD([x], lr: 0.1))
    for _ in 0..<2 { recorder.step { x * x } }
    let trace = recorder.trace
    let first = try #require(trace.frames.first)
    let table = TraceTable(trace.setup, like: first)
    #expect(table.head == "step,loss,lr,x,grad x\n")
    #expect(table.line(first) == "0,25,0.1,5,10\n")
    #expect(table.cells(first) == ["0", "25", "0.1", "5", "10"])
    #expect(trace.csv == "step,loss,lr,x,grad x\n0,25,0.1,5,10\n1,16,0.1,4,8\n")
    var writer = TraceWriter(trace.setup)
    var text = writer.head
    for frame in trace.frames { text += writer.text(of: frame) }
    text += writer.tail(scenes: trace.scenes, outcome: trace.outcome)
    #expect(text == trace.json)
  }

  @Test("CircuitNumbers and hasSameStructure")
  func structure() {
    let x = Tensor(2.0, requiresGrad: true).named("x")
    let y = Tensor(7.0, requiresGrad: true).named("x")
    let circuit = Circuit(of: x * 5)
    #expect(circuit.replacing(circuit.numbers) == circuit)
    #expect(circuit.hasSameStructure(as: Circuit(of: y * 5)))
    #expect(!circuit.hasSameStructure(as: Circuit(of: x * 6)))
    let other = Circuit(of: y * 5)
    #expect(circuit.replacing(other.numbers) == other)
  }
}
