import Autograd
import Testing

/// Trajectories of every optimizer against PyTorch's, for options one by one and in combinations.
struct OptimizerReferenceTests {
  struct Run: Decodable, CustomStringConvertible {
    let optimizer: String
    let options: [String: OptionRecord]
    let dtype: String
    let zeroGrad: Bool
    let path: [[Double]]
    let second: [String: OptionRecord]?
    let missing: [Int]?
    let rate: Double?

    var description: String {
      "\(optimizer) \(options.named.map { "\($0.name)=\($0.value.text)" }) \(dtype)"
    }

    /// Numbers after the steps that the fixture keeps.
    func trajectory(without option: String? = nil) throws -> (path: [[Double]], OptimizerState) {
      let problem = LayerProblem(try #require(DType(name: dtype)))
      let all = problem.parameters(for: optimizer)
      let chosen = options.named.filter { $0.name != option }
      let made = try OptimizerCatalog.named(optimizer)
        .optimizer(second == nil ? all : [all[0]], chosen)
      if let second { made.addGroup([all[1]], second.mapValues(\.value)) }
      var path: [[Double]] = []
      for step in 0..<(optimizer == "LBFGS" ? 3 : 12) {
        if let rate, step == 6 { try made.groups[0].set("lr", .real(rate)) }
        if let missing, missing.contains(step) {
          if zeroGrad { made.zeroGrad() }
          problem.loss().backward()
          problem.bias.grad = nil
          made.step()
        } else {
          problem.step(made, zeroGrad: zeroGrad)
        }
        if [0, 5, 11].contains(step) || optimizer == "LBFGS" { path.append(problem.numbers) }
      }
      return (path, made.state)
    }

    /// PyTorch orthogonalizes for Muon in bfloat16, and computes L-BFGS in the parameters' dtype;
    /// many moves on few remembered pairs enlarge what the order of a sum makes different.
    var tolerance: Double {
      let isSingle = dtype == "float32"
      switch optimizer {
      case "Muon": return 0.06
      case "LBFGS": return isSingle ? 1e-3 : 2e-8
      default: return isSingle ? 3e-5 : 1e-9
      }
    }
  }

  static let runs: [Run] = (try? Fixture.lines("optimizers")) ?? []

  @Test func everyOptimizerIsCovered() {
    let names = Set(Self.runs.map(\.optimizer))
    #expect(names == Set(OptimizerCatalog.all.map(\.name)))
    #expect(Self.runs.count > 250)
  }

  @Test(arguments: Self.runs)
  func followsPyTorch(run: Run) throws {
    let (path, _) = try run.trajectory()
    #expect(path.count == run.path.count)
    for (mine, reference) in zip(path, run.path) {
      #expect(agree(mine, reference, within: run.tolerance))
    }
  }

  @Test(arguments: OptimizerCatalog.all.map(\.name))
  func everyOptionMakesADifference(name: String) throws {
    var effective: Set<String> = []
    for run in Self.runs
    where run.optimizer == name && run.second == nil && run.missing == nil && run.rate == nil {
      let with = try run.trajectory()
      for option in run.options.keys where !effective.contains(option) {
        // `nesterov` may not stand without momentum.
        guard option != "momentum" || run.options["nesterov"] == nil else { continue }
        let without = try run.trajectory(without: option)
        // The average of ASGD shows in the state only.
        let states = [with.1, without.1].map { $0.groups.map(\.parameters) }
        if with.path != without.path || states[0] != states[1] { effective.insert(option) }
      }
    }
    #expect(effective == Set(try OptimizerCatalog.named(name).options.map(\.name)))
  }
}
