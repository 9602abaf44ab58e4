import Autograd
import Testing

/// Views: parts and orders of one storage; expected values are PyTorch 2.13's.
struct StridedPrimitiveTests {
  static var block: Tensor { Tensor((0..<24).map { Double($0) }).reshape([2, 3, 4]) }
  static var matrix: Tensor { Tensor([[1, 2, 3], [4, 5, 6]]) }

  @Test func narrowTakesNeighbours() {
    #expect(Self.matrix.narrow(1, 1, 2).integers == [2, 3, 5, 6])
    #expect(Self.matrix.narrow(-1, -1, 1).integers == [3, 6])
    #expect(Self.matrix.narrow(0, 2, 0).shape == [0, 3])
  }

  @Test func selectDropsTheDimension() {
    #expect(Self.matrix.select(0, -1).integers == [4, 5, 6])
    #expect(Self.block.select(1, 2).scalars == [8, 9, 10, 11, 20, 21, 22, 23])
    #expect(Self.matrix.select(0, 1).select(0, 2).item() == 6)
    #expect(Self.matrix.select(0, 1).select(0, 2).shape == [])
  }

  @Test func diagonalsOfAnyTwoDimensions() {
    #expect(Self.matrix.diagonal().integers == [1, 5])
    #expect(Self.matrix.diagonal(offset: 1).integers == [2, 6])
    #expect(Self.matrix.diagonal(offset: -1).integers == [4])
    #expect(Self.matrix.diagonal(offset: .max).shape == [0])
    #expect(Self.matrix.diagonal(offset: .min).shape == [0])
    let across = Self.block.diagonal(offset: 1, dim1: 0, dim2: 2)
    #expect(across.shape == [3, 2])
    #expect(across.scalars == [1, 14, 5, 18, 9, 22])
  }

  @Test func permuteSqueezeAndUnsqueeze() {
    let turned = Self.block.permute([2, 0, -2])
    #expect(turned.shape == [4, 2, 3])
    #expect(turned.select(0, 1).scalars == [1, 5, 9, 13, 17, 21])
    #expect(Tensor.zeros([1, 2, 1]).squeeze().shape == [2])
    #expect(Tensor.zeros([1, 2, 1]).squeeze(1).shape == [1, 2, 1])
    #expect(Tensor.zeros([1, 2, 1]).squeeze([0, 1]).shape == [2, 1])
    #expect(Tensor.zeros([1, 2, 1]).squeeze([]).shape == [1, 2, 1])
    #expect(Self.matrix.unsqueeze(-1).shape == [2, 3, 1])
    #expect(Self.matrix.unsqueeze(-3).shape == [1, 2, 3])
    #expect(Tensor(3).unsqueeze(0).integers == [3])
  }

  @Test func viewsOfViewsReadTheSameStorage() {
    let part = Self.block.transpose(0, 2).narrow(0, 1, 3).select(1, 2).diagonal(offset: -1)
    #expect(part.scalars == [10, 23])
    #expect((part * 2).scalars == [20, 46])
    let complex = Tensor([1.0, 2, 3, 4]).to(.complex128).reshape([2, 2])
    #expect(complex.select(0, 1).select(0, 0).item() == 3)
    #expect(complex.diagonal().scalars == [1, 4])
  }

  @Test func partsGiveGradientsToTheirPlacesOnly() {
    let x = Tensor([[1.0, 2, 3], [4, 5, 6]], requiresGrad: true)
    let weights = Tensor([10.0, 20])
    ((x.diagonal() * weights).sum() + x.select(0, 1).sum() * 3).backward()
    #expect(x.grad?.scalars == [10, 0, 0, 3, 23, 3])
  }

  @Test func partsOfPartsAreEmbeddedTwice() {
    let x = Tensor((1...6).map { Double($0) }, dtype: .float64, requiresGrad: true)
    let y = x.narrow(0, 1, 4).narrow(0, 1, 2)
    (y * y * y).sum().backward()
    #expect(x.grad?.scalars == [0, 0, 27, 48, 0, 0])
  }

  @Test func historyPrintsAsPyTorchPrintsIt() {
    let x = Tensor([[1.0, 2, 3], [4, 5, 6]], requiresGrad: true)
    let names = [
      (x.select(0, 1), "SelectBackward0"), (x.narrow(0, 0, 1), "SliceBackward0"),
      (x.permute([1, 0]), "PermuteBackward0"), (x.diagonal(), "DiagonalBackward0"),
      (x.unsqueeze(0), "UnsqueezeBackward0"), (x.squeeze(), "SqueezeBackward0"),
      (x.squeeze(0), "SqueezeBackward1"), (x.squeeze([0]), "SqueezeBackward2"),
      (cat([x, x]), "CatBackward0"), (stack([x, x]), "StackBackward0"),
      (x.split(1)[0], "SplitBackward0"), (x.chunk(2)[1], "SplitBackward0"),
      (x.split([1, 1])[1], "SplitWithSizesBackward0"), (x.unbind()[0], "UnbindBackward0"),
      (x.flip([0]), "FlipBackward0"), (x.roll(1), "RollBackward0"), (x.tril(), "TrilBackward0"),
      (x.triu(), "TriuBackward0"), (x.repeat([2, 1]), "RepeatBackward0"),
      (x.pad([1, 1]), "ConstantPadNdBackward0"), (x.clone(), "CloneBackward0"),
      (x.gather(0, Tensor([[0]])), "GatherBackward0"),
      (x.indexSelect(0, Tensor([0])), "IndexSelectBackward0"),
      (x.take(Tensor([0])), "TakeBackward0"),
      (x.maskedFill(x .> 2, 0), "MaskedFillBackward0"),
      (x.maskedSelect(x .> 2), "MaskedSelectBackward0"),
      (x.scatter(0, Tensor([[0]]), 1), "ScatterBackward0"),
      (x.scatterAdd(0, Tensor([[0]]), x), "ScatterAddBackward0"),
      (x.indexAdd(0, Tensor([0, 1]), x), "IndexAddBackward0"),
    ]
    for (tensor, name) in names {
      #expect(tensor.history?.primitive.gradientFunctionName == name)
    }
  }
}
