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

  /// Arrays are stepped by loops in C, numbers by the rules that pictures are drawn from.
  static let rules: [Choice] =
    choices.filter { $0.name != "LBFGS" && $0.name != "Adafactor" } + further

  private static let further: [Choice] =
    [
      ("SGD", [("momentum", 0.9), ("maximize", .bool(true))]),
      ("Adam", [("decoupled_weight_decay", .bool(true)), ("weight_decay", 0.1)]),
      ("AdamW", [("amsgrad", .bool(true)), ("maximize", .bool(true))]),
      ("Adadelta", [("weight_decay", 0.1), ("rho", 0.5)]),
      ("Adagrad", [("lr_decay", 0.1), ("initial_accumulator_value", 0.5)]),
      ("RMSprop", [("momentum", 0.5)]),
      ("RMSprop", [("centered", .bool(true)), ("weight_decay", 0.01)]),
      ("Adamax", [("weight_decay", 0.1), ("maximize", .bool(true))]),
      ("NAdam", [("weight_decay", 0.1), ("decoupled_weight_decay", .bool(true))]),
      ("RAdam", [("weight_decay", 0.1), ("betas", [0.9, 0.9])]),
      ("ASGD", [("t0", 2.0), ("lambd", 0.5), ("weight_decay", 0.1)]),
      ("Rprop", [("etas", [0.25, 2.0]), ("step_sizes", [1e-3, 0.5])]),
    ]

  @Test(arguments: rules.indices, [DType.float64, .float32])
  func aRowStepsLikeItsNumbers(_ choice: Int, _ dtype: DType) throws {
    let (name, options) = Self.rules[choice]
    // More than registers hold, and not a whole number of them.
    let values = (0..<37).map { Double($0 * 7 % 19) / 8 - 1 }
    let numbers = values.map { Tensor($0, dtype: dtype, requiresGrad: true) }
    let row = Tensor(values, dtype: dtype, requiresGrad: true)
    let apart = try OptimizerCatalog.named(name).optimizer(numbers, options)
    let together = try OptimizerCatalog.named(name).optimizer([row], options)
    for step in 0..<8 {
      var slopes = values.indices.map { Double(($0 + 5 * step) * 11 % 23) / 4 - 2.5 }
      slopes[3] = 0
      slopes[4] = -0.0
      if step == 5 { (slopes[5], slopes[6], slopes[7]) = (.nan, .infinity, -.infinity) }
      for (number, slope) in zip(numbers, slopes) { number.grad = Tensor(slope, dtype: dtype) }
      row.grad = Tensor(slopes, dtype: dtype)
      apart.step()
      together.step()
      let expected = numbers.map { $0.item() }
      for (i, (a, b)) in zip(expected, row.scalars).enumerated() {
        #expect(
          a.bitPattern == b.bitPattern || (a.isNaN && b.isNaN),
          "\(name) \(options) \(dtype.name) step \(step) at \(i): \(a) or \(b)")
      }
    }
  }

  /// Parts of one job, on several threads, of parameters that do not end where a part does.
  @Test(arguments: ["SGD", "Adam"])
  func manyParametersAreSteppedTogether(_ name: String) throws {
    let sizes = [1, 70_001, 3, 0, 40_000]
    let parameters = sizes.map { Tensor.full([$0], 1, dtype: .float64) }
    for (i, parameter) in parameters.enumerated() {
      parameter.requiresGrad = true
      parameter.grad = .full([sizes[i]], Double(i + 1), dtype: .float64)
    }
    let alone = Tensor(1.0, dtype: .float64, requiresGrad: true)
    let optimizer = try OptimizerCatalog.named(name).optimizer(parameters, [])
    optimizer.step()
    for (i, parameter) in parameters.enumerated() {
      alone.grad = Tensor(Double(i + 1), dtype: .float64)
      let single = alone.detach()
      single.requiresGrad = true
      single.grad = alone.grad
      try OptimizerCatalog.named(name).optimizer([single], []).step()
      #expect(parameter.scalars.allSatisfy { $0 == single.item() })
    }
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
