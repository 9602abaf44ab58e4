import Autograd
import Circuits
import Testing

@Suite("Closing frame")
struct ClosingFrameTests {
  @Test("shows where the run ended, with the gradients of there")
  func cleared() {
    let x = input("x", 5)
    let recorder = Recorder(SGD([x], lr: 0.25))
    for _ in 0..<2 { recorder.step { x * x } }
    recorder.close { x * x }
    let end = recorder.trace.frames[2]
    #expect(end.isClosing && end.step == 2 && end.loss == 1.5625)
    #expect(end.parameters[0].value.first == 1.25 && end.parameters[0].next == nil)
    #expect(end.parameters[0].gradient.value?.first == 2.5)
    // What the optimizer would see, not what it saw in the step before.
    #expect(end.parameters[0].accumulated?.first == 2.5)
    #expect(x.grad?.item() == 5)
    #expect(end.parameters[0].state == end.parameters[0].nextState)
  }

  @Test("where gradients add up, it shows what the next step would see")
  func adding() {
    let x = input("x", 5)
    let recorder = Recorder(SGD([x], lr: 0.125), zeroGrad: false)
    for _ in 0..<3 { recorder.step { x * x } }
    let before = x.grad?.item()
    recorder.close { x * x }
    #expect(x.grad?.item() == before)
    let shown = recorder.trace.frames[3].parameters[0].accumulated?.first
    recorder.step { x * x }
    #expect(shown == recorder.trace.frames[3].parameters[0].accumulated?.first)
    #expect(shown == x.grad?.item())
  }

  @Test("the sum is rounded as the dtype rounds it")
  func single() {
    let w = Tensor([0.1, 0.3, 1e8], requiresGrad: true).named("w")
    let recorder = Recorder(SGD([w], lr: 0.01), zeroGrad: false)
    for _ in 0..<3 { recorder.step { (w * w * w).sum() } }
    recorder.close { (w * w * w).sum() }
    let shown = recorder.trace.frames[3].parameters[0].accumulated
    #expect(shown?.type == w.type)
    recorder.step { (w * w * w).sum() }
    #expect(shown?.scalars.map(\.bitPattern) == bits(w.grad))
  }

  @Test(
    "gives way when the run goes on or is closed again",
    arguments: [Recorder.Keeping.all, .every(2), .every(3), .none])
  func reopened(_ keeping: Recorder.Keeping) {
    let x = input("x", 5)
    let recorder = Recorder(SGD([x], lr: 0.25), keeping: keeping)
    for _ in 0..<4 { recorder.step { x * x } }
    recorder.close { x * x }
    recorder.close { x * x }
    #expect(recorder.trace.frames.filter(\.isClosing).map(\.step) == [4])
    recorder.step { x * x }
    #expect(recorder.trace.frames.allSatisfy { !$0.isClosing })
    recorder.close { x * x }
    let steps = recorder.trace.frames.map(\.step)
    #expect(steps == steps.sorted() && Set(steps).count == steps.count && steps.last == 5)
  }
}
