import Autograd
import Kernels
import Testing

/// What LAPACK and BLAS find is what our own loops find, and is what it must be.
struct MatrixLibraryTests {
  @Test(arguments: [5, 9, 20, 33], [DType.float64, .complex128])
  func bothWaysAgree(_ n: Int, _ dtype: DType) throws {
    let a = MatrixLibraryTests.drawn([n, n], 1, dtype)
    let b = MatrixLibraryTests.drawn([n, 3], 2, dtype)
    let positive = a.matmul(a.transpose(0, 1).conj()) + Tensor.eye(n, dtype: dtype)
    let functions: [(String, [Tensor])] = [
      ("linalg.inv", [a]), ("linalg.det", [a * 0.3]), ("linalg.slogdet", [a]),
      ("linalg.solve", [a, b]), ("linalg.cholesky", [positive]), ("linalg.eigvalsh", [positive]),
      ("linalg.svdvals", [a]), ("linalg.svdvals", [b]), ("linalg.pinv", [b]), ("matmul", [a, b]),
    ]
    for (name, inputs) in functions {
      let ours = try MatrixLibraryTests.found(name, inputs, isBlas: false)
      let library = try MatrixLibraryTests.found(name, inputs, isBlas: true)
      #expect(ours.count == library.count && ours.count > 1)
      let size = ours.map(\.magnitude).reduce(1, max)
      let largest = zip(ours, library).map { ($0 - $1).magnitude }.reduce(0, max)
      #expect(largest <= 1e-11 * size, "\(name) of \(n) rows: \(largest)")
    }
  }

  /// Every second derivative of a large matrix comes from the same functions.
  @Test func singularLargeMatrices() throws {
    let n = 20
    var rows = MatrixLibraryTests.drawn([n, n], 3, .float64)
    rows = cat([rows[0..<(n - 1)], rows[0].unsqueeze(0)], dim: 0).detach()
    for isBlas in [true, false] {
      gw_blas_set_used(isBlas)
      defer { gw_blas_set_used(true) }
      let x = rows.detach()
      x.requiresGrad = true
      x.det().backward()
      // A small change of the element at (4, 7) changes the determinant in proportion.
      let slope = try #require(x.grad)[4, 7].item()
      var bump = [Double](repeating: 0, count: n * n)
      bump[4 * n + 7] = 1e-3
      let changed = (rows + Tensor(bump, dtype: .float64).reshape([n, n])).det().item()
      let step = try #require(x.grad)[0, 7].item()
      #expect((changed - rows.det().item() - 1e-3 * slope).magnitude <= 1e-9 * step.magnitude)
    }
  }

  @Test func errorsOfLargeMatrices() throws {
    let ones = Tensor.ones([20, 20], dtype: .float64)
    for name in ["linalg.inv", "linalg.cholesky"] {
      let function = try #require(FunctionCatalog.named(name))
      let error = #expect(throws: TensorError.self) { try function([.tensor(ones)]) }
      #expect(error?.category == .value)
    }
    let solve = try #require(FunctionCatalog.named("linalg.solve"))
    #expect(throws: TensorError.self) { try solve([.tensor(ones), .tensor(ones[0])]) }
  }

  /// Values and gradients, complex numbers as both parts.
  private static func found(
    _ name: String, _ inputs: [Tensor], isBlas: Bool
  ) throws -> [Double] {
    gw_blas_set_used(isBlas)
    defer { gw_blas_set_used(true) }
    let leaves = inputs.map { $0.detach() }
    for leaf in leaves { leaf.requiresGrad = true }
    let function = try #require(FunctionCatalog.named(name))
    let value = try function(leaves.map { .tensor($0) })
    let result: Tensor
    if case .tensor(let tensor) = value {
      result = tensor
    } else if case .tensor(let tensor)? = value.items?.last {
      result = tensor
    } else {
      return []
    }
    let seed = drawn(result.shape, 4, result.dtype)
    let shares = try gradients(of: result, withRespectTo: leaves, seed: seed)
    return ([result] + shares.compactMap { $0 }).flatMap { $0.scalars + $0.imaginaryScalars }
  }

  private static func drawn(_ shape: [Int], _ seed: UInt64, _ dtype: DType) -> Tensor {
    let (one, other) = (Generator(seed: seed), Generator(seed: seed + 100))
    let real = Tensor.randn(shape, generator: one, dtype: .float64)
    if !dtype.isComplex { return real }
    return .complex(real, .randn(shape, generator: other, dtype: .float64))
  }
}
