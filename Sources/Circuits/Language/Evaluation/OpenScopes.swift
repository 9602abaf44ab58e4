#if !hasFeature(Embedded)
  internal import Autograd

  /// The scopes that are open while statements are computed one after the other.
  ///
  /// Statements between the same braces are in the same call.
  struct OpenScopes {
    private var open: [(scope: Statement.Scope, call: ScopeCall)] = []
    /// What was open where the program began.
    private let outside = ScopeCall.current

    /// The innermost call that a statement belongs to.
    mutating func call(of statement: Statement) -> ScopeCall? {
      var call = outside
      var isOpen = true
      for (depth, scope) in statement.scope.enumerated() {
        isOpen = isOpen && depth < open.count && open[depth].scope == scope
        if !isOpen {
          open.removeSubrange(min(depth, open.count)...)
          open.append((scope, ScopeCall(scope.name, in: call)))
        }
        call = open[depth].call
      }
      return call
    }
  }
#endif
