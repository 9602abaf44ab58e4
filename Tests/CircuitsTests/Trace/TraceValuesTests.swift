import Autograd
import Circuits
import Testing

@Suite("Columns of a trace")
struct TraceValuesTests {
  @Test("losses, parameters, inputs and named gates over the frames")
  func columns() throws {
    let (x, k) = (input("x", 5), input("k", 3, takesGradient: false))
    let recorder = Recorder(SGD([x], lr: 0.25))
    for _ in 0..<3 { recorder.step { ((x * x).named("square") + k).named("loss") } }
    let trace = recorder.trace
    #expect(trace.losses == [28, 9.25, 4.5625])
    #expect(trace.values(of: "x")?.map(\.first) == [5, 2.5, 1.25])
    #expect(trace.values(of: "k")?.map(\.first) == [3, 3, 3])
    #expect(trace.values(of: "square")?.map(\.first) == [25, 6.25, 1.5625])
    #expect(trace.values(of: "loss")?.map(\.first) == trace.losses)
    #expect(trace.values(of: "z") == nil && trace.gradients(of: "z") == nil)
    #expect(trace.gradients(of: "x")?.map { $0.value?.first } == [10, 5, 2.5])
    #expect(trace.gradients(of: "square")?.map { $0.value?.first } == [1, 1, 1])
  }

  @Test("a name has its place in every scene")
  func scenes() {
    let (x, y) = (input("x", 2), input("y", 3))
    let recorder = Recorder(SGD([x, y], lr: 0))
    for i in 0..<3 {
      recorder.step {
        let h = (i == 1 ? y * x + 1 : x * x).named("h")
        return i == 2 ? h * h : h
      }
    }
    let trace = recorder.trace
    #expect(trace.values(of: "h")?.map(\.first) == [4, 7, 4])
    #expect(trace.gradients(of: "h")?.map { $0.value?.first } == [1, 1, 8])
    // A parameter is there even in scenes that do not use it.
    #expect(trace.values(of: "y")?.map(\.first) == [3, 3, 3])
    #expect(trace.gradients(of: "y")?.map { $0.value?.first } == [nil, 2, nil])
    recorder.step { x * x }
    #expect(recorder.trace.values(of: "h") == nil)
  }

  @Test("a parameter without a name has that of the setup")
  func unnamed() {
    let x = Tensor(2.0, requiresGrad: true)
    let recorder = Recorder(SGD([x], lr: 0.1))
    recorder.step { x * x }
    #expect(recorder.trace.values(of: "p1")?.map(\.first) == [2])
    #expect(Recorder(SGD([x], lr: 0.1)).trace.values(of: "z") == nil)
    #expect(Recorder(SGD([x], lr: 0.1)).trace.values(of: "p1")?.isEmpty == true)
  }
}
