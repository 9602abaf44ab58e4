import Autograd
import Testing

/// Products of all pairs of elements; expected values are PyTorch 2.13's.
struct OuterTests {
  @Test func vectors() {
    let x = Tensor([1.0, 2, 3], requiresGrad: true)
    let y = x.outer(Tensor([10, 100]))
    #expect(y.dtype == .float32)
    #expect(y.scalars == [10, 100, 20, 200, 30, 300])
    y.sum().backward()
    #expect(x.grad?.scalars == [110, 110, 110])
  }

  @Test func blocks() {
    let x = Tensor([[0, 1, 2], [3, 4, 5]])
    let y = x.kron(Tensor([1, 2, 3]))
    #expect(y.shape == [2, 9])
    #expect(y.integers == [0, 0, 0, 1, 2, 3, 2, 4, 6, 3, 6, 9, 4, 8, 12, 5, 10, 15])
    #expect(Tensor(3).kron(x).integers == [0, 3, 6, 9, 12, 15])
    #expect(Tensor.zeros([2, 1, 2]).kron(x).shape == [2, 2, 6])
  }

  @Test func matricesHaveNoOuterProduct() throws {
    let outer = try #require(FunctionCatalog.named("outer"))
    let x = ProgramValue.tensor(Tensor([[1.0]]))
    #expect(throws: TensorError.self) { try outer([x, x]) }
  }
}
