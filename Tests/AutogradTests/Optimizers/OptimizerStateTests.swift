import Autograd
import Testing

/// State saved, restored and continued, bit for bit.
struct OptimizerStateTests {
  static let setups: [(name: String, options: [(name: String, value: OptionValue)])] = [
    ("SGD", [("lr", 0.1), ("momentum", 0.9), ("dampening", 0.1)]), ("SGD", [("lr", 0.1)]),
    ("Adadelta", [("lr", 0.5)]), ("Adagrad", [("lr", 0.2), ("lr_decay", 0.1)]),
    ("RMSprop", [("momentum", 0.9), ("centered", true)]), ("Adam", [("amsgrad", true)]),
    ("AdamW", []), ("Adamax", []), ("NAdam", []), ("RAdam", [("betas", [0.9, 0.5])]), ("Rprop", []),
    ("ASGD", [("t0", 2), ("lambd", 0.1)]), ("LBFGS", [("max_iter", 3)]),
    ("LBFGS", [("max_iter", 3), ("line_search_fn", "strong_wolfe")]), ("Adafactor", []),
    ("Muon", []),
  ]

  @Test(arguments: Self.setups.indices, [DType.float32, .float64])
  func continuesBitForBit(setup: Int, dtype: DType) throws {
    let (name, options) = Self.setups[setup]
    let declaration = try OptimizerCatalog.named(name)
    let first = LayerProblem(dtype)
    let one = try declaration.optimizer(first.parameters(for: name), options)
    for _ in 0..<4 { first.step(one) }
    let saved = one.state
    let second = LayerProblem(continuing: first)
    // Other options, to see that they are restored, too.
    let two = try declaration.optimizer(second.parameters(for: name), [("lr", 0.777)])
    try two.restore(saved)
    #expect(two.state == saved)
    for _ in 0..<4 {
      first.step(one)
      second.step(two)
    }
    #expect(bits(first.numbers) == bits(second.numbers))
    #expect(two.state == one.state)
  }

  @Test func aSavedStateDoesNotFollowLaterSteps() {
    let problem = LayerProblem()
    let optimizer = Adam(problem.parameters(for: "Adam"))
    problem.step(optimizer)
    let saved = optimizer.state
    problem.step(optimizer)
    #expect(saved.groups[0].parameters[0]["step"] == .integer(1))
    #expect(saved != optimizer.state)
  }

  @Test func namesArePyTorchs() throws {
    let names: [String: Set<String>] = [
      "SGD": ["step", "momentum_buffer"], "Adadelta": ["step", "square_avg", "acc_delta"],
      "Adagrad": ["step", "sum"], "RMSprop": ["step", "square_avg", "momentum_buffer", "grad_avg"],
      "Adam": ["step", "exp_avg", "exp_avg_sq", "max_exp_avg_sq"],
      "AdamW": ["step", "exp_avg", "exp_avg_sq"], "Adamax": ["step", "exp_avg", "exp_inf"],
      "NAdam": ["step", "exp_avg", "exp_avg_sq", "mu_product"],
      "RAdam": ["step", "exp_avg", "exp_avg_sq"], "Rprop": ["step", "prev", "step_size"],
      "ASGD": ["step", "ax", "eta", "mu"], "Adafactor": ["step", "row_var", "col_var"],
      "Muon": ["step", "momentum_buffer"],
    ]
    for (name, options) in Self.setups {
      guard let wanted = names[name], name != "SGD" || options.count > 1 else { continue }
      let problem = LayerProblem()
      let optimizer = try OptimizerCatalog.named(name)
        .optimizer(problem.parameters(for: name), options)
      problem.step(optimizer)
      #expect(Set(optimizer.state.groups[0].parameters[0].keys) == wanted, "\(name)")
    }
  }

  @Test func aForeignStateIsRefused() throws {
    let problem = LayerProblem()
    let adam = Adam([problem.weight, problem.bias])
    problem.step(adam)
    let saved = adam.state
    #expect(throws: OptimizerError.self) { try SGD([Tensor([1.0])]).restore(saved) }
    #expect(throws: OptimizerError.self) { try Adam([Tensor([1.0])]).restore(saved) }
    let swapped = Adam([problem.bias, problem.weight])
    #expect(throws: OptimizerError.self) { try swapped.restore(saved) }
    let single = LayerProblem(.float32)
    #expect(throws: OptimizerError.self) { try Adam([single.weight, single.bias]).restore(saved) }
    var broken = saved
    broken.groups[0].parameters[1]["step"] = nil
    let other = Adam([problem.weight, problem.bias])
    let before = other.state
    #expect(throws: OptimizerError.self) { try other.restore(broken) }
    #expect(other.state == before)
  }

  @Test func lbfgsRefusesVectorsOfOtherSizes() throws {
    let problem = LayerProblem()
    let lbfgs = LBFGS([problem.weight, problem.bias], maxIter: 3)
    problem.step(lbfgs)
    let saved = lbfgs.state
    #expect(throws: OptimizerError.self) { try LBFGS([Tensor([1.0])]).restore(saved) }
    var broken = saved
    broken.groups[0].parameters = [[:], [:]]
    broken.own["ro"] = .vectors([[]])
    #expect(throws: OptimizerError.self) {
      try LBFGS([problem.weight, problem.bias]).restore(broken)
    }
  }
}
