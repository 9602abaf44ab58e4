import Autograd
import Testing

/// Functions of networks as Swift programs call them; values by hand.
struct NetworkFunctionTests {
  @Test func lossesOfDistributionsAreAsWrittenInTheirDocumentation() {
    let logarithms = Tensor([-0.5, -1.0], dtype: .float64)
    // ½ (ln ½ + ½) and ½ (ln ½ + 1)
    let divergence = klDivergence(logarithms, Tensor([0.5, 0.5], dtype: .float64)).item()
    #expect(abs(divergence - 0.0284264) < 1e-7)
    #expect(poissonNLLLoss(Tensor([0.0]), Tensor([2.0])).item() == 1)
    #expect(gaussianNLLLoss(Tensor([1.0]), Tensor([3.0]), Tensor([1.0])).item() == 2)
    let labels = multilabelSoftMarginLoss(Tensor([0.0, 0.0]), Tensor([1.0, 0.0])).item()
    #expect(Float(labels) == 0.6931472)
  }

  @Test func lossesOfMarginsAreAsWrittenInTheirDocumentation() {
    #expect(multiMarginLoss(Tensor([[0.5, 0.25]]), Tensor([0])).item() == 0.375)
    let (a, b) = (Tensor([1.0, 0.0]), Tensor([0.0, 1.0]))
    #expect(cosineEmbeddingLoss(a, b, Tensor(1.0)).item() == 1)
    #expect(cosineEmbeddingLoss(a, b, Tensor(-1.0), margin: -0.5).item() == 0.5)
  }

  @Test func layersAreAsWrittenInTheirDocumentation() {
    #expect(Tensor([1.0, 2.0, 0.0, 0.0]).glu().scalars == [0.5, 1])
    let table = Tensor([[1.0, 2.0], [3.0, 4.0]])
    #expect(embedding(Tensor([1, 1]), table).scalars == [3, 4, 3, 4])
    #expect(bilinear(Tensor([2.0]), Tensor([3.0]), Tensor([[[4.0]]])).scalars == [24])
    let scaled = Tensor([[[2.0]]]).localResponseNorm(1, alpha: 0.75, beta: 0.5)
    #expect(scaled.scalars == [1])
    let pixels = Tensor([[[1.0]], [[2.0]], [[3.0]], [[4.0]]]).pixelShuffle(2)
    #expect(pixels.shape == [1, 2, 2])
    #expect(pixels.scalars == [1, 2, 3, 4])
    let square = Tensor([[[[1.0, 2.0], [3.0, 4.0]]]])
    #expect(square.unfold([1, 2]).scalars == [1, 3, 2, 4])
  }

  @Test func poolsAreAsWrittenInTheirDocumentation() {
    #expect(Tensor([[[3.0, 4.0]]]).normPool(2, [1, 2]).scalars == [5])
    let line = Tensor([[1.0, 3.0, 2.0, 8.0, 4.0]])
    // Windows 1 3 2 and 2 8 4 share their middle.
    #expect(line.adaptiveAveragePool([2]).scalars == [2, Double(Float(14) / 3)])
    #expect(line.adaptiveMaxPool([2]).scalars == [3, 8])
    #expect(line.adaptiveMaxPool([5]).scalars == line.scalars)
  }

  @Test func picturesAreInterpolated() {
    let line = Tensor([[[1.0, 3.0]]])
    #expect(interpolate(line, size: [4], mode: .linear).scalars == [1, 1.5, 2.5, 3])
    #expect(interpolate(line, scaleFactor: [2]).scalars == [1, 1, 3, 3])
    let ends = interpolate(line, size: [3], mode: .linear, alignCorners: true)
    #expect(ends.scalars == [1, 2, 3])
    #expect(interpolate(line, size: [1], mode: .area).scalars == [2])
  }

  @Test func attentionWeighsValues() {
    let (keys, values) = (Tensor([[1.0], [2.0]]), Tensor([[1.0], [3.0]]))
    #expect(scaledDotProductAttention(Tensor([[0.0]]), keys, values).scalars == [2])
    let first = scaledDotProductAttention(
      Tensor([[0.0]]), keys, values, mask: Tensor([[true, false]]))
    #expect(first.scalars == [1])
    let closed = scaledDotProductAttention(
      Tensor([[0.0]]), keys, values, mask: Tensor([[false, false]]))
    #expect(closed.scalars == [0])
  }

  @Test func theRowOfPaddingNeverLearns() throws {
    let table = Tensor([[1.0], [2.0]], requiresGrad: true)
    embedding(Tensor([0, 1, 1]), table, paddingIndex: -1).sum().backward()
    #expect(table.grad?.scalars == [1, 0])
  }

  @Test func lossesOfInfiniteDifferencesHaveSlopes() throws {
    let x = Tensor([Double.infinity, 0.25], requiresGrad: true)
    huberLoss(x, Tensor([0.0, 0.0]), reduction: .sum).backward()
    #expect(x.grad?.scalars == [1, 0.25])
  }

  @Test(arguments: ["huber_loss", "smooth_l1_loss", "margin_ranking_loss", "soft_margin_loss"])
  func boolsAreRefusedOrCounted(name: String) throws {
    let function = try #require(FunctionCatalog.named(name))
    let (x, truths) = (Tensor([1.0]), Tensor([true]))
    // What matters is that nothing traps.
    for pair in [[x, truths], [truths, x], [truths, truths]] {
      let given = (pair + (name.hasPrefix("margin") ? [truths] : [])).map {
        ProgramValue.tensor($0)
      }
      do { _ = try function(given) } catch {
        #expect(error.category == .dtype)
      }
    }
  }

  @Test func moreWindowsThanMemoryAreRefused() throws {
    for (name, size) in [("adaptive_avg_pool1d", 1 << 40), ("interpolate", 1 << 40)] {
      let function = try #require(FunctionCatalog.named(name))
      #expect(throws: TensorError.self) {
        try function([.tensor(Tensor([[[1.0, 2.0]]])), .integer(size)])
      }
    }
  }

  /// PyTorch broadcasts before it subtracts, so that one number counts as the array it stands for.
  @Test func aSingleNumberKeepsItsPrecisionInLosses() {
    let number = Tensor(1.5, dtype: .float64, requiresGrad: true)
    let array = Tensor([0.5, 2.25, 4.0], requiresGrad: true)
    let losses = [
      l1Loss(number, array), l1Loss(array, number), smoothL1Loss(number, array),
      smoothL1Loss(array, number), mseLoss(number, array), mseLoss(array, number),
    ]
    for (i, loss) in losses.enumerated() {
      #expect(loss.dtype == .float64, "loss \(i)")
      loss.backward()
    }
    #expect(number.grad?.dtype == .float64 && number.grad?.shape == [])
    #expect(array.grad?.dtype == .float32 && array.grad?.shape == [3])
  }
}
