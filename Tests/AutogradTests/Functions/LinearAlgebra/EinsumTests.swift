import Autograd
import Testing

/// Sums of products under Swift names, and equations that do not fit.
struct EinsumTests {
  @Test func productsUnderSwiftNames() {
    let x = Tensor([[1.0, 2], [3, 4]])
    #expect(einsum("ij,jk", x, x).scalars == [7, 10, 15, 22])
    #expect(x.mm(x).scalars == [7, 10, 15, 22])
    #expect(x.mv(Tensor([1.0, 1])).scalars == [3, 7])
    #expect(Tensor([1, 2]).dot(Tensor([3, 4])).integers == [11])
    #expect(x.tensordot(x, [0, 1], [0, 1]).scalars == [30])
    #expect(x.reshape([2, 1, 2]).bmm(x.reshape([2, 2, 1])).scalars == [5, 25])
  }

  @Test(arguments: ["i->j", "i,", "", "i.j", "i-j", "i->ii", "a1"])
  func impossibleEquations(equation: String) throws {
    let einsum = try #require(FunctionCatalog.named("einsum"))
    let error = #expect(throws: TensorError.self) {
      try einsum([.string(equation), .tensor(Tensor([1.0, 2]))])
    }
    #expect(error?.category == .value || error?.category == .shape)
  }

  @Test func labelsWithTwoSizes() throws {
    let einsum = try #require(FunctionCatalog.named("einsum"))
    for (equation, shape) in [("ii", [2, 3]), ("ij", [2]), ("...ij", [3])] {
      let error = #expect(throws: TensorError.self) {
        try einsum([.string(equation), .tensor(Tensor.zeros(shape))])
      }
      #expect(error?.category == .shape, "\(equation)")
    }
  }

  @Test func whatIsNotAddedMayBeNaN() throws {
    let addmm = try #require(FunctionCatalog.named("addmm"))
    let x = Tensor([[2.0]])
    let result = try addmm(
      [.tensor(Tensor(Double.nan)), .tensor(x), .tensor(x)], keywords: [("beta", .integer(0))])
    guard case .tensor(let y) = result else { return }
    #expect(y.scalars == [4])
  }
}
