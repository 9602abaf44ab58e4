import Autograd
import Testing

struct VarianceTests {
  // Three tenths, added up and divided, are not one tenth in binary.
  @Test(arguments: [DType.float32, .float64])
  func equalElementsDoNotVary(_ dtype: DType) {
    let x = Tensor([0.1, 0.1, 0.1], dtype: dtype, requiresGrad: true)
    let y = x.std()
    #expect(y.item() == 0)
    #expect(x.variance().item() == 0)
    y.backward()
    #expect(x.grad?.scalars == [0, 0, 0])
  }

  @Test func infinityVariesByNoNumber() {
    #expect(Tensor([1.0, .infinity]).std().item().isNaN)
  }
}
