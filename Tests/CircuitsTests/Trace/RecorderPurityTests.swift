import Autograd
import Circuits
import Testing

/// One layer with tanh and squared error, whose numbers need no generator.
private struct Layer {
  let w: Tensor
  let b: Tensor

  init() {
    w = Tensor(
      [[0.5, -0.25], [1.0, 0.75], [-0.5, 0.125]], dtype: .float64, requiresGrad: true)
    b = Tensor([0.1, -0.2, 0.3], dtype: .float64, requiresGrad: true)
  }

  /// Muon changes matrices only.
  func parameters(_ name: String) -> [Tensor] { name == "Muon" ? [w] : [w, b] }

  func loss() -> Tensor {
    let x = Tensor([[1.0, 0.5], [-0.5, 2.0], [0.25, -1.0]], dtype: .float64)
    return (linear(x, w, b).tanh() - 0.25).pow(2).sum()
  }

  var bits: [UInt64] { (w.scalars + b.scalars).map(\.bitPattern) }
}

@Suite("A recorded run")
struct RecorderPurityTests {
  private func scheduler(_ optimizer: any Optimizer, _ isScheduled: Bool) -> (any Scheduler)? {
    isScheduled ? StepLR(optimizer, stepSize: 3, gamma: 0.5) : nil
  }

  @Test(
    "is bit for bit the run without a recorder",
    arguments: OptimizerCatalog.all.map(\.name), [true, false])
  func pure(_ name: String, zeroGrad: Bool) throws {
    let (plain, recorded) = (Layer(), Layer())
    let declaration = try OptimizerCatalog.named(name)
    let first = try declaration.optimizer(plain.parameters(name))
    let second = try declaration.optimizer(recorded.parameters(name))
    let firstScheduler = scheduler(first, zeroGrad)
    let recorder = Recorder(
      second, scheduler: scheduler(second, zeroGrad), zeroGrad: zeroGrad, keeping: .every(4))
    var seen = 0
    recorder.onFrame = { _, _ in
      seen += 1
      _ = recorder.trace.json
    }
    for step in 0..<12 {
      let loss = first.step {
        if zeroGrad || declaration.needsClosure { first.zeroGrad() }
        let loss = plain.loss()
        loss.backward()
        return loss
      }
      firstScheduler?.step()
      if step == 7 { recorder.close(recorded.loss) }
      let other = recorder.step(recorded.loss)
      #expect(bits(loss) == bits(other), "step \(step)")
      #expect(plain.bits == recorded.bits, "step \(step)")
      #expect(bits(plain.w.grad) == bits(recorded.w.grad), "step \(step)")
      #expect(first.state == second.state, "step \(step)")
    }
    #expect(seen == 13)
  }

  @Test("leaves earlier frames as they were", arguments: OptimizerCatalog.all.map(\.name))
  func immutable(_ name: String) throws {
    let layer = Layer()
    let optimizer = try OptimizerCatalog.named(name).optimizer(layer.parameters(name))
    let recorder = Recorder(optimizer, zeroGrad: false)
    var (seen, texts): ([Frame], [String]) = ([], [])
    for _ in 0..<10 {
      recorder.step(layer.loss)
      let trace = recorder.trace
      seen.append(try #require(trace.frames.last))
      texts.append(trace.circuit(at: trace.frames.count - 1).json)
    }
    layer.w.grad = nil
    let trace = recorder.trace
    #expect(trace.frames == seen)
    #expect(trace.frames.indices.map { trace.circuit(at: $0).json } == texts)
    // LBFGS is at the bottom after one step.
    #expect(Set(texts).count == (name == "LBFGS" ? 2 : 10))
  }
}
