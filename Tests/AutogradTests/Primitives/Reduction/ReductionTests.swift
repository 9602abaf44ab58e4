import Autograd
import Testing

/// Reductions as Swift programs call them; values by hand.
struct ReductionTests {
  private let x = Tensor(
    [[1.0, 4.0, 4.0], [0.0, -2.0, 3.0]], dtype: .float64, requiresGrad: true)

  @Test func extremesShareTheirGradient() {
    x.amax(dims: [1]).sum().backward()
    #expect(x.grad?.scalars == [0, 0.5, 0.5, 0, 0, 1])
  }

  @Test func extremesOfAllElementsAreThere() {
    #expect(x.max().item() == 4)
    #expect(x.min().item() == -2)
    #expect(x.amin(dims: [0], keepDim: true).shape == [1, 3])
    let both = x.aminmax(dim: 0)
    #expect(both.min.scalars == [0, -2, 3])
    #expect(both.max.scalars == [1, 4, 4])
  }

  @Test func productsAreDifferentiatedThroughZeros() throws {
    let x = Tensor([0.0, 0.0, 3.0], dtype: .float64, requiresGrad: true)
    let first = try gradients(of: x.prod(), withRespectTo: [x], createGraph: true)[0]
    #expect(first?.scalars == [0, 0, 0])
    // ∂²/∂a∂b of abc is c, although the gradient itself is zero.
    let second = try gradients(of: try #require(first).narrow(0, 0, 1).sum(), withRespectTo: [x])[0]
    #expect(second?.scalars == [0, 3, 0])
  }

  @Test func truthsAreAskedFor() {
    let truths = x .> 0
    #expect(truths.all(dims: [1]).scalars == [1, 0])
    #expect(truths.any().item() == 1)
    #expect(x.countNonzero(dims: [1]).integers == [3, 2])
  }

  @Test func spreadsDependOnTheCorrection() {
    let x = Tensor([1.0, 2.0, 3.0, 6.0], dtype: .float64)
    #expect(x.variance(correction: 0).item() == 3.5)
    #expect(x.variance(correction: 2).item() == 7)
    #expect(x.std(correction: 0).item() == 3.5.squareRoot())
    #expect(x.quantile(0.5).item() == 2.5)
    #expect(x.median().item() == 2)
  }

  @Test func nothingReducesToWhatPyTorchSays() {
    let nothing = Tensor.zeros([0], dtype: .float64)
    #expect(nothing.prod().item() == 1)
    #expect(nothing.logsumexp().item() == -.infinity)
    #expect(nothing.median().item().isNaN)
    #expect(nothing.variance().item().isNaN)
    #expect(nothing.all().item() == 1)
    #expect(nothing.norm().item() == 0)
  }

  @Test func whatHasNoValueForNothingIsRefused() {
    for name in ["max", "min", "amax", "amin", "argmax", "argmin", "aminmax", "quantile"] {
      let nothing = ProgramValue.tensor(.zeros([2, 0], dtype: .float64))
      let arguments = name == "quantile" ? [nothing, .real(0.5)] : [nothing]
      let error = #expect(throws: TensorError.self, "\(name)") {
        try FunctionCatalog.named(name)?(arguments)
      }
      #expect(error?.category == .value, "\(name)")
    }
  }

  @Test func longSumsOfExponentialsNeitherOverflowNorVanish() {
    let x = Tensor([1000.0, 1000.0], dtype: .float64)
    #expect(x.logsumexp().item() == 1000 + 0.6931471805599453)
    #expect(x.softmax(dim: 0).scalars == [0.5, 0.5])
    #expect(x.logcumsumexp(dim: 0).scalars == [1000, 1000 + 0.6931471805599453])
  }
}
