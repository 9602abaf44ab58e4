public import Autograd

extension Program {
  /// The names that the program itself gives inputs, parameters and constants, in order.
  public var declarations: [Declaration] {
    var declarations: [Declaration] = []
    for statement in statements {
      if let kind = statement.declaration, let name = statement.target {
        declarations.append(Declaration(kind: kind, name: name, range: statement.targetRange))
      }
    }
    return declarations
  }

  /// The names declared as parameters, which optimizers move; where there is none, they move all
  /// inputs.
  public var parameterNames: Set<String> {
    var names: Set<String> = []
    for declaration in declarations where declaration.kind == .param {
      names.insert(declaration.name)
    }
    return names
  }

  /// The names that the program reads from outside or declares.
  package var inputNames: Set<String> {
    var names = Set(freeNames)
    for declaration in declarations { names.insert(declaration.name) }
    return names
  }

  /// Line and column of a place in the program.
  ///
  /// - Parameter range: A place, such as that of a declaration.
  /// - Returns: Where it begins.
  public func location(of range: SourceRange) -> SourceLocation {
    source.location(of: range.start)
  }

  /// Makes the leaves that the program declares, for optimizers and for runs that change them.
  ///
  /// Handed to `evaluate`, they take the place of the declared values. Inputs and parameters take a
  /// gradient where their dtype can, constants never do.
  ///
  /// ```swift
  /// let program = try Program("param w = 2; const k = 3; loss = (w − k)²")
  /// var leaves: [String: Tensor] = [:]
  /// for (declaration, leaf) in try program.leaves() { leaves[declaration.name] = leaf }
  /// try program.evaluate(leaves).output   // .tensor(tensor(1., dtype=float64, …))
  /// ```
  ///
  /// - Parameter values: Values that override those declared; the leaves are copies of them.
  /// - Returns: One new leaf a declaration, in their order.
  /// - Throws: A `ProgramError` with the place of the value that cannot be computed.
  public func leaves(
    _ values: [String: Tensor] = [:]
  ) throws(ProgramError) -> [(declaration: Declaration, tensor: Tensor)] {
    try leaves(values.map { (name: $0.key, tensor: $0.value) })
  }

  /// The same for values that stand in a list.
  func leaves(
    _ values: [(name: String, tensor: Tensor)]
  ) throws(ProgramError) -> [(declaration: Declaration, tensor: Tensor)] {
    var evaluator = Evaluator(self, values)
    let tensors: [Tensor]
    do throws(Fault) { tensors = try evaluator.leaves() } catch {
      throw ProgramError(error, in: source)
    }
    var leaves: [(declaration: Declaration, tensor: Tensor)] = []
    for (i, declaration) in declarations.enumerated() { leaves.append((declaration, tensors[i])) }
    return leaves
  }
}
