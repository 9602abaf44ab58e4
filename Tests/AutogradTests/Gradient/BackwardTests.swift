import Autograd
import Testing

/// `backward`, and gradients in chosen tensors.
struct BackwardTests {
  @Test func backwardAccumulates() {
    let x = Tensor([1.0, 2.0], requiresGrad: true)
    let y = (x * x).sum()
    y.backward()
    let first = x.grad
    y.backward()
    #expect(first?.scalars == [2, 4])
    #expect(x.grad?.scalars == [4, 8])
    x.zeroGrad()
    #expect(x.grad == nil)
    y.backward()
    #expect(x.grad?.scalars == [2, 4])
  }

  @Test func gradientsAreLeavesWithoutGradient() {
    let x = Tensor(2.0, requiresGrad: true)
    (x * x * x).backward()
    #expect(x.grad?.isLeaf == true)
    #expect(x.grad?.requiresGrad == false)
    #expect(x.grad?.dtype == .float32)
  }

  @Test func onlyLeavesGetAGrad() {
    let x = Tensor(2.0, requiresGrad: true)
    let y = x * x
    (y * 3).backward()
    #expect(y.grad == nil)
    #expect(x.grad?.item() == 12)
  }

  @Test func seedsScaleTheGradient() {
    let x = Tensor([1.0, 2.0], requiresGrad: true)
    (x * x).backward(gradient: Tensor([10.0, 100.0]))
    #expect(x.grad?.scalars == [20, 400])
    let y = Tensor(3.0, requiresGrad: true)
    (y * y).backward(gradient: Tensor(0.5, dtype: .float64))
    #expect(y.grad?.item() == 3)
    #expect(y.grad?.dtype == .float32)
    let one = Tensor([[4.0]], requiresGrad: true)
    (one * 2).backward()
    #expect(one.grad?.shape == [1, 1])
  }

  @Test func aLeafIsItsOwnOutput() {
    let x = Tensor(2.0, requiresGrad: true)
    x.backward()
    #expect(x.grad?.item() == 1)
    #expect(gradient(of: x, withRespectTo: [x])[0]?.item() == 1)
  }

  @Test func gradientsOfIntermediatesAndUnreachedInputs() {
    let x = Tensor(2.0, requiresGrad: true)
    let other = Tensor(1.0, requiresGrad: true)
    let square = x * x
    let y = square * square + square
    let shares = gradient(of: y, withRespectTo: [square, x, other, y, x])
    #expect(shares.map { $0?.item() } == [9, 36, nil, 1, 36])
    #expect(x.grad == nil)
  }

  @Test func usesAddUp() {
    let x = Tensor([1.0, 2.0], requiresGrad: true)
    let y = (x + x * x + x.sum() * x).sum()
    y.backward()
    #expect(x.grad?.scalars == [1 + 2 + 6, 1 + 4 + 6])
  }

  @Test func thirdDerivative() throws {
    let x = Tensor(0.7, dtype: .float64, requiresGrad: true)
    var y = x.sin() * x.exp()
    for _ in 0..<3 {
      y = try #require(gradient(of: y, withRespectTo: [x], createGraph: true)[0])
    }
    // (eˣ sin x)‴ = 2eˣ (cos x − sin x)
    let s = Tensor(0.7, dtype: .float64)
    #expect(abs(y.item() - (2 * s.exp() * (s.cos() - s.sin())).item()) < 1e-13)
  }

  @Test func gradientsAreRecordedOnlyOnDemand() {
    let x = Tensor(2.0, requiresGrad: true)
    let y = x * x * x
    #expect(gradient(of: y, withRespectTo: [x])[0]?.requiresGrad == false)
    #expect(gradient(of: y, withRespectTo: [x], createGraph: true)[0]?.requiresGrad == true)
    let inside = withoutGradient {
      gradient(of: y, withRespectTo: [x], createGraph: true)[0]?.requiresGrad
    }
    #expect(inside == true)
  }

  @Test func detachCuts() {
    let x = Tensor(3.0, requiresGrad: true).named("x")
    let cut = (x * x).detach()
    #expect(cut.cutReason == .detached)
    #expect(cut.isLeaf)
    let y = cut * x
    y.backward()
    #expect(x.grad?.item() == 9)
    #expect(x.detach().name == "x")
    #expect(Tensor(1.0).detach().cutReason == nil)
  }

  @Test func withoutGradientRecordsNothing() throws {
    let x = Tensor(3.0, requiresGrad: true)
    let y = withoutGradient { x * x }
    #expect(!y.requiresGrad)
    #expect(y.isLeaf)
    #expect(y.cutReason == .withoutGradient)
    #expect(withoutGradient { Tensor(1.0) * 2 }.cutReason == nil)
    #expect((x * y).requiresGrad)
    #expect(throws: TensorError.self) {
      try withoutGradient { () throws(TensorError) in try (x * x).accumulateGradients() }
    }
    // The mode ends where the block ends, also by an error.
    #expect((x * x).requiresGrad)
  }

  @Test func everythingIsRecordedOnDemand() {
    let a = Tensor(2.0)
    let y = recordingEverything { (a * 3).detach() + 1 }
    #expect(y.history?.primitive.name == "add")
    #expect(!y.requiresGrad)
    #expect(y.history?.call.inputs[0].history?.primitive.name == "detach")
    let x = Tensor(2.0, requiresGrad: true)
    let z = recordingEverything { (x * x).detach() * x }
    z.backward()
    #expect(x.grad?.item() == 4)
  }

  @Test func mixedDtypesGetGradientsOfTheirOwn() {
    let a = Tensor([1.0, 2.0], requiresGrad: true)
    let b = Tensor([3.0, 4.0], dtype: .float64, requiresGrad: true)
    let y = a * b
    #expect(y.dtype == .float64)
    y.sum().backward()
    #expect(a.grad?.dtype == .float32)
    #expect(b.grad?.dtype == .float64)
    #expect(a.grad?.scalars == [3, 4])
  }

  @Test func aBroadcastGradientHasTheInputsSizes() {
    let row = Tensor([1.0, 2.0, 3.0], requiresGrad: true)
    let column = Tensor([[1.0], [2.0]], requiresGrad: true)
    let scalar = Tensor(2.0, requiresGrad: true)
    (row * column * scalar).sum().backward()
    #expect(row.grad?.scalars == [6, 6, 6])
    #expect(column.grad?.shape == [2, 1])
    #expect(column.grad?.scalars == [12, 12])
    #expect(scalar.grad?.shape == [])
    #expect(scalar.grad?.item() == 18)
    let empty = Tensor.zeros([0, 3])
    (row + empty).backward(gradient: empty)
    #expect(row.grad?.scalars == [6, 6, 6])
  }
}
