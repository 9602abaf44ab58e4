import Autograd
import Testing

/// The catalog, the folder, the initializers and their documentation say the same.
struct SchedulerCatalogTests {
  @Test func everySchedulerOfTheFolderIsListed() throws {
    let declared = try SourceFolder.declarations(
      in: "Sources/Autograd/Schedulers", of: /final class (\w+): Scheduler/)
    #expect(declared.count == 11)
    let listed = SchedulerCatalog.all.map(\.name)
    #expect(declared.map(\.name).sorted() == listed)
    for entry in declared { #expect(entry.file == entry.name + ".swift") }
  }

  @Test(arguments: SchedulerCatalog.all.map(\.name))
  func theInitializerAgreesWithTheDeclaration(name: String) throws {
    let declaration = try SchedulerCatalog.named(name)
    try DeclarationAudit.check(
      file: "Sources/Autograd/Schedulers/\(name).swift", declaration.options, leading: "optimizer")
    for text in [declaration.summary, declaration.formula] {
      #expect(!text.isEmpty && !text.contains("\n") && !text.hasSuffix("."))
    }
  }

  @Test func whatDoesNotFitIsNamed() throws {
    func error(
      _ name: String, _ options: [(name: String, value: OptionValue)],
      _ optimizer: any Optimizer = SGD([Tensor([1.0])], momentum: 0.9)
    ) -> OptimizerError? {
      do throws(OptimizerError) {
        _ = try SchedulerCatalog.named(name).scheduler(optimizer, options)
        return nil
      } catch { return error }
    }
    let table: [(OptimizerError?, OptimizerError.Category, String)] = [
      (error("StepLRR", []), .name, "there is no scheduler named 'StepLRR'"),
      (error("StepLR", []), .argument, "StepLR: 'step_size' is missing"),
      (error("StepLR", [("step", 3)]), .argument, "StepLR: has no option 'step'"),
      (
        error("StepLR", [("step_size", 0)]), .value,
        "StepLR: 'step_size' must be a whole number, at least 1; 0 is not"
      ),
      (
        error("StepLR", [("step_size", 1.5)]), .argument,
        "StepLR: 'step_size' must be a whole number, at least 1, not 1.5"
      ),
      (
        error("OneCycleLR", [("max_lr", 0.1)]), .value,
        "OneCycleLR: give total_steps, or both epochs and steps_per_epoch"
      ),
      (
        error("OneCycleLR", [("max_lr", [0.1, 0.2]), ("total_steps", 5)]), .argument,
        "OneCycleLR: 'max_lr' must be a number, or a list of 1, one for each parameter group, "
          + "not [0.1, 0.2]"
      ),
      (
        error("CyclicLR", [("base_lr", 0.1), ("max_lr", 1)], Adagrad([Tensor([1.0])])), .value,
        "CyclicLR: cycle_momentum needs an optimizer with momentum or betas, Adagrad has neither"
      ),
      (
        error("ReduceLROnPlateau", [("factor", 1.5)]), .value,
        "ReduceLROnPlateau: 'factor' must be a number, below 1; 1.5 is not"
      ),
      (
        error("CosineAnnealingWarmRestarts", [("T_0", 0)]), .value,
        "CosineAnnealingWarmRestarts: 'T_0' must be a whole number, at least 1; 0 is not"
      ),
    ]
    for (found, category, message) in table {
      #expect(found?.category == category, "\(message)")
      #expect(found?.description == message)
    }
  }

  @Test func aHillEnds() {
    let scheduler = OneCycleLR(SGD([Tensor([1.0])], momentum: 0.9), maxLR: 0.1, totalSteps: 3)
    #expect(scheduler.stepsLeft == 3)
    for _ in 0..<3 { scheduler.step() }
    #expect(scheduler.stepsLeft == 0)
  }
}
