/// A recorded computation as a list that runs again and again on other numbers.
///
/// Values have places: first the variables, then everything that is computed from them, in stages.
package protocol ReplayTape: AnyObject {
  /// Puts numbers into a variable.
  ///
  /// - Parameters:
  ///   - variable: Which of the plan's variables.
  ///   - tensor: A tensor of the variable's type; its history does not matter.
  func load(_ variable: Int, from tensor: Tensor)

  /// Puts a number into a variable of one element.
  ///
  /// - Parameters:
  ///   - variable: Which of the plan's variables.
  ///   - number: The number, rounded to the variable's dtype.
  func load(_ variable: Int, number: Double)

  /// Computes the values of some stages, one after the other.
  ///
  /// - Parameter stages: Which; what comes before them must have been computed.
  /// - Throws: `changed` where a primitive of somebody's own does another thing than it did.
  func run(_ stages: Range<Int>) throws(ReplayError)

  /// The first element of a value.
  ///
  /// - Parameter place: What the plan called it.
  /// - Returns: The number.
  func number(at place: Int) -> Double

  /// A value as a tensor of its own, which later runs leave as it is.
  ///
  /// - Parameter place: What the plan called it.
  /// - Returns: A leaf.
  func tensor(at place: Int) -> Tensor
}

/// Why a computation cannot be replayed; it can still be computed as it was.
public enum ReplayError: Error, Sendable, Equatable {
  /// The computation looked at numbers that depend on what changes, so that it may take another way.
  case readsValues
  /// The computation seeds a generator, or somebody else draws from it meanwhile.
  case seedsGenerator
  /// A value was computed inside `withoutGradient` or detached where nobody could see from what.
  case hidden(CutReason)
  /// The computation fails, or gives no tensor; says why.
  case notComputable(String)
  /// A parameter is the result of an operation, or stands twice.
  case badParameter
  /// The loss has no gradient, or more than one element.
  case loss(TensorError)
  /// A primitive of somebody's own gave a result of another kind than when it was recorded.
  case changed(primitive: String)

  /// What happened, in words.
  public var description: String {
    switch self {
    case .readsValues:
      "the computation looks at numbers that change, and may go another way with others"
    case .seedsGenerator:
      "the computation seeds its random numbers itself, or shares their generator; seed it outside"
    case .hidden(let reason):
      "a value in the computation is \(reason.text): its origin is not known"
    case .badParameter: "a parameter of a compiled circuit must be a leaf, and stand there once"
    case .loss(let error): error.description
    case .notComputable(let reason): reason
    case .changed(let primitive): "\(primitive) does not do the same with other numbers"
    }
  }
}
