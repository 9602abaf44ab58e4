#if !hasFeature(Embedded)
  /// What modules ask of those who make them.
  enum ModuleRule {
    /// Stops the program with a sentence, in optimized programs, too.
    ///
    /// - Parameters:
    ///   - isFine: What must hold.
    ///   - name: Who asks for it.
    ///   - reason: What is wrong.
    static func require(_ isFine: Bool, _ name: String, _ reason: @autoclosure () -> String) {
      if !isFine { trap(.badValue(operation: name, reason: reason())) }
    }
  }
#endif
