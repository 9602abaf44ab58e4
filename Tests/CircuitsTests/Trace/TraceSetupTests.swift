import Autograd
import Circuits
import Testing

@Suite("What was run")
struct TraceSetupTests {
  private func label(
    _ optimizer: any Optimizer, _ scheduler: (any Scheduler)? = nil, zeroGrad: Bool = true
  ) -> String {
    Recorder(optimizer, scheduler: scheduler, zeroGrad: zeroGrad).trace.setup.label
  }

  @Test("the label says what makes a run different from others")
  func labels() {
    let x = input("x", 1)
    #expect(label(SGD([x], lr: 0.1)) == "SGD, lr 0.1")
    #expect(label(SGD([x], lr: 0.1), zeroGrad: false) == "SGD, lr 0.1, gradients add up")
    #expect(
      label(SGD([x], lr: 0.01, momentum: 0.9, nesterov: true))
        == "SGD, lr 0.01, momentum 0.9, nesterov True")
    // The rate is told even where it is the usual one, other options only where they are not.
    #expect(label(Adadelta([x])) == "Adadelta, lr 1")
    #expect(label(Adam([x], lr: 0.1, betas: (0.9, 0.999))) == "Adam, lr 0.1")
    #expect(label(Adam([x], betas: (0.8, 0.999))) == "Adam, lr 0.001, betas [0.8, 0.999]")
    #expect(
      label(LBFGS([x], lineSearchFn: "strong_wolfe"))
        == "LBFGS, lr 1, line_search_fn 'strong_wolfe'")
  }

  @Test("a scheduler is named, and the rate is the one that was given")
  func scheduled() {
    let first = SGD([input("x", 1)], lr: 0.3)
    #expect(label(first, LinearLR(first)) == "SGD, lr 0.3, LinearLR")
    let second = SGD([input("x", 1)], lr: 0.3)
    #expect(
      label(second, StepLR(second, stepSize: 2), zeroGrad: false)
        == "SGD, lr 0.3, StepLR, gradients add up")
  }

  @Test("every group keeps its options, and every parameter its group")
  func groups() throws {
    let optimizer = SGD([input("x", 1), input("y", 1)], lr: 0.1)
    optimizer.addGroup(
      [input("z", 1), Tensor(1.0, requiresGrad: true)], ["lr": 0.5, "momentum": 0.75])
    let recorder = Recorder(optimizer)
    recorder.step { optimizer.groups[1].parameters[0] * 2 }
    let setup = recorder.trace.setup
    #expect(setup.label == "SGD, lr 0.1, 2 groups")
    #expect(setup.parameters == ["x", "y", "z", "p4"])
    #expect(setup.groupOfParameter == [0, 0, 1, 1] && setup.options == setup.groups[0])
    let frame = recorder.trace.frames[0]
    #expect(frame.learningRates == [0.1, 0.5] && frame.movedOptions.isEmpty)
    func option(_ name: String, _ parameter: Int) -> OptionValue? {
      setup.options(of: parameter, in: frame).first { $0.name == name }?.value
    }
    #expect(option("momentum", 0) == .real(0) && option("momentum", 2) == .real(0.75))
    #expect(option("lr", 1) == .real(0.1) && option("lr", 3) == .real(0.5))
  }

  @Test("options that are changed between steps are those of the frame")
  func changed() throws {
    let x = input("x", 1)
    let recorder = Recorder(SGD([x], lr: 0.1))
    recorder.step { x * x }
    try recorder.optimizer.groups[0].set("weight_decay", 0.25)
    recorder.optimizer.groups[0].lr = 0.01
    recorder.step { x * x }
    let trace = recorder.trace
    #expect(trace.frames[0].movedOptions.isEmpty)
    #expect(trace.frames[1].movedOptions.map { $0.map(\.name) } == [["weight_decay"]])
    let options = trace.setup.options(of: 0, in: trace.frames[1])
    #expect(options.first { $0.name == "weight_decay" }?.value == .real(0.25))
    #expect(options.first { $0.name == "lr" }?.value == .real(0.01))
    #expect(options.map(\.name) == trace.setup.options.map(\.name))
  }
}
