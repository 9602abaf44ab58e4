import Autograd
import Testing

/// Dropout and numbers with gradients.
struct DropoutTests {
  @Test func keptElementsAreScaledAndOnlyTheyTakeAGradient() throws {
    let x = Tensor((1...1000).map { Double($0) }, requiresGrad: true)
    let y = dropout(x, 0.25, generator: Generator(seed: 3))
    (y * 3).sum().backward()
    let gradients = try #require(x.grad).scalars
    var kept = 0
    for (i, value) in y.scalars.enumerated() {
      let scale = Double(Float(1 / 0.75))
      if value == 0 {
        #expect(gradients[i] == 0)
      } else {
        kept += 1
        #expect(value == Double(Float(Double(i + 1)) * Float(scale)))
        #expect(gradients[i] == Double(Float(3 * scale)))
      }
    }
    #expect(abs(kept - 750) < 60)
  }

  @Test func withoutRandomnessItIsTheInput() {
    let x = Tensor([1.0, -2], requiresGrad: true)
    let before = Generator.current.state
    #expect(dropout(x, 0).isSame(as: x))
    #expect(dropout(x, 0.5, training: false).isSame(as: x))
    #expect(Generator.current.state.seed == before.seed)
  }

  @Test func droppingEverythingGivesZerosAndZeroGradients() throws {
    let x = Tensor([1.0, -2], requiresGrad: true)
    let y = dropout(x, 1)
    y.sum().backward()
    #expect(y.scalars == [0, 0])
    #expect(try #require(x.grad).scalars == [0, 0])
  }

  @Test func meanAndDeviationOfNormalNumbersTakeGradients() throws {
    let mean = Tensor([[0.0], [10]], dtype: .float64, requiresGrad: true)
    let std = Tensor([1.0, 2, 0], dtype: .float64, requiresGrad: true)
    let z = Tensor.normal(mean: mean, std: std, generator: Generator(seed: 4))
    let noise = Tensor.randn([2, 3], generator: Generator(seed: 4), dtype: .float64).scalars
    #expect(z.shape == [2, 3])
    let (means, deviations) = ([0.0, 10], [1.0, 2, 0])
    for i in 0..<6 { #expect(z.scalars[i] == means[i / 3] + deviations[i % 3] * noise[i]) }
    z.sum().backward()
    #expect(try #require(mean.grad).scalars == [3, 3])
    let byColumn = (0..<3).map { noise[$0] + noise[$0 + 3] }
    #expect(try #require(std.grad).scalars == byColumn)
  }

  @Test func whatIsDrawnIsALeafThatKnowsItsDistribution() throws {
    let x = Tensor.randn([2], generator: Generator(seed: 1))
    #expect(x.isLeaf && !x.requiresGrad)
    #expect(x.history?.primitive.symbol == "~ N(0, 1)")
    #expect(x.history?.call.inputs.count == 0)
    x.requiresGrad = true
    #expect(x.history == nil)
    let p = Tensor([0.5, 0.5], requiresGrad: true)
    #expect(!p.bernoulli().requiresGrad)
  }

  @Test(arguments: [
    ("~ U(0, 1)", Tensor.Draws.rand), ("~ U(-1, 2.5)", .uniform), ("~ N(3, 0.5²)", .normal),
    ("~ Exp(2)", .exponential), ("~ {1…6}", .die), ("~ {0, 1}", .coin), ("~ B(0.3)", .bernoulli),
    ("~ perm(3)", .order),
  ])
  func symbolsSayTheDistribution(symbol: String, draw: Tensor.Draws) {
    #expect(draw.made.history?.primitive.symbol == symbol)
    #expect(draw.made.history?.primitive.notation(of: []) == symbol)
  }
}

extension Tensor {
  enum Draws {
    case rand, uniform, normal, exponential, die, coin, bernoulli, order

    var made: Tensor {
      switch self {
      case .rand: .rand([2])
      case .uniform: .uniform([2], low: -1, high: 2.5)
      case .normal: .normal(mean: 3, std: 0.5, [2])
      case .exponential: .exponential([2], lambda: 2)
      case .die: .randint(1, 7, [2])
      case .coin: .randint(2, [2])
      case .bernoulli: Tensor.zeros([2]).bernoulli(0.3)
      case .order: .randperm(3)
      }
    }
  }
}
