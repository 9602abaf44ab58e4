/// What keeps a text from being a program.
public indirect enum SyntaxProblem: Sendable, Equatable {
  // Characters and words.

  /// A control character, by its code point.
  case controlCharacter(UInt32)
  /// A character that means nothing here, by its code point.
  case unexpectedCharacter(UInt32)
  /// An operator of other languages, such as `&&`.
  case foreignOperator(String)
  /// A name of so many characters.
  case nameTooLong(Int)
  /// A number of so many characters.
  case numberTooLong(Int)
  /// A whole number such as `007`.
  case leadingZero
  /// A number such as `0x1F`.
  case otherBase
  /// A raised minus without raised digits.
  case badSuperscript
  /// A text without its closing quote.
  case unterminatedString
  /// A backslash that means nothing.
  case unknownEscape
  /// A word that Python keeps for itself.
  case reservedWord(String)

  // Brackets.

  /// An opening bracket without its closing one.
  case neverClosed(String)
  /// A closing bracket without its opening one.
  case neverOpened(String)
  /// A closing bracket of the other kind.
  case mismatched(opening: String, closing: String)
  /// Brackets nested deeper than the limit.
  case tooDeep(limit: Int)
  /// Nothing between parentheses.
  case emptyParentheses
  /// A comma between parentheses that are no call.
  case commaInParentheses
  /// `x[]`.
  case emptyIndex
  /// A semicolon inside brackets.
  case semicolonInBrackets

  // Operands and operators.

  /// An operator with nothing on its right.
  case nothingRight(of: String)
  /// A sign with nothing on its left.
  case nothingLeft(of: String)
  /// Raised digits after raised digits.
  case powerOfPower
  /// Two things side by side.
  case sideBySide(String, String)
  /// A sign where none fits.
  case misplaced(String)
  /// Comparisons without parentheses between them.
  case chainedComparison

  // Statements.

  /// No statement at all.
  case emptyProgram
  /// A name and `=`, and nothing more.
  case noValue(of: String)
  /// `=` inside an expression.
  case assignmentInExpression
  /// `=` after something that cannot be given a value.
  case badTarget(String)
  /// An assignment such as `x += 1`.
  case compoundAssignment(name: String, operation: String)
  /// Something like a scope that is none.
  case badScope
  /// A statement without `name =` where every statement has one.
  case bareExpression
  /// An expression without a name before the last statement.
  case expressionBeforeEnd

  // Declarations.

  /// A name declared that is declared already.
  case declaredTwice(String)
  /// A name declared that has been read or assigned before.
  case declaredAfterUse(String)
  /// A declaration's value that reads what is not declared.
  case undeclared(String, in: String)

  // Calls.

  /// A comma with no argument in front of it.
  case missingArgument
  /// An argument by place after one by name.
  case positionalAfterKeyword
  /// The same argument by name twice.
  case repeatedKeyword(String)
}
