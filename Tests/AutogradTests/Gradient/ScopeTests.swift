import Autograd
import Testing

/// Scopes in Swift.
struct ScopeTests {
  @Test func whatIsComputedInAScopeKnowsIt() {
    let x = Tensor(2.0, requiresGrad: true)
    let m = Tensor([[1.0, 2]], requiresGrad: true)
    let (inner, outer) = scope("layer") { (scope("inner") { x * x }, m.sum()) }
    #expect(inner.scope == ["layer", "inner"])
    #expect(outer.scope == ["layer"])
    #expect((x * x).scope == [])
    #expect(x.scope == [])
  }

  @Test func scopesChangeNoNumberAndEndWithAnError() {
    struct Stop: Error {}
    let x = Tensor(2.0, requiresGrad: true)
    #expect(throws: Stop.self) { try scope("a") { () throws(Stop) in throw Stop() } }
    let y = scope("b") { x.exp() * x }
    #expect(y.scope == ["b"])
    #expect(y.item() == (x.exp() * x).item())
  }

  @Test func tasksHaveScopesOfTheirOwn() async {
    await withTaskGroup(of: Bool.self) { group in
      for n in 0..<8 {
        group.addTask {
          scope("task \(n)") {
            let x = Tensor(Double(n), requiresGrad: true)
            return (0..<100).allSatisfy { _ in (x * x).scope == ["task \(n)"] }
          }
        }
      }
      for await isRight in group { #expect(isRight) }
    }
  }
}
