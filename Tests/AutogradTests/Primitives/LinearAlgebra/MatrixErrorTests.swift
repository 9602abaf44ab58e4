import Autograd
import Testing

/// Matrices that have no inverse or no factor, and tensors that are no square matrices.
struct MatrixErrorTests {
  private func category(_ name: String, _ x: Tensor) throws -> TensorError.Category? {
    let function = try #require(FunctionCatalog.named(name))
    return #expect(throws: TensorError.self) { try function([.tensor(x)]) }?.category
  }

  @Test(arguments: ["inverse", "linalg.inv", "cholesky", "linalg.cholesky"])
  func impossibleMatrices(name: String) throws {
    #expect(try category(name, Tensor([[1.0, 2], [2, 4]])) == .value)
    #expect(try category(name, Tensor([[[1.0]], [[0.0]]])) == .value)
    #expect(try category(name, Tensor([[1.0, 2]])) == .shape)
    #expect(try category(name, Tensor([1.0])) == .shape)
    #expect(try category(name, Tensor([[1, 0], [0, 1]])) == .dtype)
  }

  @Test func inverseAndFactorUnderSwiftNames() {
    let x = Tensor([[4.0, 2], [2, 5]], dtype: .float64)
    #expect(x.cholesky().scalars == [2, 0, 1, 2])
    #expect(x.cholesky(upper: true).scalars == [2, 1, 0, 2])
    #expect(Tensor([[2.0, 0], [0, 4]]).inverse().scalars == [0.5, 0, 0, 0.25])
  }
}
