import Autograd
import Testing

/// Views read one storage through different sizes and strides.
struct ViewTests {
  static let numbers = (0..<24).map(Double.init)

  static func block() -> Tensor { Tensor(numbers).reshape([2, 3, 4]) }

  @Test func transposedElementsComeInTheNewOrder() {
    let x = Self.block().transpose(0, 2)
    #expect(x.shape == [4, 3, 2])
    for i in 0..<4 {
      for j in 0..<3 {
        for k in 0..<2 {
          #expect(x.scalars[(i * 3 + j) * 2 + k] == Double((k * 3 + j) * 4 + i))
        }
      }
    }
    #expect(x.transpose(0, 2).scalars == Self.numbers)
    #expect(x.reshape([24]).scalars == x.scalars)
  }

  @Test func expandedElementsRepeat() {
    let x = Tensor([[1], [2]]).expand([3, 2, 2])
    #expect(x.integers == [1, 1, 2, 2, 1, 1, 2, 2, 1, 1, 2, 2])
    #expect(x.transpose(0, 1).integers == [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2])
    #expect(x.sum(dim: 0).integers == [3, 3, 6, 6])
    #expect(Tensor(5).expand([0, 3]).integers == [])
  }

  @Test func arithmeticOnViewsAgreesWithCopies() {
    let x = Self.block().transpose(0, 1)
    let copy = Tensor(x.scalars).reshape([3, 2, 4])
    let row = Tensor([1.0, 2.0, 3.0, 4.0])
    #expect((x * row).scalars == (copy * row).scalars)
    #expect((x - copy).scalars.allSatisfy { $0 == 0 })
    #expect((row - x).sum(dim: 1).scalars == (row - copy).sum(dim: 1).scalars)
    #expect(x.exp().scalars == copy.exp().scalars)
    #expect((x .> 7).integers == (copy .> 7).integers)
    #expect(x.to(.int64).integers == copy.to(.int64).integers)
    for dim in -3..<3 {
      #expect(x.mean(dim: dim).scalars == copy.mean(dim: dim).scalars)
    }
    let square = Self.block().reshape([4, 6]).transpose(0, 1)
    let dense = Tensor(square.scalars).reshape([6, 4])
    #expect(square.matmul(row).scalars == dense.matmul(row).scalars)
  }

  @Test func gradientsPassThroughChainsOfViews() {
    let x = Tensor([[1.0], [2.0], [3.0]], requiresGrad: true)
    let y = x.expand([3, 2]).transpose(0, 1).reshape([6]) * Tensor([1.0, 2, 3, 4, 5, 6])
    y.sum().backward()
    #expect(x.grad?.shape == [3, 1])
    #expect(x.grad?.scalars == [5, 7, 9])
  }

  @Test func boolsAndSingleElementsAreReadThroughStrides() {
    let mask = Tensor([[true, false], [true, true]]).transpose(0, 1)
    #expect(mask.integers == [1, 1, 0, 1])
    #expect(mask.to(.float32).scalars == [1, 1, 0, 1])
    #expect(Tensor([[2.5]]).transpose(0, 1).item() == 2.5)
  }

  @Test func creation() {
    #expect(Tensor([[1, 2], [3, 4]]).shape == [2, 2])
    #expect(Tensor([[Double]]()).shape == [0])
    #expect(Tensor([[Double](), []]).shape == [2, 0])
    #expect(Tensor(Float(0.5)).dtype == .float32)
    #expect(Tensor(true).dtype == .bool)
    #expect(Tensor.full([2, 2], 7, dtype: .int64).integers == [7, 7, 7, 7])
    #expect(Tensor.ones([]).item() == 1)
    #expect(Tensor.zeros([2, 0]).numel == 0)
    #expect(Tensor([1, 2], dtype: .float64, requiresGrad: true).requiresGrad)
    #expect(Tensor([9_007_199_254_740_993]).integers == [9_007_199_254_740_993])
  }
}
