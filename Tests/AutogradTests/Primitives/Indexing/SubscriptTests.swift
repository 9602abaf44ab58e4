import Autograd
import Testing

/// Tensors between brackets, in Swift.
struct SubscriptTests {
  static var x: Tensor {
    Tensor([[[0.0, 1], [2, 3]], [[4, 5], [6, 7]]], dtype: .float64, requiresGrad: true)
  }

  @Test func rangesAndNumbersGiveViews() {
    let x = Self.x
    #expect(x[1].scalars == [4, 5, 6, 7])
    #expect(x[0..., 1].scalars == [2, 3, 6, 7])
    #expect(x[-1, 0, -1].item() == 5)
    #expect(x[0..<1, .newAxis, .ellipsis, 1].shape == [1, 1, 2])
    #expect(x[...0, ..<1].scalars == [0, 1])
    #expect(x[.ellipsis, .stride(by: 2)].scalars == [0, 2, 4, 6])
    #expect(x[.slice(0, -1)].shape == [1, 2, 2])
    #expect(x[-2...(-1), 0, 0].scalars == [0, 4])
    #expect(x[...(-1)].shape == [2, 2, 2])
  }

  @Test func listsAndMasksPick() {
    let x = Self.x
    #expect(x[[1, 1, 0], 0, 0].scalars == [4, 4, 0])
    #expect(x[x .> 5].scalars == [6, 7])
    #expect(x[Tensor([1, 0]), Tensor([0, 1])].scalars == [4, 5, 2, 3])
    #expect(x[true].shape == [1, 2, 2, 2])
    #expect(x[false].shape == [0, 2, 2, 2])
    let list = IndexList([0, 1, 1, 0], shape: [2, 2])
    #expect(x[TensorIndex.list(list), 0, 0].scalars == [0, 4, 4, 0])
  }

  @Test func historiesArePrintedAsPyTorchPrintsThem() {
    let x = Self.x
    #expect(x[0].gradientFunctionName == "SelectBackward0")
    #expect(x[0..<1].gradientFunctionName == "SliceBackward0")
    #expect(x[0, 0..<1].gradientFunctionName == "SliceBackward0")
    #expect(x[.newAxis].gradientFunctionName == "UnsqueezeBackward0")
    #expect(x[.ellipsis].gradientFunctionName == "AliasBackward0")
    #expect(x[[0]].gradientFunctionName == "IndexBackward0")
  }

  @Test func secondDerivativesPass() throws {
    // y = Σ x[[0, 0], 1:]³: dy/dx = 2 · 3x² there, d²y/dx² = 12x.
    let x = Tensor([[1.0, 2, 3], [4, 5, 6]], dtype: .float64, requiresGrad: true)
    let part = x[[0, 0], 1...]
    let y = (part * part * part).sum()
    let first = try #require(
      try gradients(of: y, withRespectTo: [x], createGraph: true).first ?? nil)
    #expect(first.scalars == [0, 24, 54, 0, 0, 0])
    let second = try #require(try gradients(of: first.sum(), withRespectTo: [x]).first ?? nil)
    #expect(second.scalars == [0, 24, 36, 0, 0, 0])
  }

  @Test func anAssignmentRebindsTheVariable() {
    let x = Self.x
    let v = Tensor([10.0, 20.0], dtype: .float64, requiresGrad: true)
    var y = x
    y[0, 0] = v
    #expect(y.scalars == [10, 20, 2, 3, 4, 5, 6, 7])
    #expect(x.scalars == [0, 1, 2, 3, 4, 5, 6, 7])
    (y * y).sum().backward()
    #expect(x.grad?.scalars == [0, 0, 4, 6, 8, 10, 12, 14])
    #expect(v.grad?.scalars == [20, 40])
  }

  @Test func anAssignedValueIsStretchedAndConverted() {
    var y = Tensor([[1, 2], [3, 4]])
    y[0..., 1] = Tensor(9)
    #expect(y.integers == [1, 9, 3, 9])
    y[y .> 5] = Tensor(0.0)
    #expect(y.integers == [1, 0, 3, 0])
    #expect(y.dtype == .int64)
    y[5...] = Tensor(7)
    #expect(y.integers == [1, 0, 3, 0])
  }

  @Test func ofPlacesNamedTwiceTheLastCounts() {
    var y = Tensor([0.0, 0, 0])
    let v = Tensor([1.0, 2, 3], requiresGrad: true)
    y[[1, 0, 1]] = v
    #expect(y.scalars == [2, 3, 0])
    y.sum().backward()
    #expect(v.grad?.scalars == [0, 1, 1])
  }

  @Test func complexAndNarrowNumbersAreIndexed() throws {
    let numbers: [TensorNumber] = [.complex(1, 2), .complex(3, 4)]
    let z = Tensor(numbers: numbers, TensorType(.complex128, [2]))
    #expect(z[[1, 0, 1]].imaginaryScalars == [4, 2, 4])
    #expect(z[1].imaginaryScalars == [4])
    let bytes = Tensor([7, 8, 9], dtype: .uint8)
    #expect(bytes[[2, 0]].integers == [9, 7])
    #expect(bytes[Tensor([1], dtype: .int32)].integers == [8])
  }
}
