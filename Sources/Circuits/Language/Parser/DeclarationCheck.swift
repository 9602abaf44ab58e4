/// Watches that names are declared once, before their use, and by declared names alone: so their
/// values are known before anything else is computed.
struct DeclarationCheck {
  private var declared: Set<String> = []
  private var assigned: Set<String> = []

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
      assigned.insert(name)
    } else if !declared.insert(name).inserted {
      throw Fault(.syntax(.declaredTwice(name)), statement.targetRange)
    } else if !isNew {
      throw Fault(.syntax(.declaredAfterUse(name)), statement.targetRange)
    }
  }
}
