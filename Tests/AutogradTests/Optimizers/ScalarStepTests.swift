import Autograd
import Testing

/// A single number is stepped on a way of its own; a tensor with one element shows what must come out.
struct ScalarStepTests {
  typealias Choice = (name: String, options: [(name: String, value: OptionValue)])

  static let choices: [Choice] =
    OptimizerCatalog.all.filter { $0.name != "Muon" }.map { ($0.name, []) }
    + [
      ("SGD", [("momentum", 0.9), ("dampening", 0.1), ("weight_decay", 0.01)]),
      ("SGD", [("momentum", 0.9), ("nesterov", .bool(true)), ("maximize", .bool(true))]),
      ("RMSprop", [("momentum", 0.5), ("centered", .bool(true))]),
      ("Adam", [("amsgrad", .bool(true)), ("weight_decay", 0.1)]),
    ]

  @Test(arguments: choices.indices, [DType.float64, .float32])
  func aNumberStepsLikeOneElement(_ choice: Int, _ dtype: DType) throws {
    let (name, options) = Self.choices[choice]
    let number = Tensor(1.5, dtype: dtype, requiresGrad: true)
    let row = Tensor([1.5], dtype: dtype, requiresGrad: true)
    let optimizers = try [number, row].map {
      try OptimizerCatalog.named(name).optimizer([$0], options)
    }
    for step in 0..<20 {
      for (optimizer, x) in zip(optimizers, [number, row]) {
        OptimizerStepTests.step(optimizer) { (x * x * x - x * 2).sum() }
      }
      #expect(
        number.item().bitPattern == row.item().bitPattern, "\(name) \(dtype.name) step \(step)")
    }
    let slots = optimizers.map { $0.state.groups[0].parameters[0] }
    #expect(slots[0].keys.sorted() == slots[1].keys.sorted())
  }

  @Test func numbersOfBothDtypesShareAGroup() {
    let x = Tensor(1.0, dtype: .float64, requiresGrad: true)
    let y = Tensor(1.0, dtype: .float32, requiresGrad: true)
    let v = Tensor([1.0, 2.0], dtype: .float64, requiresGrad: true)
    let untouched = Tensor(7.0, dtype: .float64, requiresGrad: true)
    let optimizer = SGD([x, y, v, untouched], lr: 0.25)
    // A gradient of another dtype is converted.
    x.grad = Tensor(2.0, dtype: .float32)
    y.grad = Tensor(2.0, dtype: .float64)
    v.grad = Tensor([1.0, 1.0], dtype: .float64)
    optimizer.step()
    #expect([x.item(), y.item(), untouched.item()] == [0.5, 0.5, 7])
    #expect(v.scalars == [0.75, 1.75])
  }
}
