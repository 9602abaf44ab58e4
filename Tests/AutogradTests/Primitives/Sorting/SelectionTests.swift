import Autograd
import Testing

/// Sorting and selecting as Swift programs call them; values by hand.
struct SelectionTests {
  private let x = Tensor([3.0, 1.0, 3.0, 2.0], dtype: .float64, requiresGrad: true)

  @Test func theWholeGradientGoesToTheSelectedElement() {
    x.max(dim: 0).values.backward()
    #expect(x.grad?.scalars == [1, 0, 0, 0])
  }

  @Test func runningMaximaSelectTheLastOfEquals() {
    let running = x.cummax(dim: 0)
    #expect(running.values.scalars == [3, 3, 3, 3])
    #expect(running.indices.integers == [0, 0, 2, 2])
    running.values.sum().backward()
    #expect(x.grad?.scalars == [2, 0, 2, 0])
  }

  @Test func sortingKeepsTheOrderOfEquals() {
    #expect(x.argsort().integers == [1, 3, 0, 2])
    #expect(x.argsort(descending: true).integers == [0, 2, 3, 1])
    #expect(x.sort().values.scalars == [1, 2, 3, 3])
  }

  @Test func notANumberIsTheLargest() {
    let x = Tensor([1.0, .nan, 2.0])
    #expect(x.argsort().integers == [0, 2, 1])
    #expect(x.topk(1).indices.integers == [1])
    #expect(x.argmax().integers == [1])
    #expect(x.argmin().integers == [1])
    #expect(x.kthValue(3).indices.integers == [1])
  }

  @Test func valuesAndIndicesAreOutputsOfOneGate() throws {
    let sorted = x.sort()
    let call = try #require(sorted.values.history)
    let output = try #require(call.primitive as? OutputPrimitive)
    #expect(output.outputName == "values")
    #expect(output.gate.outputCount == 2)
  }

  @Test func linesLieAlongAnyDimension() {
    let x = Tensor([[[3, 1], [2, 5]], [[0, 9], [7, 4]]])
    #expect(x.sort(dim: 1).values.integers == [2, 1, 3, 5, 0, 4, 7, 9])
    #expect(x.topk(1, dim: 0).values.integers == [3, 9, 7, 5])
    #expect(x.median(dim: 1, keepDim: true).values.shape == [2, 1, 2])
  }

  @Test func searchesFindTheSideThatIsAskedFor() {
    let line = Tensor([1, 3, 3, 5])
    #expect(line.searchSorted(Tensor([3, 6])).integers == [1, 4])
    #expect(line.searchSorted(Tensor([3, 6]), right: true).integers == [3, 4])
    #expect(Tensor([3, 4]).bucketize(line).integers == [1, 3])
    #expect(Tensor([3, 4]).isIn(line).scalars == [1, 0])
    #expect(line.unique().integers == [1, 3, 5])
    #expect(line.bincount(minLength: 7).integers == [0, 1, 0, 2, 0, 1, 0])
  }

  @Test func moreThanThereIsCannotBeSelected() {
    for (name, k) in [("topk", 5), ("topk", -1), ("kthvalue", 5), ("kthvalue", 0)] {
      let error = #expect(throws: TensorError.self) {
        try FunctionCatalog.named(name)?([.tensor(x), .integer(k)])
      }
      #expect(error?.category == .index)
    }
  }
}
