import Autograd
import Circuits
import Testing

@Suite("Divergence")
struct DivergenceTests {
  /// Steps until something is not finite, at most so often.
  private func run(
    _ optimizer: any Optimizer, zeroGrad: Bool = true, steps: Int = 60, _ loss: () -> Tensor
  ) -> Recorder {
    let recorder = Recorder(optimizer, zeroGrad: zeroGrad)
    for _ in 0..<steps where recorder.divergence == nil { recorder.step(loss) }
    return recorder
  }

  @Test("NaN at step 7 names the step and the first gate")
  func value() throws {
    // x falls by 1 a step, and at −0.5 the root has no value.
    let x = input("x", 6.5)
    let recorder = run(SGD([x], lr: 1)) {
      (x + (x.sqrt().named("root") * 0).named("nothing")).named("loss")
    }
    let divergence = try #require(recorder.divergence)
    #expect(divergence.step == 7 && divergence.place == .value(gate: "root = √x"))
    #expect(divergence.text == "step 7: the value of root = √x is not finite")
    #expect(recorder.trace.outcome == .diverged(divergence))
    #expect(recorder.trace.frames.map(\.step) == Array(0...7))
  }

  @Test("√x at 0 has a value and no gradient")
  func gradient() {
    let x = input("x", 0)
    let recorder = run(SGD([x], lr: 0.1)) { (x.sqrt().named("root") * 2).named("loss") }
    #expect(recorder.divergence?.place == .gradient(gate: "root = √x"))
    #expect(recorder.divergence?.step == 0)
    #expect(
      recorder.divergence?.text
        == "step 0: the gradient that root = √x passes back is not finite")
  }

  @Test("the gate nearest to the output is named, not one that hands it on")
  func chain() {
    let x = input("x", 0)
    let recorder = run(SGD([x], lr: 0.1)) {
      ((x * 3).named("triple").sqrt().named("root") + 1).named("loss")
    }
    #expect(recorder.divergence?.place == .gradient(gate: "root = √triple"))
  }

  @Test("a parameter that the optimizer moves out of all bounds is seen in that step")
  func parameter() {
    let x = input("x", 1)
    let recorder = run(SGD([x], lr: 1e308)) { x * 100 }
    #expect(recorder.divergence?.place == .parameter("x"))
    #expect(recorder.divergence?.text == "step 0: x is not finite any more")
    #expect(recorder.trace.frames.count == 1)
    #expect(recorder.trace.frames[0].parameters[0].next?.first.isFinite == false)
    // Where nothing stopped the run, the first place is still the one that is told.
    recorder.step { x * 100 }
    #expect(recorder.divergence?.step == 0)
  }

  @Test("A parameter or input that is not finite from the start is no gate's fault")
  func inputs() {
    let (x, y) = (input("x", .nan), input("y", .infinity, takesGradient: false))
    #expect(run(SGD([x], lr: 0.1)) { (x * 2).exp() }.divergence?.place == .parameter("x"))
    let z = input("z", 1)
    let recorder = run(SGD([z], lr: 0.1)) { z * y }
    #expect(recorder.divergence?.place == .input("y"))
    #expect(recorder.divergence?.text == "step 0: y, which is given, is not finite")
  }

  @Test("gradients that are finite one by one and not together")
  func sums() {
    let x = input("x", 1)
    let fork = run(SGD([x], lr: 0)) { x * 1.5e308 - x * -1.5e308 - 3 }
    #expect(fork.divergence?.place == .value(gate: "v₅ = v₂ − v₄"))
    let y = input("y", 1e-10)
    let total = run(SGD([y], lr: 0)) { y * 1.5e308 - y * -1.5e308 }
    #expect(total.divergence?.place == .sum("y"))
    #expect(
      total.divergence?.text == "step 0: the gradients of y add up to what is not finite")
    let z = input("z", 1e-10)
    let steps = run(SGD([z], lr: 0), zeroGrad: false) { z * 1e308 }
    #expect(steps.divergence?.place == .sum("z") && steps.divergence?.step == 1)
  }

  @Test("what the loss does not show is no divergence")
  func harmless() throws {
    let x = input("x", -4)
    // The branch that is not chosen is NaN, and its gradient 0.
    let masked = try Program("where(x > 0, log(x), x * x)")
    let run = Optimization(masked, ["x": x], Recorder(SGD([x], lr: 0.1)))
    for _ in 0..<5 { try run.step() }
    #expect(run.recorder.trace.circuit(at: 0).firstNonFiniteGate != nil)
    #expect(run.recorder.divergence == nil && run.recorder.trace.outcome == .completed)
    // A weight of −∞ in a softmax leaves a token out.
    let w = Tensor([1.0, 2, 3], dtype: .float64, requiresGrad: true)
    let mask = Tensor([0, -Double.infinity, 0], dtype: .float64)
    let attention = self.run(SGD([w], lr: 0.1), steps: 3) { (w + mask).exp().sum() }
    #expect(attention.divergence == nil)
    // A constant's own gradient may be what it likes: d/dn xⁿ of a negative x.
    let (base, n) = (input("base", -2), input("n", 2, takesGradient: false))
    let power = self.run(SGD([base], lr: 0.01), steps: 3) { base.pow(n) }
    #expect(power.trace.circuit(at: 0).node("n")?.gradient.value?.isFinite == false)
    #expect(power.divergence == nil)
  }

  @Test("A²(B + 5) from B = −6 has no lower bound")
  func unbounded() throws {
    let (a, b) = (input("A", 3), input("B", -6))
    let program = try Program("A²(B + 5)")
    let run = Optimization(program, ["A": a, "B": b], Recorder(SGD([a, b], lr: 0.01)))
    for _ in 0..<200 where run.recorder.divergence == nil { try run.step() }
    let divergence = try #require(run.recorder.divergence)
    #expect(divergence.step < 200)
    #expect(run.recorder.trace.losses.dropLast().allSatisfy { $0.isFinite })
  }
}
