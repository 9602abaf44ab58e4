import Autograd
import Testing

/// Tensors made from nothing; expected values are PyTorch 2.13's.
struct CreationTests {
  @Test func wholeRanges() {
    #expect(Tensor.arange(3).integers == [0, 1, 2])
    #expect(Tensor.arange(3).dtype == .int64)
    #expect(Tensor.arange(5, 0, step: -2).integers == [5, 3, 1])
    #expect(Tensor.arange(3, 3).shape == [0])
    let large = 9_007_199_254_740_992
    #expect(Tensor.arange(large, large + 3).integers == [large, large + 1, large + 2])
    #expect(Tensor.arange(3, dtype: .float64).scalars == [0, 1, 2])
  }

  @Test func rangesOfFloats() throws {
    #expect(Tensor.arange(0.0, 1.0, step: 0.25).scalars == [0, 0.25, 0.5, 0.75])
    #expect(Tensor.arange(0.0, 1.0, step: 0.3).numel == 4)
    #expect(Tensor.arange(0.0, 1.0, step: 0.1).numel == 10)
    #expect(Tensor.arange(1.0, 2.0, step: 0.1).numel == 10)
    #expect(try Self.call("arange", .real(2.5)).scalars == [0, 1, 2])
    // The length hangs on the dtype: int64 truncates before it counts, int32 after.
    let (zero, three, step) = (ProgramValue.integer(0), ProgramValue.integer(3), 1.5)
    let long = try Self.call("arange", zero, three, .real(step), dtype: .int64)
    let short = try Self.call("arange", zero, three, .real(step), dtype: .int32)
    #expect(long.integers == [0, 1, 2])
    #expect(short.integers == [0, 1])
  }

  @Test func spaces() {
    #expect(Tensor.linspace(0, 10, 4, dtype: .int64).integers == [0, 3, 6, 10])
    #expect(Tensor.linspace(-3, 3, 6, dtype: .int64).integers == [-3, -1, 0, 0, 1, 3])
    #expect(Tensor.linspace(3, 5, 1).scalars == [3])
    #expect(Tensor.linspace(0, 1, 0).shape == [0])
    #expect(Tensor.linspace(1, 0, 3).scalars == [1, 0.5, 0])
    #expect(Tensor.logspace(0, 3, 4, base: 2).scalars == [1, 2, 4, 8])
    #expect(Tensor.logspace(0, 2, 5, dtype: .int64).integers == [1, 3, 10, 31, 100])
  }

  @Test func numbersEverywhere() throws {
    #expect(try Self.call("zeros", .integer(2), .integer(3)).shape == [2, 3])
    #expect(try Self.call("ones", .list([.integer(2)])).scalars == [1, 1])
    #expect(try Self.call("full", .list([.integer(2)]), .integer(7)).dtype == .int64)
    #expect(try Self.call("full", .list([.integer(2)]), .bool(true)).dtype == .bool)
    #expect(try Self.call("full", .list([]), .real(2.5)).dtype == .float32)
    let complex = try Self.call("full", .list([.integer(1)]), .complex(1, 2))
    #expect(complex.dtype == .complex64)
    #expect(complex.imaginaryScalars == [2])
    let mask = Tensor([true, false])
    #expect(try Self.call("full_like", .tensor(mask), .integer(3)).integers == [1, 1])
    #expect(Tensor.fullLike(Tensor([1, 2]), 2.7).integers == [2, 2])
    #expect(Tensor.zerosLike(mask).dtype == .bool)
    #expect(Tensor.onesLike(mask, dtype: .float64).scalars == [1, 1])
  }

  @Test func matrices() {
    #expect(Tensor.eye(2).scalars == [1, 0, 0, 1])
    #expect(Tensor.eye(2, 3, dtype: .int64).integers == [1, 0, 0, 0, 1, 0])
    #expect(Tensor.eye(0).shape == [0, 0])
    #expect(Tensor.trilIndices(2, 4, offset: 1).integers == [0, 0, 1, 1, 1, 0, 1, 0, 1, 2])
    #expect(Tensor.triuIndices(2, 2).integers == [0, 0, 1, 0, 1, 1])
    #expect(Tensor.trilIndices(3, 3, offset: .min).shape == [2, 0])
  }

  static func call(
    _ name: String, _ arguments: ProgramValue..., dtype: DType? = nil
  ) throws -> Tensor {
    let function = try #require(FunctionCatalog.named(name))
    let keywords = dtype.map { [(name: "dtype", value: ProgramValue.dtype($0))] } ?? []
    guard case .tensor(let tensor) = try function(arguments, keywords: keywords) else {
      throw BadRecord()
    }
    return tensor
  }
}
