import Autograd
import Testing

/// Joining, splitting and rearranging; expected values are PyTorch 2.13's.
struct JoiningTests {
  static var matrix: Tensor { Tensor([[1, 2, 3], [4, 5, 6]]) }

  @Test func catPromotesAndLeavesEmptyVectorsOut() {
    let joined = cat([Tensor([[1], [2]]), Tensor([[0.5], [1.5]]), Tensor([Int]())], dim: -1)
    #expect(joined.dtype == .float32)
    #expect(joined.scalars == [1, 0.5, 2, 1.5])
    #expect(cat([Tensor([Int]()), Tensor([Int]())]).shape == [0])
    #expect(cat([Tensor([true]), Tensor([3])]).integers == [1, 3])
    #expect(cat([Tensor.zeros([0, 2]), Tensor.ones([1, 2])]).scalars == [1, 1])
  }

  @Test func gradientsOfJoinedTensorsAreParts() {
    let x = Tensor([1.0, 2], requiresGrad: true)
    let y = Tensor([3.0], dtype: .float64, requiresGrad: true)
    let seed = Tensor([1.0, 10, 100, 1000, 10000], dtype: .float64)
    (cat([x, y, x]) * seed).sum().backward()
    #expect(x.grad?.scalars == [1001, 10010])
    #expect(x.grad?.dtype == .float32)
    #expect(y.grad?.scalars == [100])
  }

  @Test func stackMakesADimension() {
    let x = Tensor([1, 2])
    #expect(stack([x, x * 10], dim: 1).integers == [1, 10, 2, 20])
    #expect(stack([x, x * 10], dim: -2).integers == [1, 2, 10, 20])
    #expect(stack([Tensor(1), Tensor(2)]).integers == [1, 2])
  }

  @Test func stacksOfRowsColumnsAndLayers() {
    let (x, y) = (Tensor([1, 2]), Tensor([3, 4]))
    #expect(hstack([x, y]).integers == [1, 2, 3, 4])
    #expect(hstack([Self.matrix, Self.matrix]).shape == [2, 6])
    #expect(hstack([Tensor(1), x]).integers == [1, 1, 2])
    #expect(vstack([x, y]).shape == [2, 2])
    #expect(vstack([Tensor(1), Tensor(2)]).shape == [2, 1])
    #expect(dstack([x, y]).shape == [1, 2, 2])
    #expect(dstack([x, y]).integers == [1, 3, 2, 4])
    #expect(columnStack([x, y]).integers == [1, 3, 2, 4])
    #expect(columnStack([x, Self.matrix.t().narrow(0, 0, 2)]).shape == [2, 3])
  }

  @Test func splitsAreOneGate() throws {
    let x = Tensor([1.0, 2, 3, 4, 5], requiresGrad: true)
    let parts = x.split(2)
    #expect(parts.map(\.shape) == [[2], [2], [1]])
    let gates = try parts.map { part in
      try #require(part.history?.primitive as? OutputPrimitive)
    }
    #expect(gates.map(\.number) == [0, 1, 2])
    #expect(gates.allSatisfy { $0.gate === gates[0].gate })
    (parts[0] * parts[1]).sum().backward()
    #expect(x.grad?.scalars == [3, 4, 1, 2, 0])
  }

  @Test func sizesOfParts() {
    let x = Tensor.zeros([5, 3])
    #expect(x.split([1, 3, 1]).map { $0.shape[0] } == [1, 3, 1])
    #expect(x.chunk(4).map { $0.shape[0] } == [2, 2, 1])
    #expect(x.chunk(2, dim: -1).map { $0.shape[1] } == [2, 1])
    #expect(x.unbind(dim: 1).map(\.shape) == [[5], [5], [5]])
    #expect(Tensor.zeros([0]).split(0).map(\.shape) == [[0]])
    #expect(Tensor.zeros([0]).chunk(3).count == 3)
    #expect(Tensor.zeros([0, 2]).unbind().isEmpty)
  }

  @Test func flipsAndRolls() {
    #expect(Self.matrix.flip([0, -1]).integers == [6, 5, 4, 3, 2, 1])
    #expect(Self.matrix.flip([]).integers == Self.matrix.integers)
    #expect(Self.matrix.transpose(0, 1).flip([0]).integers == [3, 6, 2, 5, 1, 4])
    #expect(Self.matrix.fliplr().integers == [3, 2, 1, 6, 5, 4])
    #expect(Self.matrix.flipud().integers == [4, 5, 6, 1, 2, 3])
    #expect(Self.matrix.roll(1).integers == [6, 1, 2, 3, 4, 5])
    #expect(Self.matrix.roll([1, 2], dims: [0, 1]).integers == [5, 6, 4, 2, 3, 1])
    #expect(Self.matrix.roll(-7, dim: 0).integers == [4, 5, 6, 1, 2, 3])
    #expect(Self.matrix.roll(.min, dim: 1).shape == [2, 3])
    #expect(Tensor(3).flip([0]).item() == 3)
  }

  @Test func triangles() {
    #expect(Self.matrix.tril().integers == [1, 0, 0, 4, 5, 0])
    #expect(Self.matrix.tril(1).integers == [1, 2, 0, 4, 5, 6])
    #expect(Self.matrix.triu(-1).integers == [1, 2, 3, 4, 5, 6])
    #expect(Self.matrix.triu().integers == [1, 2, 3, 0, 5, 6])
    #expect(Self.matrix.triu(.max).integers == [0, 0, 0, 0, 0, 0])
    #expect(Self.matrix.tril(.min).integers == [0, 0, 0, 0, 0, 0])
    #expect(Tensor([[true, true], [true, true]]).triu(1).integers == [0, 1, 0, 0])
  }

  @Test func copies() {
    #expect(Tensor([1, 2]).repeat([2, 2]).integers == [1, 2, 1, 2, 1, 2, 1, 2])
    #expect(Self.matrix.tile([2]).shape == [2, 6])
    #expect(Self.matrix.repeat([0, 2]).shape == [0, 6])
    #expect(Tensor(3).repeat([]).item() == 3)
    let x = Tensor([1.0, 2], requiresGrad: true)
    (x.repeat([2]) * Tensor([1.0, 10, 100, 1000])).sum().backward()
    #expect(x.grad?.scalars == [101, 1010])
  }
}
