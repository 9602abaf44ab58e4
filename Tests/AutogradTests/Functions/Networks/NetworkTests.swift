import Autograd
import Testing

/// Losses, layers and pools as Swift programs call them; values by hand.
struct NetworkTests {
  @Test func lossesAreAsWrittenInTheirDocumentation() {
    let (a, b) = (Tensor([1.0, 2.0]), Tensor([1.0, 4.0]))
    #expect(l1Loss(a, b).item() == 1)
    #expect(smoothL1Loss(a, b).item() == 0.75)
    #expect(huberLoss(a, b, reduction: .sum).item() == 1.5)
    #expect(binaryCrossEntropy(Tensor([1.0]), Tensor([0.0])).item() == 100)
    let even = binaryCrossEntropyWithLogits(Tensor([0.0]), Tensor([0.5])).item()
    #expect(Float(even) == 0.6931472)
  }

  @Test func layersAreAsWrittenInTheirDocumentation() {
    #expect(layerNorm(Tensor([1.0, 3.0]), [2], eps: 0).scalars == [-1, 1])
    #expect(rmsNorm(Tensor([2.0, -2.0]), [2], eps: 0).scalars == [1, -1])
    let line = Tensor([[[1.0, 2.0, 3.0]]])
    #expect(conv1d(line, Tensor([[[1.0, 1.0]]])).scalars == [3, 5])
    let square = Tensor([[[[1.0, 2.0], [3.0, 4.0]]]])
    #expect(conv2d(square, Tensor([[[[1.0, 1.0]]]])).scalars == [3, 7])
    let row = Tensor([[1.0, 3.0, 2.0, 0.0]])
    #expect(row.maxPool([2]).scalars == [3, 2])
    #expect(row.averagePool([2]).scalars == [2, 1])
  }

  @Test func aConvolutionCanBeDifferentiatedTwice() throws {
    let x = Tensor([[[1.0, 2.0, 3.0]]], requiresGrad: true)
    let w = Tensor([[[2.0, -1.0]]], requiresGrad: true)
    // y = r² + s² with r = w₀x₀ + w₁x₁ = 0 and s = w₀x₁ + w₁x₂ = 1, so ∂y/∂w₀ = 2(r x₀ + s x₁), and
    // its derivatives are 2(w₀x₀ + r), 2(w₁x₀ + w₀x₁ + s) and 2w₁x₁.
    let y = conv1d(x, w).pow(2).sum()
    let dw = try #require(try gradients(of: y, withRespectTo: [w], createGraph: true)[0])
    let dx = try #require(try gradients(of: dw.select(2, 0).sum(), withRespectTo: [x])[0])
    #expect(dx.scalars == [4, 8, -4])
  }
}
