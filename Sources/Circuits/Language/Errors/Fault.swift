/// What is wrong and where, before the place is drawn.
struct Fault: Error {
  let problem: ProgramError.Kind
  let range: SourceRange
  /// What gets waves around the carets.
  let context: SourceRange

  init(_ problem: ProgramError.Kind, _ range: SourceRange, context: SourceRange? = nil) {
    self.problem = problem
    self.range = range
    self.context = context ?? range
  }
}
