/// What is wrong with the use of an optimizer or scheduler, with the facts that say so.
///
/// Swift initializers trap with `description`; catalogs, cases and commands throw it.
public indirect enum OptimizerError: Error, Sendable, Equatable {
  /// No optimizer or scheduler has this name.
  case unknownName(String, isScheduler: Bool)
  /// An option that the optimizer or scheduler does not have.
  case unknownOption(owner: String, option: String)
  /// An option given twice.
  case repeatedOption(owner: String, option: String)
  /// An option without a default that was not given.
  case missingOption(owner: String, option: String)
  /// A string where a number belongs, and the like.
  case wrongKind(owner: String, option: String, value: String, expected: String)
  /// The right sort of value, but not an allowed one.
  case outOfRange(owner: String, option: String, value: String, expected: String)
  /// Options that do not go together.
  case badCombination(owner: String, reason: String)
  /// Parameters that this optimizer cannot take.
  case badParameter(owner: String, reason: String)
  /// A saved state that belongs to something else.
  case wrongState(owner: String, reason: String)
  /// A scheduler stepped more often than its schedule has steps.
  case scheduleEnded(owner: String, steps: Int)

  /// The sorts of mistake that batch results tell apart.
  public enum Category: Sendable {
    /// Something unknown is named.
    case name
    /// A call that is wrong in itself.
    case argument
    /// An impossible value.
    case value

    /// The category in one word.
    public var name: String {
      switch self {
      case .name: "name"
      case .argument: "argument"
      case .value: "value"
      }
    }
  }

  /// The sort of mistake this is.
  public var category: Category {
    switch self {
    case .unknownName: .name
    case .unknownOption, .repeatedOption, .missingOption, .wrongKind: .argument
    case .outOfRange, .badCombination, .badParameter, .wrongState, .scheduleEnded: .value
    }
  }
}

extension OptimizerError: CustomStringConvertible {
  /// One sentence: what happened, and with which names or values.
  public var description: String {
    switch self {
    case .unknownName(let name, let isScheduler):
      "there is no \(isScheduler ? "scheduler" : "optimizer") named '\(name)'"
    case .unknownOption(let owner, let option): "\(owner): has no option '\(option)'"
    case .repeatedOption(let owner, let option): "\(owner): '\(option)' is given twice"
    case .missingOption(let owner, let option): "\(owner): '\(option)' is missing"
    case .wrongKind(let owner, let option, let value, let expected):
      "\(owner): '\(option)' must be \(expected), not \(value)"
    case .outOfRange(let owner, let option, let value, let expected):
      "\(owner): '\(option)' must be \(expected); \(value) is not"
    case .badCombination(let owner, let reason): "\(owner): \(reason)"
    case .badParameter(let owner, let reason): "\(owner): \(reason)"
    case .wrongState(let owner, let reason): "\(owner): \(reason)"
    case .scheduleEnded(let owner, let steps):
      "\(owner): the schedule has \(steps) steps and cannot go on after them"
    }
  }
}

/// Runs a throwing operation for an initializer that cannot throw.
@inline(__always)
func trapping<R>(_ body: () throws(OptimizerError) -> R) -> R {
  do throws(OptimizerError) { return try body() } catch { preconditionFailure(error.description) }
}
