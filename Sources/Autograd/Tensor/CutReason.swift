/// Why no gradient passes.
public enum CutReason: Sendable, Equatable {
  /// `detach()` was called here.
  case detached
  /// The value was computed inside `withoutGradient`.
  case withoutGradient
  /// Gradients exist for floating dtypes only.
  case dtype(DType)
  /// The primitive gives no gradient to this input, or says that there is none.
  case notDifferentiable(primitive: String)
  /// Nothing of the output came from here.
  case unreachable

  /// The reason in words, as drawings and listings print it.
  public var text: String {
    switch self {
    case .detached: "detached"
    case .withoutGradient: "computed without gradient"
    case .dtype(let dtype): "\(dtype.name) has no gradient"
    case .notDifferentiable(let primitive): "\(primitive) passes no gradient here"
    case .unreachable: "does not reach the output"
    }
  }
}
