import Autograd
import TestSupport
import Testing

/// Graphs whose depth or width would break recursion or repeated work.
@Suite(.serialized)
struct DeepGraphTests {
  @Test(.timeLimit(.minutes(2)))
  func aMillionNodesOnASmallStack() {
    let gradient = runOnSmallStack { () -> Double? in
      let x = Tensor(2.0, dtype: .float64, requiresGrad: true)
      var y = x
      for _ in 0..<1_000_000 { y = -y }
      y.backward()
      return y.item() == 2 ? x.grad?.item() : nil
    }
    #expect(gradient == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func aDeepChainIsReleasedFromBothEnds() {
    let values = runOnSmallStack { () -> [Double] in
      let x = Tensor(1.0, dtype: .float64, requiresGrad: true)
      var y = x
      var middle = x
      for i in 0..<200_000 {
        y = -y
        if i == 100_000 { middle = y }
      }
      // The upper half goes first, the lower half when the middle is let go.
      y = x
      let before = middle.item()
      middle.backward()
      let gradient = x.grad?.item() ?? 0
      middle = x
      return [before, gradient, x.item()]
    }
    #expect(values == [-1, -1, 1])
  }

  @Test(.timeLimit(.minutes(1)))
  func aGraphOfGradientsIsReleased() {
    let value = runOnSmallStack { () -> Double? in
      let x = Tensor(0.5, dtype: .float64, requiresGrad: true)
      var y = x
      for _ in 0..<50_000 { y = y * 1.0 + x * 0.0 }
      let first = gradient(of: y, withRespectTo: [x], createGraph: true)[0]
      return first?.item()
    }
    #expect(value == 1)
  }

  @Test(.timeLimit(.minutes(1)))
  func oneLeafUsedManyTimes() {
    let x = Tensor(3.0, dtype: .float64, requiresGrad: true)
    var sum = x * 0.0
    for _ in 0..<100_000 { sum = sum + x }
    sum.backward()
    #expect(x.grad?.item() == 100_000)
  }

  @Test(.timeLimit(.minutes(1)))
  func aLadderTakesLinearTime() {
    let gradient = runOnSmallStack { () -> Double? in
      let x = Tensor(1.0, dtype: .float64, requiresGrad: true)
      var y = x
      // Every rung uses the one below twice: 2^10000 paths lead down.
      for _ in 0..<10_000 { y = maximum(y, y) }
      y.backward()
      return x.grad?.item()
    }
    #expect(gradient == 1)
  }

  @Test func aReleasedGraphLeavesItsLeaves() {
    let x = Tensor([1.0, 2.0], requiresGrad: true)
    for _ in 0..<3 { (x * x).sum().backward() }
    #expect(x.grad?.scalars == [6, 12])
    #expect(x.scalars == [1, 2])
  }
}
