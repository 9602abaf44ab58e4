import Autograd
import Testing

/// Matrices that have no inverse or no factor, and tensors that are no square matrices.
struct MatrixErrorTests {
  private func category(_ name: String, _ x: Tensor...) throws -> TensorError.Category? {
    let function = try #require(FunctionCatalog.named(name))
    return #expect(throws: TensorError.self) { try function(x.map { .tensor($0) }) }?.category
  }

  @Test(arguments: ["inverse", "linalg.inv", "cholesky", "linalg.cholesky"])
  func impossibleMatrices(name: String) throws {
    #expect(try category(name, Tensor([[1.0, 2], [2, 4]])) == .value)
    #expect(try category(name, Tensor([[[1.0]], [[0.0]]])) == .value)
    #expect(try category(name, Tensor([[1.0, 2]])) == .shape)
    #expect(try category(name, Tensor([1.0])) == .shape)
    #expect(try category(name, Tensor([[1, 0], [0, 1]])) == .dtype)
  }

  @Test(arguments: ["det", "linalg.det", "logdet", "linalg.slogdet"])
  func determinantsAreOfSquareMatrices(name: String) throws {
    #expect(try category(name, Tensor([[1.0, 2]])) == .shape)
    #expect(try category(name, Tensor([[1]])) == .dtype)
  }

  @Test func systemsWithoutASolution() throws {
    let x = Tensor([[1.0, 2], [2, 4]])
    #expect(try category("linalg.solve", x, x) == .value)
    #expect(try category("linalg.solve", x, Tensor([1.0, 2, 3])) == .shape)
    #expect(try category("linalg.solve", x, Tensor([1.0, 2], dtype: .float64)) == .dtype)
    #expect(try category("cross", x, x) == .shape)
    #expect(try category("cdist", x, Tensor([[1.0]])) == .shape)
    #expect(try category("cdist", Tensor([[1]]), Tensor([[1]])) == .dtype)
    let power = try #require(FunctionCatalog.named("matrix_power"))
    #expect(throws: TensorError.self) { try power([.tensor(x), .integer(-1)]) }
  }

  @Test func normsThatAreNone() throws {
    let norm = try #require(FunctionCatalog.named("linalg.norm"))
    let (vector, matrix) = (
      ProgramValue.tensor(Tensor([1.0])), ProgramValue.tensor(Tensor([[1.0]]))
    )
    for arguments in [[vector, .string("nuc")], [matrix, .integer(3)], [matrix, .string("no")]] {
      let error = #expect(throws: TensorError.self) { try norm(arguments) }
      #expect(error?.category == .value)
    }
    #expect(try category("linalg.norm", Tensor([1])) == .dtype)
    #expect(try category("linalg.matrix_norm", Tensor([1.0])) == .shape)
    #expect(try category("linalg.eigvalsh", Tensor([[1.0, 2]])) == .shape)
    #expect(try category("linalg.svdvals", Tensor([1.0])) == .shape)
    #expect(try category("linalg.pinv", Tensor([[1]])) == .dtype)
  }

  @Test func swiftNames() {
    let x = Tensor([[4.0, 2], [2, 5]], dtype: .float64)
    #expect(x.cholesky().scalars == [2, 0, 1, 2])
    #expect(x.cholesky(upper: true).scalars == [2, 1, 0, 2])
    #expect(Tensor([[2.0, 0], [0, 4]]).inverse().scalars == [0.5, 0, 0, 0.25])
    #expect(x.det().scalars == [16])
    #expect(Tensor([[2.0, 0], [0, 4]]).solve(Tensor([2.0, 4])).scalars == [1, 1])
    #expect(Tensor([[1, 1], [0, 1]]).matrixPower(3).integers == [1, 3, 0, 1])
    #expect(Tensor([1, 0, 0]).cross(Tensor([0, 1, 0])).integers == [0, 0, 1])
    #expect(Tensor([[3.0, 0], [0, -4]]).svdvals().scalars == [4, 3])
    #expect(Tensor([[3.0, 0], [0, 4]]).matrixNorm(1).scalars == [4])
    #expect(Tensor([[2.0], [0]]).pinv().scalars == [0.5, 0])
    #expect(Tensor([[3.0, 0], [0, 2]]).eigvalsh().scalars == [2, 3])
    #expect(cdist(Tensor([[0.0, 0]]), Tensor([[3.0, 4], [0, 1]])).scalars == [5, 1])
  }
}
