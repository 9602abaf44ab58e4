import Autograd
import Testing

/// Initial values: their distributions, by mean, variance and ends.
struct InitTests {
  private static func numbers(_ values: Init, _ shape: [Int]) -> [Double] {
    values.tensor(shape, generator: Generator(seed: 11), dtype: .float64).scalars
  }

  private static func spread(_ x: [Double]) -> (mean: Double, std: Double, most: Double) {
    let mean = x.reduce(0, +) / Double(x.count)
    let square = x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)
    return (mean, square.squareRoot(), x.reduce(0) { max($0, $1.magnitude) })
  }

  /// Standard deviations as `torch.nn.init` has them, for a weight of 40 outputs, 30 inputs and a field
  /// of 2 × 2, so that fan in is 120 and fan out 160.
  @Test(arguments: [
    Spread(.xavierUniform(), (2.0 / 280).squareRoot(), isUniform: true),
    Spread(.xavierNormal(gain: 3), 3 * (2.0 / 280).squareRoot()),
    Spread(.kaimingUniform(), (2.0 / 120).squareRoot(), isUniform: true),
    Spread(
      .kaimingUniform(mode: .fanOut, nonlinearity: .tanh), 5.0 / 3 / 160.0.squareRoot(),
      isUniform: true),
    Spread(
      .kaimingUniform(nonlinearity: .leakyReLU(5.0.squareRoot())), (1.0 / 360).squareRoot(),
      isUniform: true),
    Spread(.kaimingNormal(nonlinearity: .selu), 0.75 / 120.0.squareRoot()),
    Spread(.kaimingNormal(mode: .fanOut, nonlinearity: .linear), 1 / 160.0.squareRoot()),
    Spread(.uniform(-2, 2), (4.0 / 3).squareRoot(), isUniform: true),
    Spread(.normal(std: 0.5), 0.5),
  ])
  func deviationsAreRight(wanted: Spread) {
    let (mean, deviation, most) = Self.spread(Self.numbers(wanted.values, [40, 30, 2, 2]))
    let std = wanted.std
    // Of 4800 numbers, mean and deviation stray by about 1/70 and 1/100.
    #expect(mean.magnitude < 0.06 * std)
    #expect((deviation / std - 1).magnitude < 0.04)
    let end = 3.0.squareRoot() * std
    #expect(wanted.isUniform ? most <= end && most > 0.99 * end : most > 2.5 * std)
  }

  struct Spread: Sendable {
    let values: Init
    let std: Double
    let isUniform: Bool

    init(_ values: Init, _ std: Double, isUniform: Bool = false) {
      self.values = values
      self.std = std
      self.isUniform = isUniform
    }
  }

  @Test func truncatedNumbersStayWithin() {
    let x = Self.numbers(.truncatedNormal(mean: 1, std: 2, low: -1, high: 4), [5000])
    #expect(x.allSatisfy { $0 >= -1 && $0 <= 4 })
    // By the moments of a normal distribution cut at −1 and 1.5 deviations.
    let (mean, std, _) = Self.spread(x)
    #expect((mean - 1.290_37).magnitude < 0.06)
    #expect((std - 1.289_47).magnitude < 0.04)
  }

  @Test(arguments: [[3, 5], [5, 3], [4, 2, 3], [4, 4]])
  func orthogonalLinesAreOrthogonal(shape: [Int]) {
    let w = Init.orthogonal(gain: 2).tensor(shape, generator: Generator(seed: 2), dtype: .float64)
      .reshape([shape[0], -1])
    let isWide = w.shape[0] <= w.shape[1]
    let products = isWide ? w.matmul(w.t()) : w.t().matmul(w)
    let wanted = Tensor.eye(min(w.shape[0], w.shape[1]), dtype: .float64) * 4
    #expect((products - wanted).abs().scalars.allSatisfy { $0 < 1e-14 })
  }

  @Test func constantsAndOnesOnDiagonals() {
    #expect(Init.constant(3).tensor([2]).scalars == [3, 3])
    #expect(Init.eye.tensor([2, 3]).scalars == [1, 0, 0, 0, 1, 0])
    #expect(Init.zeros.tensor([2], dtype: .float64).dtype == .float64)
  }

  @Test func aLeafIsFilledAndOldGraphsKeepWhatTheySaw() {
    let layer = Linear(2, 2)
    let old = layer.weight.scalars
    let y = layer.weight.sum()
    Init.ones.fill(layer.weight)
    #expect(layer.weight.scalars == [1, 1, 1, 1])
    #expect(y.item() == Tensor(old).sum().item())
    #expect(layer.weight.requiresGrad && layer.weight.isLeaf)
  }

  /// Every layer begins as PyTorch's `reset_parameters` has it.
  @Test func layersBeginAsPyTorchs() {
    let generator = Generator(seed: 4)
    func check(_ parameters: [Tensor], _ bound: Double) {
      for parameter in parameters {
        let (mean, std, most) = Self.spread(parameter.scalars)
        #expect(most <= bound && most > 0.9 * bound)
        #expect(
          mean.magnitude < 0.3 * bound && (std / bound * 3.0.squareRoot() - 1).magnitude < 0.2)
      }
    }
    check(Linear(100, 60, generator: generator).parameters(), 0.1)
    check(Conv1d(20, 60, 5, generator: generator).parameters(), 0.1)
    check(Conv2d(8, 60, 5, groups: 2, generator: generator).parameters(), 0.1)
    check(RNN(7, 64, generator: generator).parameters(), 0.125)
    check(LSTM(7, 64, numLayers: 2, generator: generator).parameters(), 0.125)
    check(GRU(7, 64, bidirectional: true, generator: generator).parameters(), 0.125)
    let attention = MultiheadAttention(64, 4, generator: generator)
    check([attention.inProjWeight].compactMap { $0 }, (6.0 / 256).squareRoot())
    check([attention.outProj.weight], 0.125)
    #expect(attention.inProjBias?.scalars == [Double](repeating: 0, count: 192))
    #expect(attention.outProj.bias?.scalars == [Double](repeating: 0, count: 64))
    let (mean, std, _) = Self.spread(Embedding(100, 50, generator: generator).weight.scalars)
    #expect(mean.magnitude < 0.05 && (std - 1).magnitude < 0.05)
    #expect(Embedding(3, 2, paddingIndex: -1).weight.scalars.suffix(2) == [0, 0])
  }

  @Test func equalGeneratorsGiveEqualLayers() {
    func net() -> [[Double]] {
      withGenerator(Generator(seed: 5)) { Sequential(Linear(2, 3), Linear(3, 1)) }.parameters()
        .map(\.scalars)
    }
    #expect(net() == net())
  }
}
