import Autograd
import Testing

/// Compositions that rearrange; expected values are PyTorch 2.13's.
struct RearrangingTests {
  static var matrix: Tensor { Tensor([[1, 2, 3], [4, 5, 6]]) }

  @Test func dimensionsJoinedAndTakenApart() {
    let block = Tensor.zeros([2, 3, 4])
    #expect(block.flatten().shape == [24])
    #expect(block.flatten(1).shape == [2, 12])
    #expect(block.flatten(-3, 1).shape == [6, 4])
    #expect(Tensor(3).flatten().shape == [1])
    #expect(Tensor.zeros([2, 0]).ravel().shape == [0])
    #expect(block.unflatten(-1, [2, -1]).shape == [2, 3, 2, 2])
    #expect(Self.matrix.view([3, -1]).integers == [1, 2, 3, 4, 5, 6])
    // These strides can be read as three dimensions, but not as one.
    #expect(Self.matrix.t().view([3, 1, 2]).integers == [1, 4, 2, 5, 3, 6])
  }

  @Test func dimensionsMovedAndTurned() {
    let block = Tensor.zeros([2, 3, 4])
    #expect(block.movedim([0, 1], [2, 0]).shape == [3, 4, 2])
    #expect(block.movedim([-1], [0]).shape == [4, 2, 3])
    #expect(Self.matrix.rot90().integers == [3, 6, 2, 5, 1, 4])
    #expect(Self.matrix.rot90(2).integers == [6, 5, 4, 3, 2, 1])
    #expect(Self.matrix.rot90(-1).integers == [4, 1, 5, 2, 6, 3])
    #expect(Self.matrix.rot90(4).integers == Self.matrix.integers)
    #expect(Self.matrix.rot90(1, dims: [1, 0]).integers == [4, 1, 5, 2, 6, 3])
    #expect(Tensor([1, 2]).t().integers == [1, 2])
  }

  @Test func diagonalsAndBlocks() {
    #expect(Tensor([1, 2]).diag(1).integers == [0, 1, 0, 0, 0, 2, 0, 0, 0])
    #expect(Self.matrix.diag(-1).integers == [4])
    #expect(Self.matrix.trace().item() == 6)
    let embedded = Tensor([[1, 2], [3, 4]]).diagEmbed(offset: -1, dim1: 2, dim2: 0)
    #expect(embedded.shape == [3, 2, 3])
    #expect(
      embedded.integers == [0, 1, 0, 0, 3, 0, 0, 0, 2, 0, 0, 4, 0, 0, 0, 0, 0, 0])
    let blocks = blockDiag([Tensor([[1, 2]]), Tensor([3]), Tensor(4)])
    #expect(blocks.integers == [1, 2, 0, 0, 0, 0, 3, 0, 0, 0, 0, 4])
    #expect(blockDiag([]).shape == [1, 0])
  }

  @Test func grids() {
    let (x, y) = (Tensor([1, 2]), Tensor([3, 4, 5]))
    let grids = meshgrid([x, y])
    #expect(grids[0].integers == [1, 1, 1, 2, 2, 2])
    #expect(grids[1].integers == [3, 4, 5, 3, 4, 5])
    let turned = meshgrid([x, y], isXY: true)
    #expect(turned[0].shape == [3, 2])
    #expect(turned[0].integers == [1, 2, 1, 2, 1, 2])
    #expect(cartesianProd([x, y]).integers == [1, 3, 1, 4, 1, 5, 2, 3, 2, 4, 2, 5])
    #expect(cartesianProd([x]).integers == [1, 2])
    let a = Tensor([1.0, 2], requiresGrad: true)
    (meshgrid([a, a])[0] * meshgrid([a, a])[1]).sum().backward()
    #expect(a.grad?.scalars == [6, 6])
  }

  @Test func repeatedElements() {
    #expect(Self.matrix.repeatInterleave(2).numel == 12)
    #expect(Tensor([1, 2]).repeatInterleave(Tensor([1, 3])).integers == [1, 2, 2, 2])
    #expect(Self.matrix.repeatInterleave(Tensor([0, 2]), dim: 0).integers == [4, 5, 6, 4, 5, 6])
    #expect(Self.matrix.repeatInterleave(0, dim: 1).shape == [2, 0])
    #expect(Tensor(7).repeatInterleave(3).integers == [7, 7, 7])
  }

  @Test func paddingOfEveryMode() {
    let x = Tensor([[0, 1, 2]])
    #expect(x.pad([1, 2], value: 9).integers == [9, 0, 1, 2, 9, 9])
    #expect(x.pad([-1, 1], value: 9).integers == [1, 2, 9])
    #expect(x.pad([0, 0, 1, 0]).shape == [2, 3])
    #expect(x.pad([1, 1], mode: .reflect).integers == [1, 0, 1, 2, 1])
    #expect(x.pad([-1, 1], mode: .reflect).integers == [1, 2, 1])
    #expect(x.pad([4, 0], mode: .replicate).integers == [0, 0, 0, 0, 0, 1, 2])
    #expect(x.pad([1, 1], mode: .circular).integers == [2, 0, 1, 2, 0])
    #expect(x.pad([-1, 1], mode: .circular).integers == [1, 2, 1])
    let y = Tensor([[1.0, 2, 3]], requiresGrad: true)
    (y.pad([1, 1], mode: .reflect) * Tensor([1.0, 10, 100, 1000, 10000])).sum().backward()
    #expect(y.grad?.scalars == [10, 10101, 1000])
  }

  @Test func atLeastSoManyDimensions() throws {
    #expect(Tensor(3).atLeast1D().shape == [1])
    #expect(Tensor([3]).atLeast2D().shape == [1, 1])
    let matrix = Self.matrix
    #expect(matrix.atLeast2D().isSame(as: matrix))
    let function = try #require(FunctionCatalog.named("atleast_2d"))
    guard case .list(let several) = try function([.tensor(Tensor(1)), .tensor(Tensor([2]))])
    else { throw BadRecord() }
    #expect(several.count == 2)
    guard case .tensor = try function([.tensor(Tensor(1))]) else { throw BadRecord() }
  }
}
