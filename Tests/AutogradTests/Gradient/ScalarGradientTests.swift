import Autograd
import Testing

/// What is said of `grad`, of steps and of recording holds for single numbers as for tensors.
struct ScalarGradientTests {
  @Test func gradientsThatWereHandedOutStayAsTheyWere() {
    let x = Tensor(2.0, dtype: .float64, requiresGrad: true)
    (x * 3).backward()
    let first = x.grad
    (x * 4).backward()
    let second = x.grad
    x.zeroGrad()
    (x * 5).backward()
    #expect([first?.item(), second?.item(), x.grad?.item()] == [3, 7, 5])
  }

  @Test func aGradientThatIsUsedAgainKnowsNothingOfBefore() {
    let x = Tensor(2.0, dtype: .float64, requiresGrad: true)
    (x * 3).backward()
    x.grad?.named("g")
    x.zeroGrad()
    #expect(x.grad == nil)
    (x * 4).backward()
    #expect(x.grad?.name == nil)
    x.grad?.requiresGrad = true
    x.zeroGrad()
    (x * 5).backward()
    #expect(x.grad?.requiresGrad == false)
    #expect(x.grad?.item() == 5)
  }

  @Test func aGradientInAGraphIsNotWrittenAgain() {
    let x = Tensor(2.0, dtype: .float64, requiresGrad: true)
    (x * 3).backward()
    let w = Tensor(1.0, dtype: .float64, requiresGrad: true)
    let penalty = x.grad.map { $0 * w }
    x.zeroGrad()
    (x * 4).backward()
    penalty?.backward()
    #expect(w.grad?.item() == 3)
  }

  @Test func gradientsPutInFromOutsideAddUp() {
    let x = Tensor(2.0, dtype: .float64, requiresGrad: true)
    x.grad = Tensor(0.1)
    (x * 3).backward()
    #expect(x.grad?.item() == Double(Float(0.1)) + 3)
    #expect(x.grad?.dtype == .float64)
    x.grad = Tensor([1.0, 2.0], dtype: .float64)
    (x * 3).backward()
    #expect(x.grad?.scalars == [4, 5])
  }

  @Test func graphsKeepTheValueOfThenWhenAStepFollows() {
    let x = Tensor(3.0, dtype: .float64, requiresGrad: true)
    let optimizer = SGD([x], lr: 0.5)
    let before = x * x
    before.backward()
    optimizer.step()
    #expect(x.item() == 0)
    let after = x * x + before
    #expect(after.item() == 9)
    optimizer.zeroGrad()
    after.backward()
    // 2 · 0 from the new value and 2 · 3 from the old one.
    #expect(x.grad?.item() == 6)
    #expect(before.history?.call.inputs[0].item() == 3)
    #expect(before.history?.call.inputs[0].isSame(as: x) == true)
  }

  @Test func theLeafMayGoBeforeItsGraph() {
    var x: Tensor? = Tensor(3.0, dtype: .float64, requiresGrad: true).named("x")
    let y = x.map { $0 * $0 }
    x = nil
    y?.backward()
    let leaf = y?.history?.call.inputs[0]
    #expect(leaf?.grad?.item() == 6)
    #expect(leaf?.name == "x")
  }

  @Test func viewsOfANumberHoldIt() {
    let x = Tensor(2.5, dtype: .float64, requiresGrad: true)
    let row = x.reshape([1]).expand([3])
    #expect(row.scalars == [2.5, 2.5, 2.5])
    let back = row.sum().reshape([])
    #expect(back.item() == 7.5)
    back.backward()
    #expect(x.grad?.item() == 3)
    for dtype in DType.allCases {
      #expect(Tensor(1, dtype: dtype).reshape([1, 1]).reshape([]).item() == 1)
      #expect(Tensor([0, 1], dtype: dtype).expand([1, 2]).scalars == [0, 1])
    }
  }

  @Test func tasksStartedWithoutGradientStaySo() async {
    let task = withoutGradient {
      Task {
        let x = Tensor(2.0, requiresGrad: true)
        return (x * x).requiresGrad
      }
    }
    #expect(await task.value == false)
    let x = Tensor(2.0, requiresGrad: true)
    #expect((x * x).requiresGrad)
  }
}
