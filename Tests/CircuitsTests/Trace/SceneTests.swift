import Autograd
import Circuits
import Testing

@Suite("Scenes")
struct SceneTests {
  @Test("two branches make two scenes, and a return to the first is found")
  func branches() throws {
    let x = input("x", 1)
    let recorder = Recorder(SGD([x], lr: 0.6))
    var wanted: [Int] = []
    for _ in 0..<8 {
      // 1.5x² above 0 and (x − 1)² below, which throw x from one side to the other.
      let isAbove = x.item() > 0
      wanted.append(isAbove ? 0 : 1)
      recorder.step { isAbove ? x.pow(2) * 1.5 : (x - 1).pow(2) }
    }
    let trace = recorder.trace
    #expect(trace.frames.map(\.scene) == wanted && Set(wanted) == [0, 1])
    #expect(trace.scenes.count == 2)
    for (i, frame) in trace.frames.enumerated() {
      let circuit = trace.circuit(at: i)
      #expect(circuit.gate("sub") == nil || frame.scene == 1)
      let value = frame.parameters[0].value.first
      let loss = frame.scene == 0 ? 1.5 * value * value : (value - 1) * (value - 1)
      #expect(agree([frame.loss, circuit.nodes.last?.value.first ?? 0], [loss, loss], 1e-12))
      #expect(circuit.node("x")?.value.first == value)
    }
  }

  @Test("the same structure with its parameters in other places is another scene")
  func exchanged() {
    let a = Tensor(2.0, dtype: .float64, requiresGrad: true)
    let b = Tensor(5.0, dtype: .float64, requiresGrad: true)
    let recorder = Recorder(SGD([a, b], lr: 0.01))
    for i in 0..<4 { recorder.step { i.isMultiple(of: 2) ? a - b * 2 : b - a * 2 } }
    let trace = recorder.trace
    #expect(trace.frames.map(\.scene) == [0, 1, 0, 1])
    for frame in trace.frames {
      for (place, parameter) in zip(trace.scenes[frame.scene].parameters, frame.parameters) {
        #expect(place.map { frame.numbers.values[$0] } == parameter.value)
        #expect(place.map { frame.numbers.gradients[$0] } == parameter.gradient)
      }
    }
  }

  @Test("ever new structures are found without comparing each with all, and found again")
  func many() {
    let x = input("x", 0.5)
    let recorder = Recorder(SGD([x], lr: 1e-4))
    for i in 0..<600 { recorder.step { x * Double(i % 300) } }
    #expect(recorder.trace.scenes.count == 300)
    #expect(recorder.trace.frames.map(\.scene) == (0..<600).map { $0 % 300 })
  }

  @Test("a plain number that is NaN is like itself")
  func notANumber() {
    let x = input("x", 0.5)
    let recorder = Recorder(SGD([x], lr: 0))
    for _ in 0..<3 { recorder.step { x * Double.nan } }
    #expect(recorder.trace.scenes.count == 1)
  }

  @Test("a parameter that appears in the loss later begins a scene")
  func appearing() {
    let (x, y) = (input("x", 1), input("y", 2))
    let recorder = Recorder(SGD([x, y], lr: 0.1))
    for i in 0..<3 { recorder.step { i == 1 ? x * y : x * x } }
    #expect(recorder.trace.frames.map(\.scene) == [0, 1, 0])
    #expect(recorder.trace.scenes.map(\.parameters) == [[0, nil], [0, 1]])
    #expect(
      recorder.trace.frames.map { $0.parameters[1].accumulated == nil } == [true, false, true])
  }
}
