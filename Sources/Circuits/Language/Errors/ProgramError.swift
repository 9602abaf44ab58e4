public import Autograd

/// What is wrong with a program, and where.
///
/// Printed, it shows the line with carets under the place, and a hint where there is one:
///
/// ```
/// error: unknown function 'tahn'
///   1 | z = tahn(x)
///     |     ^^^^
/// hint: did you mean 'tanh'?
/// ```
public struct ProgramError: Error, Sendable, Equatable {
  /// What is wrong, with the facts that say so.
  public indirect enum Kind: Sendable, Equatable {
    /// The text is not a program.
    case syntax(SyntaxProblem)
    /// A name without a value; what may have been meant.
    case unknownName(String, suggestion: String?, isFunction: Bool)
    /// A call of something that is no function; what may have been meant.
    case unknownFunction(String, suggestion: String?, isVariable: Bool)
    /// An attribute that a value does not have, or nothing has; what to write.
    case unknownAttribute(String, of: String?, suggestion: String?)
    /// A part of the language that is not there yet.
    case notAvailable(Feature)
    /// An operator between things that it is not defined for.
    case badOperands(operation: String, kinds: [String])
    /// Arithmetic of plain numbers without a result.
    case number(NumberProblem)
    /// Lists nested too deep or holding too much.
    case listTooLarge
    /// The engine's refusal.
    case tensor(TensorError)
  }

  /// A part of the language that is not there yet.
  public enum Feature: Sendable, Equatable {
    /// `2j`.
    case imaginaryNumbers
    /// `x[0]`.
    case indexing
    /// An operator whose function the catalog lacks.
    case operation(String)
    /// An element type that tensors cannot have yet.
    case dtype(String)
  }

  /// Why plain numbers have no result.
  public enum NumberProblem: Sendable, Equatable {
    /// The result, or the literal, is larger than 64 bits or a double can hold.
    case overflow
    /// Division by zero.
    case divisionByZero
    /// A negative number to a fractional power.
    case notReal
  }

  /// What is wrong.
  public let kind: Kind
  /// The place in the program, in UTF-8 offsets.
  public let range: SourceRange
  /// Line and column where the place begins.
  public let location: SourceLocation
  /// The line, with marks under the place.
  public let excerpt: SourceExcerpt

  init(_ fault: Fault, in source: SourceText) {
    kind = fault.problem
    range = fault.range
    location = source.location(of: fault.range.start)
    excerpt = SourceExcerpt(
      source, line: location.line, range: fault.range, context: fault.context)
  }

  /// The sorts of mistake that batch results and exit messages tell apart.
  public enum Category: Sendable, Equatable {
    /// The text is not a program.
    case syntax
    /// Something unknown is named.
    case name
    /// What the engine says: shape, dtype, index, argument or value.
    case tensor(TensorError.Category)

    /// The category in one word.
    public var name: String {
      switch self {
      case .syntax: "syntax"
      case .name: "name"
      case .tensor(let category): category.name
      }
    }
  }

  /// The sort of mistake this is.
  public var category: Category {
    switch kind {
    case .syntax: .syntax
    case .unknownName, .unknownFunction, .unknownAttribute, .notAvailable: .name
    case .badOperands: .tensor(.argument)
    case .number, .listTooLarge: .tensor(.value)
    case .tensor(let error): .tensor(error.category)
    }
  }
}
