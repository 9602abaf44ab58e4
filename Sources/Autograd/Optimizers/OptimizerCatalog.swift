/// Every optimizer, for listings, cases and commands.
public enum OptimizerCatalog {
  /// All optimizers, sorted by name.
  public static let all: [OptimizerDeclaration] = [
    ASGD.declaration,
    Adadelta.declaration,
    Adafactor.declaration,
    Adagrad.declaration,
    Adam.declaration,
    AdamW.declaration,
    Adamax.declaration,
    LBFGS.declaration,
    Muon.declaration,
    NAdam.declaration,
    RAdam.declaration,
    RMSprop.declaration,
    Rprop.declaration,
    SGD.declaration,
  ]

  /// Finds an optimizer by name.
  ///
  /// - Parameter name: PyTorch's name; upper and lower case count alike.
  /// - Returns: Its declaration.
  /// - Throws: `unknownName`.
  public static func named(_ name: String) throws(OptimizerError) -> OptimizerDeclaration {
    let wanted = ByteText.lowercased(name)
    for declaration in all where ByteText.lowercased(declaration.name) == wanted {
      return declaration
    }
    throw .unknownName(name, isScheduler: false)
  }
}
