import Autograd
import Testing

/// Every optimizer finds the bottom of a bowl.
struct ConvergenceTests {
  static let rates: [String: Double] = [
    "SGD": 0.1, "Adadelta": 20, "Adagrad": 1, "RMSprop": 0.01, "Adam": 0.1, "AdamW": 0.1,
    "Adamax": 0.2, "NAdam": 0.1, "RAdam": 0.1, "Rprop": 0.1, "ASGD": 0.1, "LBFGS": 1,
    "Adafactor": 0.5, "Muon": 0.02,
  ]

  @Test(arguments: OptimizerCatalog.all.map(\.name), [DType.float32, .float64])
  func findsTheBottomOfABowl(name: String, dtype: DType) throws {
    let w = Tensor([[2.0, -1.0], [0.5, 1.5]], dtype: dtype, requiresGrad: true)
    let bottom = Tensor([[0.5, 0.25], [-1.0, 1.0]], dtype: dtype)
    let steepness = Tensor([[1.0, 2.0], [0.5, 1.0]], dtype: dtype)
    var options: [(name: String, value: OptionValue)] = [
      ("lr", .real(try #require(Self.rates[name])))
    ]
    if name == "Muon" || name == "AdamW" { options.append(("weight_decay", 0)) }
    let optimizer = try OptimizerCatalog.named(name).optimizer([w], options)
    var first: Double?
    for _ in 0..<500 {
      let loss = optimizer.step {
        optimizer.zeroGrad()
        let loss = (steepness * (w - bottom).pow(2)).sum()
        loss.backward()
        return loss
      }
      first = first ?? loss.item()
    }
    let last = (steepness * (w - bottom).pow(2)).sum().item()
    #expect(try last < 1e-3 * #require(first))
  }
}
