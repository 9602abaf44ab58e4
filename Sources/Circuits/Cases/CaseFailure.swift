internal import Autograd

/// Why a case has no result: a category of the batch format, and a sentence.
package struct CaseFailure: Error, Sendable, Equatable {
  /// `syntax`, `name`, `shape`, `dtype`, `index`, `argument` or `value`.
  package let category: String
  /// What happened.
  package let message: String

  init(_ category: String, _ message: String) {
    self.category = category
    self.message = message
  }

  init(_ error: TensorError) { self.init(error.category.name, error.description) }

  init(_ error: OptimizerError) { self.init(error.category.name, error.description) }

  init(_ error: ProgramError) { self.init(error.category.name, error.message) }

  /// A key of the case that is missing or holds something else.
  static func malformed(_ key: String, _ expected: String) -> CaseFailure {
    CaseFailure("argument", "the case's '\(key)' must be \(expected)")
  }
}
