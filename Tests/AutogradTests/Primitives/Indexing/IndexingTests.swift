import Autograd
import Testing

/// Taking and placing by position or mask; expected values are PyTorch 2.13's.
struct IndexingTests {
  static var matrix: Tensor { Tensor([[0.0, 1, 2], [3, 4, 5]]) }
  static var places: Tensor { Tensor([[0, 1, 1], [1, 0, 0]]) }

  @Test func gatherTakesAlongADimension() {
    #expect(Self.matrix.gather(0, Self.places).scalars == [0, 4, 5, 3, 1, 2])
    #expect(Self.matrix.gather(1, Self.places).scalars == [0, 1, 1, 4, 3, 3])
    #expect(Self.matrix.gather(-1, Tensor([[2]])).scalars == [2])
    #expect(Self.matrix.gather(0, Self.places.to(.int32)).scalars == [0, 4, 5, 3, 1, 2])
    #expect(Self.matrix.gather(0, Tensor([Int]())).shape == [0])
    #expect(Tensor(3.0).gather(0, Tensor([0])).scalars == [3])
    #expect(Tensor([1.0, 2]).gather(0, Tensor(1)).item() == 2)
  }

  @Test func scatterPutsTheLastOfEquals() {
    let source = Tensor([[1.0, 2, 3], [4, 5, 6]])
    let rows = Tensor([[0, 0, 0], [0, 0, 0]])
    #expect(Self.matrix.scatter(0, rows, source).scalars == [4, 5, 6, 3, 4, 5])
    #expect(Self.matrix.scatter(1, Tensor([[1]]), 9).scalars == [0, 9, 2, 3, 4, 5])
    #expect(Self.matrix.scatterAdd(0, rows, source).scalars == [5, 8, 11, 3, 4, 5])
    let truths = Tensor([false, false])
    #expect(truths.scatterAdd(0, Tensor([1, 1]), Tensor([true, true])).integers == [0, 1])
  }

  @Test func everySourceGetsTheGradientOfItsPlace() {
    let x = Tensor([1.0, 2], requiresGrad: true)
    let source = Tensor([5.0, 6, 7], requiresGrad: true)
    let y = x.scatter(0, Tensor([1, 1]), source) * Tensor([10.0, 100])
    y.sum().backward()
    #expect(x.grad?.scalars == [10, 0])
    #expect(source.grad?.scalars == [100, 100, 0])
  }

  @Test func gradientsAddUpWhereElementsAreTakenRepeatedly() {
    let x = Tensor([1.0, 2, 3], requiresGrad: true)
    let weights = Tensor([1.0, 10, 100])
    (x.indexSelect(0, Tensor([2, 0, 2])) * weights).sum().backward()
    #expect(x.grad?.scalars == [10, 0, 101])
    x.grad = nil
    (x.take(Tensor([-1, 0, 2])) * weights).sum().backward()
    #expect(x.grad?.scalars == [10, 0, 101])
    x.grad = nil
    (x.gather(0, Tensor([2, 0, 2])) * weights).sum().backward()
    #expect(x.grad?.scalars == [10, 0, 101])
  }

  @Test func wholeSlices() {
    #expect(Self.matrix.indexSelect(1, Tensor([2, 2])).scalars == [2, 2, 5, 5])
    #expect(Self.matrix.indexSelect(0, Tensor(1)).shape == [1, 3])
    #expect(Tensor(3.0).indexSelect(0, Tensor([0])).shape == [])
    let added = Self.matrix.indexAdd(0, Tensor([1, 1]), Self.matrix, alpha: 2)
    #expect(added.scalars == [0, 1, 2, 9, 14, 19])
    #expect(Tensor([1, 2]).indexAdd(0, Tensor([0]), Tensor([3]), alpha: 2.5).integers == [7, 2])
    #expect(Tensor([1, 2, 3]).indexFill(0, Tensor([0, -1]), 9).integers == [9, 2, 9])
    #expect(Tensor([1, 2]).indexFill(0, Tensor([0]), 9.5).integers == [9, 2])
  }

  @Test func masks() {
    let mask = Tensor([true, false, true])
    #expect(Self.matrix.maskedFill(mask, 9).scalars == [9, 1, 9, 9, 4, 9])
    #expect(Self.matrix.maskedSelect(mask).scalars == [0, 2, 3, 5])
    #expect(Tensor([1, 2]).maskedFill(Tensor([[true], [false]]), 2.5).integers == [2, 2, 1, 2])
    #expect(Tensor(3).maskedSelect(Tensor(true)).shape == [1])
    #expect(Self.matrix.maskedSelect(Tensor(false)).shape == [0])
    let (x, value) = (Tensor([1.0, 2, 3], requiresGrad: true), Tensor(5.0, requiresGrad: true))
    (x.maskedFill(mask, value) * Tensor([1.0, 10, 100])).sum().backward()
    #expect(x.grad?.scalars == [0, 10, 0])
    #expect(value.grad?.item() == 101)
  }

  @Test func positionsOfNonzeroElements() {
    #expect(Tensor([[0, 7], [8, 0]]).nonzero().integers == [0, 1, 1, 0])
    #expect(Tensor(2).nonzero().shape == [1, 0])
    #expect(Tensor(0).nonzero().shape == [0, 0])
    #expect(Tensor([0.0, .nan, 1e-300], dtype: .float64).nonzero().integers == [1, 2])
    #expect(!Tensor([1.0], requiresGrad: true).nonzero().requiresGrad)
  }

  @Test func positionsThatBroadcast() {
    #expect(Self.matrix.takeAlongDim(Tensor([[0], [-1]]), dim: 1).scalars == [0, 5])
    #expect(Self.matrix.takeAlongDim(Tensor([[2, 1]]), dim: 1).scalars == [2, 1, 5, 4])
    #expect(Self.matrix.takeAlongDim(Tensor([5, 0])).scalars == [5, 0])
  }

  @Test func classesAsRows() {
    #expect(Tensor([0, 2]).oneHot().integers == [1, 0, 0, 0, 0, 1])
    #expect(Tensor([1]).oneHot(3).integers == [0, 1, 0])
    #expect(Tensor(2).oneHot().shape == [3])
    #expect(Tensor([Int]()).oneHot(3).shape == [0, 3])
  }

  @Test func everyDTypeMoves() {
    for dtype in DType.allCases {
      let x = Self.matrix.to(dtype)
      let taken = x.gather(1, Self.places)
      #expect(taken.dtype == dtype)
      #expect(taken.scalars == Self.matrix.to(dtype).to(.float64).gather(1, Self.places).scalars)
      #expect(cat([x, x]).dtype == dtype)
      #expect(x.flip([0, 1]).flip([1, 0]).scalars == x.scalars)
      #expect(x.indexSelect(0, Tensor([1])).scalars == x.select(0, 1).scalars)
      #expect(x.scatterAdd(0, Self.places, x).dtype == dtype)
      #expect(x.maskedSelect(Tensor(true)).scalars == x.scalars)
    }
  }
}
