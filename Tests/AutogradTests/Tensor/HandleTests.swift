import Autograd
import Testing

/// A tensor is a handle, as a Python name is.
struct HandleTests {
  @Test func copiesShareGradientAndHistory() {
    let x = Tensor(3.0, requiresGrad: true)
    let same = x
    (same * same).backward()
    #expect(x.grad?.item() == 6)
    #expect(same.isSame(as: x))
    same.zeroGrad()
    #expect(x.grad == nil)
  }

  @Test func equalValuesAreNotTheSameTensor() {
    #expect(!Tensor(1.0).isSame(as: Tensor(1.0)))
    let x = Tensor(1.0)
    #expect(!x.detach().isSame(as: x))
  }

  @Test func compoundAssignmentRebinds() {
    let x = Tensor([1.0, 2.0], requiresGrad: true)
    var y = x
    y += 1
    y *= 2
    y -= Tensor([1.0, 1.0])
    y /= 2
    #expect(x.scalars == [1, 2])
    #expect(y.scalars == [1.5, 2.5])
    #expect(!y.isSame(as: x))
    y.sum().backward()
    #expect(x.grad?.scalars == [1, 1])
  }

  @Test func namesAndRolesBelongToTheTensor() {
    let x = Tensor(1.0).named("x")
    let same = x
    #expect(same.name == "x")
    #expect(x.role == .constant)
    same.requiresGrad = true
    #expect(x.role == .input)
    x.marked(as: .parameter)
    #expect(same.role == .parameter)
    #expect((x * 1).name == nil)
    #expect((x * 1).named("y").name == "y")
  }

  @Test func nameAndRoleOfALeafAreSeenThroughItsGraph() {
    let w = Tensor(1.0, requiresGrad: true)
    let y = w * 2
    w.named("w").marked(as: .parameter)
    let seen = y.history?.call.inputs[0]
    #expect(seen?.name == "w")
    #expect(seen?.role == .parameter)
    #expect(seen?.isSame(as: w) == true)
    #expect(seen?.identity == w.identity)
  }

  @Test func resultsInheritRequiresGrad() {
    let x = Tensor(1.0, requiresGrad: true)
    let c = Tensor(2.0)
    #expect((x * c).requiresGrad)
    #expect(!(c * c).requiresGrad)
    #expect((c * c).isLeaf)
    #expect(!(x * c).isLeaf)
    #expect(!(x .< c).requiresGrad)
    #expect(!x.to(.int64).requiresGrad)
    #expect(x.to(.float64).requiresGrad)
    #expect(!x.detach().requiresGrad)
  }

  @Test func requiresGradCanBeTakenBack() {
    let x = Tensor(2.0, requiresGrad: true)
    let before = x * x
    x.requiresGrad = false
    #expect(!(x * x).requiresGrad)
    // What was recorded stays recorded.
    before.backward()
    #expect(x.grad?.item() == 4)
  }

  @Test func requiresGradCanBeSetOnAValueThatAGraphHolds() {
    let x = Tensor(2.0)
    let earlier = Tensor(1.0, requiresGrad: true) * x
    x.requiresGrad = true
    (x * x).backward()
    #expect(x.grad?.item() == 4)
    // The earlier graph saw a constant.
    earlier.backward()
    #expect(x.grad?.item() == 4)
  }

  @Test func numbersAreNotTensorsOfTheirOwn() {
    #expect(!Tensor(1.0).isNumber)
    #expect(Tensor(1.0).dtype == .float32)
    #expect(Tensor(1).dtype == .int64)
    #expect(!Tensor(1).isNumber)
    let y = Tensor(1.0, requiresGrad: true) + 5
    #expect(y.history?.call.inputs[1].isNumber == true)
    #expect(y.history?.call.inputs[0].isNumber == false)
    #expect(!y.isNumber)
  }

  @Test func gradientsDoNotShareOneHandle() {
    let a = Tensor(1.0, requiresGrad: true)
    let b = Tensor(2.0, requiresGrad: true)
    (a + b).backward()
    let kept = a.grad
    if let mine = a.grad, let other = b.grad { #expect(!mine.isSame(as: other)) }
    a.grad = nil
    #expect(b.grad?.item() == 1)
    (a + b).backward()
    #expect(kept?.item() == 1)
    #expect(b.grad?.item() == 2)
  }
}
