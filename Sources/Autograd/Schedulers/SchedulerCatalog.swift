/// Every scheduler, for listings, cases and commands.
public enum SchedulerCatalog {
  /// All schedulers, sorted by name.
  public static let all: [SchedulerDeclaration] = [
    ConstantLR.declaration,
    CosineAnnealingLR.declaration,
    CosineAnnealingWarmRestarts.declaration,
    CyclicLR.declaration,
    ExponentialLR.declaration,
    LinearLR.declaration,
    MultiStepLR.declaration,
    OneCycleLR.declaration,
    PolynomialLR.declaration,
    ReduceLROnPlateau.declaration,
    StepLR.declaration,
  ]

  /// Finds a scheduler by name.
  ///
  /// - Parameter name: PyTorch's name; upper and lower case count alike.
  /// - Returns: Its declaration.
  /// - Throws: `unknownName`.
  public static func named(_ name: String) throws(OptimizerError) -> SchedulerDeclaration {
    for declaration in all where declaration.name.lowercased() == name.lowercased() {
      return declaration
    }
    throw .unknownName(name, isScheduler: true)
  }
}
