import Autograd
import Foundation
import Testing

/// The catalog, the folder, the initializers and their documentation say the same.
struct OptimizerCatalogTests {
  @Test func everyOptimizerOfTheFolderIsListed() throws {
    let declared = try SourceFolder.declarations(
      in: "Sources/Autograd/Optimizers", of: /final class (\w+): Optimizer/)
    #expect(declared.count == 14)
    let listed = OptimizerCatalog.all.map(\.name)
    #expect(declared.map(\.name).sorted() == listed)
    for entry in declared { #expect(entry.file == entry.name + ".swift") }
  }

  @Test(arguments: OptimizerCatalog.all.map(\.name))
  func theInitializerAgreesWithTheDeclaration(name: String) throws {
    let options = try OptimizerCatalog.named(name).options
    try DeclarationAudit.check(
      file: "Sources/Autograd/Optimizers/\(name).swift", options, leading: "parameters")
  }

  @Test(arguments: OptimizerCatalog.all.map(\.name))
  func everyDeclarationSaysWhatItDoes(name: String) throws {
    let declaration = try OptimizerCatalog.named(name)
    for text in [declaration.summary, declaration.formula, declaration.paper] {
      #expect(!text.isEmpty && !text.contains("\n") && !text.hasSuffix("."))
    }
    #expect(declaration.paper.contains(/(19|20)\d\d/))
    #expect(Set(declaration.options.map(\.name)).count == declaration.options.count)
    #expect(declaration.needsClosure == (name == "LBFGS"))
  }

  @Test func namesAreFoundInAnyCase() throws {
    #expect(try OptimizerCatalog.named("adam").name == "Adam")
    #expect(try OptimizerCatalog.named("LBFGS").name == "LBFGS")
    #expect(throws: OptimizerError.unknownName("Sgdd", isScheduler: false)) {
      try OptimizerCatalog.named("Sgdd")
    }
  }

  struct Limit: Decodable {
    let name: String
    let option: String
    let slot: Int
    let taken: [Bool]
  }

  @Test func limitsArePyTorchs() throws {
    let probes = [-1, -0.5, 0, 0.3, 0.5, 1, 1.5, 2, 100]
    let limits: [Limit] = try Fixture.lines("optimizer_limits")
    #expect(limits.count >= 60)
    for limit in limits {
      let declaration = try OptimizerCatalog.named(limit.name)
      let option = try #require(declaration.options.first { $0.name == limit.option })
      for (probe, taken) in zip(probes, limit.taken) {
        var value = OptionValue.real(probe)
        if case .list(var items) = option.standard {
          items[limit.slot] = value
          value = .list(items)
        }
        let w = Tensor([[0.0, 0.0], [0.0, 0.0]], requiresGrad: true)
        let accepted = (try? declaration.optimizer([w], [(limit.option, value)])) != nil
        #expect(accepted == taken, "\(limit.name) \(limit.option)[\(limit.slot)] = \(probe)")
      }
    }
  }

  @Test func whatDoesNotFitIsNamed() throws {
    let w = Tensor([1.0], requiresGrad: true)
    func error(_ name: String, _ options: [(name: String, value: OptionValue)]) -> OptimizerError? {
      do throws(OptimizerError) {
        _ = try OptimizerCatalog.named(name).optimizer([w], options)
        return nil
      } catch { return error }
    }
    let table: [(OptimizerError?, OptimizerError.Category, String)] = [
      (error("SGD", [("rho", 0.9)]), .argument, "SGD: has no option 'rho'"),
      (error("SGD", [("lr", 1), ("lr", 2)]), .argument, "SGD: 'lr' is given twice"),
      (
        error("SGD", [("lr", "big")]), .argument,
        "SGD: 'lr' must be a number, at least 0, not 'big'"
      ),
      (error("SGD", [("lr", true)]), .argument, "SGD: 'lr' must be a number, at least 0, not True"),
      (
        error("SGD", [("lr", .real(.nan))]), .value,
        "SGD: 'lr' must be a number, at least 0; nan is not"
      ),
      (error("SGD", [("nesterov", 1)]), .argument, "SGD: 'nesterov' must be True or False, not 1"),
      (
        error("SGD", [("nesterov", true)]), .value,
        "SGD: nesterov needs a momentum above 0 and a dampening of 0"
      ),
      (
        error("Adam", [("betas", [0.9])]), .argument,
        "Adam: 'betas' must be a list of 2, each a number, at least 0 and below 1, not [0.9]"
      ),
      (
        error("Adam", [("betas", [0.9, 1.0])]), .value,
        "Adam: 'betas' must be a list of 2, each a number, at least 0 and below 1; [0.9, 1] is not"
      ),
      (
        error("LBFGS", [("line_search_fn", "armijo")]), .value,
        "LBFGS: 'line_search_fn' must be 'strong_wolfe', or None; 'armijo' is not"
      ),
      (
        error("Muon", []), .value,
        "Muon: only matrices can be optimized, not a tensor of sizes [1]"
      ),
      (
        error("Adafactor", [("eps", [OptionValue.none, .none])]), .argument,
        "Adafactor: 'eps' must be a list of 2: a number, at least 0, or None; a number, at least 0, "
          + "not [None, None]"
      ),
    ]
    for (found, category, message) in table {
      #expect(found?.category == category, "\(message)")
      #expect(found?.description == message)
    }
  }

  @Test func badParametersAreNamed() throws {
    let sgd = try OptimizerCatalog.named("SGD")
    let w = Tensor([1.0], requiresGrad: true)
    for (parameters, reason) in [
      ([], "there is no parameter to optimize"),
      ([w, w], "a parameter is given twice"),
      ([w * 2], "a parameter must be a leaf, not the result of an operation"),
      ([Tensor([1])], "a parameter must be of floating dtype, not int64"),
    ] {
      #expect(throws: OptimizerError.badParameter(owner: "SGD", reason: reason)) {
        try sgd.optimizer(parameters)
      }
    }
  }
}
