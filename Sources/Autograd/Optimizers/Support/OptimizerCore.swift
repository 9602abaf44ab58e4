/// What all optimizers have in common: parameter groups, their options, and what is remembered.
public final class OptimizerCore {
  /// Name, options and description.
  public let declaration: OptimizerDeclaration
  /// The parameter groups; the first is the one given at the start.
  public private(set) var groups: [ParameterGroup] = []
  private let defaults: Options

  init(
    _ declaration: OptimizerDeclaration, _ parameters: [Tensor], _ defaults: Options
  )
    throws(OptimizerError)
  {
    self.declaration = declaration
    self.defaults = defaults
    try add(parameters, defaults)
  }

  /// For Swift initializers: all values in the order of the declarations; traps where one is wrong.
  convenience init(
    _ declaration: OptimizerDeclaration, _ parameters: [Tensor], all values: [OptionValue]
  ) {
    let options = trapping { () throws(OptimizerError) in
      try Options(declaration.options, of: declaration.name, all: values)
    }
    do throws(OptimizerError) {
      try self.init(declaration, parameters, options)
    } catch {
      preconditionFailure(error.description)
    }
  }

  /// Forgets the gradients of all parameters.
  public func zeroGrad() {
    for group in groups { for parameter in group.parameters { parameter.zeroGrad() } }
  }

  func add(
    _ parameters: [Tensor], _ given: [(name: String, value: OptionValue)]
  )
    throws(OptimizerError)
  {
    var options = defaults
    for (name, value) in given { try options.set(name, value, of: declaration.name) }
    try add(parameters, options)
  }

  private func add(_ parameters: [Tensor], _ options: Options) throws(OptimizerError) {
    let owner = declaration.name
    if parameters.isEmpty {
      throw .badParameter(owner: owner, reason: "there is no parameter to optimize")
    }
    var seen: [ObjectIdentifier: Int] = [:]
    for (i, group) in groups.enumerated() {
      for parameter in group.parameters { seen[parameter.identity] = i }
    }
    for parameter in parameters {
      let type = parameter.type
      if !parameter.isLeaf {
        throw .badParameter(
          owner: owner, reason: "a parameter must be a leaf, not the result of an operation")
      }
      if !type.dtype.isFloating {
        throw .badParameter(
          owner: owner, reason: "a parameter must be of floating dtype, not \(type.dtype.name)")
      }
      if seen.updateValue(groups.count, forKey: parameter.identity) != nil {
        throw .badParameter(owner: owner, reason: "a parameter is given twice")
      }
    }
    try declaration.check(options, parameters)
    groups.append(ParameterGroup(parameters, options, owner: owner))
  }
}
