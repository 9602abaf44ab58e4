import Autograd
import Testing

/// Sixty steps of every scheduler against PyTorch's, two groups with different rates.
struct SchedulerReferenceTests {
  struct Named: Decodable {
    let name: String
    let options: [String: OptionRecord]
  }

  struct Run: Decodable, CustomStringConvertible {
    let optimizer: String
    let schedulers: [Named]
    let rates: [Double]
    let momenta: [Double]?

    var description: String {
      schedulers.map { s in "\(s.name) \(s.options.named.map { "\($0.name)=\($0.value.text)" })" }
        .joined(separator: ", ")
    }
  }

  static let runs: [Run] = (try? Fixture.lines("schedulers")) ?? []

  /// The metric of `make_optimizers.py`: it falls, stalls, rises and falls again.
  static func metric(_ step: Int) -> Double {
    [3.0, 2.0, 1.5, 1.4, 1.4, 1.45, 1.3, 1.3, 1.31, 1.29][step % 10] / Double(1 + step / 20)
  }

  static func optimizer(_ name: String) -> any Optimizer {
    let a = Tensor([0.0], requiresGrad: true)
    let b = Tensor([0.0], requiresGrad: true)
    let made: any Optimizer = name == "SGD" ? SGD([a], lr: 0.1, momentum: 0.7) : Adam([a], lr: 0.1)
    made.addGroup([b], ["lr": 0.03])
    return made
  }

  static func momentum(_ group: ParameterGroup) -> Double {
    if case .list(let betas)? = group["betas"] { return betas[0].number ?? .nan }
    return group["momentum"]?.number ?? .nan
  }

  @Test func everySchedulerIsCovered() {
    let names = Set(Self.runs.flatMap { $0.schedulers.map(\.name) })
    #expect(names == Set(SchedulerCatalog.all.map(\.name)))
    #expect(Self.runs.count >= 50)
  }

  @Test(arguments: Self.runs)
  func followsPyTorch(run: Run) throws {
    let optimizer = Self.optimizer(run.optimizer)
    let schedulers = try run.schedulers.map {
      try SchedulerCatalog.named($0.name).scheduler(optimizer, $0.options.named)
    }
    var rates: [Double] = []
    var momenta: [Double] = []
    for step in 0..<60 {
      rates += optimizer.groups.map(\.lr)
      momenta += optimizer.groups.map(Self.momentum)
      optimizer.step()
      for scheduler in schedulers { scheduler.step(metric: Self.metric(step)) }
    }
    #expect(agree(rates, run.rates, within: 1e-12, small: 1e-9))
    if let expected = run.momenta { #expect(agree(momenta, expected, within: 1e-12)) }
  }

  @Test(arguments: SchedulerCatalog.all.map(\.name))
  func everyOptionMakesADifference(name: String) throws {
    var effective: Set<String> = []
    let table = Self.runs.filter { $0.schedulers.count == 1 && $0.schedulers[0].name == name }
    let declaration = try SchedulerCatalog.named(name)
    func path(_ run: Run, _ options: [(name: String, value: OptionValue)]) throws -> [Double]? {
      let optimizer = Self.optimizer(run.optimizer)
      // Options without which it cannot be made, or would end too soon, are needed ones.
      guard let scheduler = try? declaration.scheduler(optimizer, options),
        scheduler.stepsLeft ?? 60 >= 60
      else { return nil }
      var path: [Double] = []
      for step in 0..<60 {
        path += optimizer.groups.flatMap { [$0.lr, Self.momentum($0)] }
        scheduler.step(metric: Self.metric(step))
      }
      return path
    }
    for run in table {
      let all = run.schedulers[0].options.named
      let with = try path(run, all)
      for option in all where try path(run, all.filter { $0.name != option.name }) != with {
        effective.insert(option.name)
      }
    }
    #expect(effective == Set(declaration.options.map(\.name)))
  }
}
