import Autograd
import Testing

/// The graph of an update computes what the step has computed, bit for bit.
struct UpdateGraphTests {
  static let runs = OptimizerReferenceTests.runs.filter { $0.second == nil }

  @Test(arguments: runs)
  func theGraphIsTheStep(run: OptimizerReferenceTests.Run) throws {
    let problem = LayerProblem(try #require(DType(name: run.dtype)))
    let declaration = try OptimizerCatalog.named(run.optimizer)
    let parameters = problem.parameters(for: run.optimizer)
    let optimizer = try declaration.optimizer(parameters, run.options.named)
    let isWhole = ["Adafactor", "LBFGS", "Muon"].contains(run.optimizer)
    for step in 0..<8 {
      if let rate = run.rate, step == 6 { try optimizer.groups[0].set("lr", .real(rate)) }
      let before = optimizer.state.groups[0]
      let start = parameters.map(\.scalars)
      // LBFGS moves after it has seen the first of several gradients.
      var gradients: [[Double]]?
      optimizer.step {
        if run.zeroGrad || declaration.needsClosure { optimizer.zeroGrad() }
        let loss = problem.loss()
        loss.backward()
        gradients = gradients ?? parameters.map { $0.grad?.scalars ?? [] }
        return loss
      }
      let after = optimizer.state.groups[0]
      let seen = try #require(gradients)
      for (i, parameter) in parameters.enumerated() {
        let graph = try #require(
          declaration.updateGraph(
            of: start[i], gradient: seen[i], parameter.type,
            state: before.parameters[i], options: before.options,
            outcome: isWhole ? parameter.scalars : nil))
        #expect(graph.results[0].state == nil)
        #expect(bits(graph.nodes[graph.results[0].node].numbers) == bits(parameter.scalars))
        if isWhole { continue }
        for result in graph.results.dropFirst() {
          let name = try #require(result.state)
          guard case .tensor(_, let numbers)? = after.parameters[i][name] else {
            Issue.record("\(name) is not remembered")
            continue
          }
          #expect(bits(graph.nodes[result.node].numbers) == bits(numbers), "\(name), step \(step)")
        }
        // Everything that is remembered is in the picture.
        let kept = after.parameters[i].values.filter {
          if case .tensor = $0 { true } else { false }
        }
        #expect(kept.count == graph.results.count - 1)
      }
    }
  }

  /// One step of an optimizer over one number, 3, with the gradient 2.
  static func graph(
    _ name: String, _ options: [(name: String, value: OptionValue)] = [],
    state: [String: OptimizerState.Value] = [:], dtype: DType = .float64
  ) throws -> UpdateGraph {
    let declaration = try OptimizerCatalog.named(name)
    let optimizer = try declaration.optimizer([Tensor(3.0, dtype: dtype)], options)
    return try #require(
      declaration.updateGraph(
        of: [3], gradient: [2], TensorType(dtype, []), state: state,
        options: optimizer.state.groups[0].options, outcome: [1]))
  }

  /// What is drawn on the gates, in order.
  static func labels(_ graph: UpdateGraph) -> [String] {
    graph.nodes.compactMap(\.gate).map { gate in
      graph.label(of: gate).map { line in
        guard let i = line.coefficient, case .coefficient(let c) = gate.operands[i] else {
          return line.text
        }
        return line.text + ShortNumber.text((c.value * 1e9).rounded() / 1e9)
      }.joined(separator: " ")
    }
  }

  @Test func plainDescentIsAProductAndADifference() throws {
    let graph = try Self.graph("SGD", [("lr", 0.1)])
    #expect(Self.labels(graph) == ["× 0.1", "−"])
    #expect(graph.nodes.map(\.numbers) == [[2], [3], [0.2], [2.8]])
    #expect(graph.results.map(\.node) == [3] && graph.results[0].state == nil)
    #expect(graph.nodes[3].gate?.operands == [.node(1), .node(2)])
  }

  @Test func optionsThatAreOffDrawNothing() throws {
    #expect(
      Self.labels(try Self.graph("SGD", [("lr", 0.1), ("maximize", true)]))
        == ["neg", "× 0.1", "−"])
    #expect(
      Self.labels(try Self.graph("SGD", [("lr", 0.1), ("weight_decay", 0.5)]))
        == ["× 0.5", "+", "× 0.1", "−"])
  }

  @Test func coefficientsSayWhereTheyComeFrom() throws {
    let graph = try Self.graph("Adam", [("lr", 0.1)])
    let notations = graph.nodes.compactMap(\.gate).flatMap(\.operands).compactMap { operand in
      if case .coefficient(let c) = operand { c.notation } else { nil }
    }
    #expect(
      notations == ["1 − β₁", "β₂", "1 − β₂", "η/(1 − β₁ᵗ)", "√(1 − β₂ᵗ)", "ε"])
    #expect(graph.results.map(\.symbol) == ["p", "m", "v"])
    #expect(graph.results.map(\.state) == [nil, "exp_avg", "exp_avg_sq"])
    #expect(Self.labels(graph).prefix(2) == ["m + (g − m) × 0.1", "v × 0.999 + g² × 0.001"])
  }

  @Test func theFirstStepOfMomentumTakesTheGradientWhole() throws {
    let options: [(name: String, value: OptionValue)] = [
      ("lr", 0.1), ("momentum", 0.5), ("dampening", 0.25),
    ]
    let first = try Self.graph("SGD", options)
    let later = try Self.graph(
      "SGD", options,
      state: ["step": .integer(1), "momentum_buffer": .tensor(TensorType(.float64, []), [10])])
    #expect(Self.labels(first) == ["v × 0.5 + g × 1", "× 0.1", "−"])
    #expect(Self.labels(later) == ["v × 0.5 + g × 0.75", "× 0.1", "−"])
    #expect(first.nodes.map(\.numbers) == [[2], [3], [0], [2], [0.2], [2.8]])
    #expect(later.nodes.map(\.numbers) == [[2], [3], [10], [6.5], [0.65], [2.35]])
    #expect(first.hasSameStructure(as: later))
  }

  @Test func structureIsWhatNumbersDoNotChange() throws {
    let a = try Self.graph("Adam", [("lr", 0.1)])
    let b = try Self.graph("Adam", [("lr", 0.2), ("betas", [0.5, 0.6])])
    #expect(a != b && a.hasSameStructure(as: b))
    #expect(!a.hasSameStructure(as: try Self.graph("Adam", [("amsgrad", true)])))
    #expect(!a.hasSameStructure(as: try Self.graph("Adam", dtype: .float32)))
  }

  @Test func optimizersOfManyNumbersAreOneGate() throws {
    for name in ["Adafactor", "LBFGS"] {
      let graph = try Self.graph(name)
      #expect(Self.labels(graph) == [name])
      #expect(graph.nodes.last?.numbers == [1])
    }
  }

  @Test func symbolsAreThoseOfThePrimitives() throws {
    var seen: Set<String> = []
    for name in OptimizerCatalog.all.map(\.name) where name != "Muon" {
      for gate in try Self.graph(name).nodes.compactMap(\.gate) {
        let operation = gate.operation
        guard let entry = PrimitiveCatalog.all.first(where: { $0.primitive.name == operation.name })
        else { continue }
        #expect(operation.symbol == entry.primitive.symbol)
        seen.insert(operation.name)
      }
    }
    #expect(seen == ["abs", "add", "div", "maximum", "mul", "sqrt", "sub"])
  }

  @Test func whatDoesNotFitHasNoGraph() throws {
    let sgd = try OptimizerCatalog.named("SGD")
    let type = TensorType(.float64, [])
    #expect(sgd.updateGraph(of: [1], gradient: [1], type, state: [:], options: []) == nil)
    let options = SGD([Tensor(1.0)], momentum: 0.9).state.groups[0].options
    #expect(sgd.updateGraph(of: [1], gradient: [1, 2], type, state: [:], options: options) == nil)
    let state = ["momentum_buffer": OptimizerState.Value.tensor(TensorType(.float64, [2]), [1, 2])]
    #expect(sgd.updateGraph(of: [1], gradient: [1], type, state: state, options: options) == nil)
    let lbfgs = try OptimizerCatalog.named("LBFGS")
    #expect(lbfgs.updateGraph(of: [1], gradient: [1], type, state: [:], options: []) == nil)
  }
}
