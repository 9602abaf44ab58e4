internal import Autograd

/// Watches that names are declared once, before their use, and by declared names alone: so their
/// values are known before anything else is computed.
struct DeclarationCheck {
  private var declared = NameTable()
  private var assigned = NameTable()

  /// Looks at a name that a statement reads.
  func checkRead(
    of name: String, in statement: Statement, _ range: SourceRange
  ) throws(Fault) {
    guard statement.declaration != nil, let owner = statement.target else { return }
    if assigned.contains(name) || !declared.contains(name) && !Words.isKnown(name) {
      throw Fault(.syntax(.undeclared(name, in: owner)), range)
    }
  }

  /// Looks at the name that a statement gives a value, new if nothing before has it.
  mutating func note(_ name: String, of statement: Statement, isNew: Bool) throws(Fault) {
    if statement.declaration == nil {
      _ = assigned.add(name)
    } else if !declared.add(name).isNew {
      throw Fault(.syntax(.declaredTwice(name)), statement.targetRange)
    } else if !isNew {
      throw Fault(.syntax(.declaredAfterUse(name)), statement.targetRange)
    }
  }
}
