import Autograd
import Testing

/// Gradients made smaller.
///
/// Values by hand: (3, 4) and 12 have the norm 13.
struct ClippingTests {
  static func parameters() -> [Tensor] {
    let a = Tensor([0.0, 0.0], dtype: .float64, requiresGrad: true)
    let b = Tensor(0.0, dtype: .float32, requiresGrad: true)
    let c = Tensor(0.0, requiresGrad: true)
    a.grad = Tensor([3.0, -4.0], dtype: .float64)
    b.grad = Tensor(12.0, dtype: .float32)
    return [a, b, c]
  }

  @Test(arguments: [(2.0, 13.0), (1, 19), (.infinity, 12), (3, 12.207054953820636), (0, 3)])
  func theNormIsThatOfAll(type: Double, norm: Double) {
    let parameters = Self.parameters()
    #expect(agree([clipGradNorm(parameters, maxNorm: 100, normType: type)], [norm], within: 1e-7))
    #expect(parameters[0].grad?.scalars == [3, -4])
  }

  @Test func largeGradientsAreScaledTogether() throws {
    let parameters = Self.parameters()
    let handedOut = try #require(parameters[0].grad)
    #expect(clipGradNorm(parameters, maxNorm: 1) == 13)
    let factor = 1 / (13 + 1e-6)
    #expect(parameters[0].grad?.scalars == [3 * factor, -4 * factor])
    #expect(parameters[1].grad?.scalars == [Double(Float(12 * factor))])
    #expect(parameters[1].grad?.dtype == .float32)
    #expect(parameters[2].grad == nil)
    #expect(handedOut.scalars == [3, -4])
  }

  @Test func valuesAreCut() {
    let parameters = Self.parameters()
    clipGradValue(parameters, 3.5)
    #expect(parameters[0].grad?.scalars == [3, -3.5])
    #expect(parameters[1].grad?.scalars == [3.5])
    parameters[1].grad = Tensor(Float.nan)
    clipGradValue(parameters, 1)
    #expect(parameters[1].grad?.item().isNaN == true)
  }

  @Test func aNaNShowsEverywhere() {
    let parameters = Self.parameters()
    parameters[1].grad = Tensor(Float.nan)
    #expect(clipGradNorm(parameters, maxNorm: 1).isNaN)
    #expect(parameters[0].grad?.scalars.allSatisfy { $0.isNaN } == true)
    #expect(clipGradNorm([], maxNorm: 1) == 0)
  }
}
