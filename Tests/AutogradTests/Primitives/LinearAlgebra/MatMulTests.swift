import Autograd
import Kernels
import Testing

/// Products of all ranks and layouts are those of whole numbers, which our own loops find exactly.
struct MatMulTests {
  static let shapes: [([Int], [Int])] = [
    ([4], [4]), ([4], [4, 3]), ([2, 4], [4]), ([2, 4], [4, 3]), ([5, 2, 4], [4, 3]),
    ([5, 2, 4], [4]), ([4], [5, 4, 3]), ([5, 2, 4], [5, 4, 3]), ([2, 1, 2, 4], [5, 4, 3]),
    ([1, 2, 4], [5, 4, 3]), ([2, 4], [5, 4, 3]), ([2, 3, 2, 4], [2, 3, 4, 1]), ([0, 4], [4, 3]),
    ([2, 0], [0, 3]), ([0, 2, 4], [4, 3]), ([5, 2, 0], [0, 3]), ([1, 4], [4, 1]),
    ([40, 30], [30, 50]),
  ]

  @Test(arguments: shapes, [true, false])
  func everyRankAndLayout(_ shapes: ([Int], [Int]), _ isBlas: Bool) throws {
    gw_blas_set_used(isBlas)
    defer { gw_blas_set_used(true) }
    let (a, b) = (MatMulTests.whole(shapes.0, 3), MatMulTests.whole(shapes.1, 5))
    let exact = a.matmul(b).scalars
    for dtype in [DType.float32, .float64, .complex64, .complex128] {
      for x in MatMulTests.layouts(a.to(dtype)) {
        for y in MatMulTests.layouts(b.to(dtype)) {
          let product = x.matmul(y)
          #expect(product.dtype == dtype)
          #expect(product.scalars == exact)
        }
      }
    }
  }

  /// Views of one tensor whose rows overlap or repeat are copied before.
  @Test func overlappingRows() {
    let row = Tensor([1.0, 2, 3])
    let repeated = row.expand([4, 3])
    #expect(repeated.matmul(Tensor([1.0, 1, 1])).scalars == [6, 6, 6, 6])
    #expect(repeated.transpose(0, 1).matmul(Tensor([1.0, 1, 1, 1])).scalars == [4, 8, 12])
    #expect(Tensor([2.0]).expand([3]).dot(row).item() == 12)
    #expect(repeated.matmul(row.unsqueeze(1)).scalars == [14, 14, 14, 14])
  }

  /// A product that many matrices share takes part in all of them.
  @Test func gradientsOfSharedFactors() throws {
    for shapes in MatMulTests.shapes where shapes.0.count > 2 {
      let (a, b) = (MatMulTests.whole(shapes.0, 3), MatMulTests.whole(shapes.1, 5))
      let (x, y) = (a.to(.float64).detach(), b.to(.float64).detach())
      x.requiresGrad = true
      y.requiresGrad = true
      let product = x.matmul(y)
      let seed = MatMulTests.whole(product.shape, 7).to(.float64)
      product.backward(gradient: seed)
      // The product is linear in each factor.
      let total = (product * seed).sum().item()
      #expect((try #require(x.grad) * x).sum().item() == total)
      #expect((try #require(y.grad) * y).sum().item() == total)
      #expect(try #require(y.grad).shape == y.shape)
    }
  }

  private static func whole(_ shape: [Int], _ factor: Int) -> Tensor {
    let count = shape.reduce(1, *)
    return Tensor((0..<count).map { $0 * factor % 11 - 5 }).reshape(shape)
  }

  /// The same elements, by row, by column and with gaps.
  private static func layouts(_ x: Tensor) -> [Tensor] {
    let gaps = cat([x.unsqueeze(-1), x.unsqueeze(-1) * 2], dim: -1)
    let spread = gaps.select(x.ndim, 0)
    if x.ndim < 2 { return [x, spread] }
    let byColumn = (x.transpose(-2, -1) * 1).transpose(-2, -1)
    return [x, byColumn, spread]
  }
}
