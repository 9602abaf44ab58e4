internal import Autograd

extension ProgramError: CustomStringConvertible {
  /// The message, the line with carets, and the hint if there is one.
  public var description: String {
    let number = excerpt.line.description
    var gutter = ""
    for _ in number.utf8 { gutter += " " }
    var text = "error: \(message)\n  \(number) | \(excerpt.text)\n  \(gutter) | \(excerpt.marks)"
    if let hint { text += "\nhint: \(hint)" }
    return text
  }

  /// What is wrong, in one sentence.
  public var message: String {
    switch kind {
    case .syntax(let problem): problem.message
    case .unknownName(let name, _, _): "unknown variable \(quoted(name))"
    case .unknownFunction(let name, _, _): "unknown function \(quoted(name))"
    case .unknownAttribute(let name, nil, _): "there is no attribute \(quoted(name))"
    case .unknownAttribute(let name, let owner?, _): "\(owner) has no attribute \(quoted(name))"
    case .notAvailable(let feature): feature.words + " not available yet"
    case .badOperands(let operation, let kinds):
      kinds.count == 1
        ? "'\(operation)' is not defined for \(kinds[0])"
        : "'\(operation)' is not defined between \(kinds[0]) and \(kinds[kinds.count - 1])"
    case .number(.overflow): "the number is too large"
    case .number(.divisionByZero): "division by zero"
    case .number(.notReal): "a negative number to a fractional power is not real"
    case .listTooLarge: "the list is nested too deep or holds too much"
    case .tensor(let error): error.description
    }
  }

  /// What to do about it, where something can be said.
  public var hint: String? {
    switch kind {
    case .syntax(let problem): return problem.hint
    case .unknownName(let name, let suggestion, let isFunction):
      if isFunction { return "\(quoted(name)) is a function; call it: \(SafeText.quote(name))(…)" }
      if let suggestion { return "did you mean \(quoted(suggestion))?" }
      if name == "e" { return "the powers of e are written exp(x)" }
      return "give it a value: \(SafeText.quote(name))=…"
    case .unknownFunction(let name, let suggestion, let isVariable):
      if isVariable {
        return "\(quoted(name)) is a variable; write a product as \(SafeText.quote(name)) * (…)"
      }
      if let suggestion { return "did you mean \(quoted(suggestion))?" }
      // Variables have short names, functions rarely do.
      if name.utf8.count > 2 { return nil }
      return "if \(quoted(name)) is a variable, write a product as \(SafeText.quote(name)) * (…)"
    case .number(.overflow): return "whole numbers have 64 bits; floats such as 1e20 reach further"
    case .tensor(.badArgument(let operation, _)):
      return FunctionCatalog.named(operation).map { "write it as \($0.signature)" }
    case .unknownAttribute(_, _, let suggestion):
      return suggestion.map { "did you mean .\(SafeText.quote($0))?" }
    case .notAvailable, .badOperands, .number, .listTooLarge, .tensor: return nil
    }
  }
}

extension ProgramError.Feature {
  /// What is missing, with its verb.
  fileprivate var words: String {
    switch self {
    case .imaginaryNumbers: "imaginary numbers are"
    case .indexing: "indexing with [ ] is"
    case .operation(let symbol): "'\(symbol)' is"
    case .dtype(let name): "the dtype '\(name)' is"
    }
  }
}

extension SyntaxProblem {
  /// What is wrong, in one sentence.
  fileprivate var message: String {
    switch self {
    case .controlCharacter(let value): "the control character \(codePoint(value)) is not allowed"
    case .unexpectedCharacter(let value): "unexpected character \(shown(value))"
    case .foreignOperator(let text): "'\(text)' is not an operator"
    case .nameTooLong(let count): "a name of \(count) characters; the limit is \(Lexer.nameLimit)"
    case .numberTooLong(let count):
      "a number of \(count) characters; the limit is \(Lexer.numberLimit)"
    case .leadingZero: "a whole number does not begin with 0"
    case .otherBase: "numbers are decimal"
    case .badSuperscript: "the raised minus needs raised digits"
    case .unterminatedString: "the string has no closing quote"
    case .unknownEscape: "the backslash means nothing here"
    case .reservedWord(let word): "'\(word)' is a reserved word"
    case .neverClosed(let bracket): "'\(bracket)' is never closed"
    case .neverOpened(let bracket): "'\(bracket)' has no opening bracket"
    case .mismatched(let opening, let closing): "'\(closing)' does not close '\(opening)'"
    case .tooDeep(let limit): "brackets are nested deeper than \(limit) levels"
    case .emptyParentheses: "there is nothing between the parentheses"
    case .emptyIndex: "there is nothing between the brackets"
    case .commaInParentheses: "a comma between parentheses that are not a call"
    case .semicolonInBrackets: "';' inside brackets"
    case .nothingRight(let sign): "there is nothing on the right of \(quoted(sign))"
    case .nothingLeft(let sign): "a value is missing before \(place(sign))"
    case .powerOfPower: "a power follows a power"
    case .sideBySide(let left, let right): "\(quoted(left)) and \(quoted(right)) stand side by side"
    case .misplaced(let sign): "\(quoted(sign)) does not belong here"
    case .chainedComparison: "comparisons cannot be chained"
    case .emptyProgram: "the program is empty"
    case .noValue(let name): "\(quoted(name)) is given no value"
    case .assignmentInExpression: "'=' inside an expression"
    case .badTarget(let target): "\(target) cannot be given a value"
    case .compoundAssignment(_, let operation): "'\(operation)=' is not part of the language"
    case .badScope: "this is no scope"
    case .bareExpression: "a statement gives a name a value"
    case .expressionBeforeEnd: "only the last statement can be an expression without a name"
    case .declaredTwice(let name): "\(quoted(name)) is declared twice"
    case .declaredAfterUse(let name): "\(quoted(name)) is declared after its first use"
    case .undeclared(let name, let owner):
      "the declaration of \(quoted(owner)) reads \(quoted(name)), which is not declared before it"
    case .missingArgument: "a value is missing before ','"
    case .positionalAfterKeyword: "an argument without a name after one with a name"
    case .repeatedKeyword(let name): "the argument \(quoted(name)) is given twice"
    }
  }

  /// What to do about it, where something can be said.
  fileprivate var hint: String? {
    switch self {
    case .unexpectedCharacter(let value): Hints.character(value)
    case .foreignOperator(let text): Hints.foreignOperator(text)
    case .otherBase: "write a product with '*'"
    case .badSuperscript: "powers such as x² and x⁻¹ are whole numbers; write others as x^n"
    case .unknownEscape: "write \\\\ for a backslash"
    case .reservedWord(let word): Hints.reservedWord(word)
    case .tooDeep: "give parts of the expression a name"
    case .emptyIndex: "an index is written x[0], x[1:3] or x[:, 0]"
    case .commaInParentheses: "lists are written in square brackets: [1, 2]"
    case .powerOfPower: "write (x²)³"
    case .sideBySide(let left, let right): Hints.sideBySide(left, right)
    case .chainedComparison: "write logical_and(a < b, b < c)"
    case .emptyProgram: "for example: z = tanh(2x + 1)"
    case .assignmentInExpression: "did you mean '=='?"
    case .badTarget: "only a name can stand before '='; '==' compares"
    case .compoundAssignment(let name, let operation):
      name.isEmpty
        ? nil : "write \(SafeText.quote(name)) = \(SafeText.quote(name)) \(operation) …"
    case .badScope: "a scope is written scope(\"layer 1\") { y = w * x }"
    case .bareExpression, .expressionBeforeEnd: "give it a name: y = …"
    case .declaredTwice(let name): "to give it another value, write \(SafeText.quote(name)) = …"
    case .declaredAfterUse: "declare it at the start of the program"
    case .undeclared(let name, _): "declare it first: const \(SafeText.quote(name)) = …"
    case .positionalAfterKeyword: "arguments without a name come first"
    case .misplaced("~"): "'~' stands before one value; '!=' compares two"
    default: nil
    }
  }
}

/// Hints that depend on the very text.
private enum Hints {
  static func character(_ value: UInt32) -> String? {
    switch value {
    case 0x2018, 0x2019, 0x201C, 0x201D: "strings have straight quotes: 'sum'"
    case 0x2013, 0x2014: "did you mean '-'?"
    case 0x7B, 0x7D: "use parentheses ( ) or lists [ ]"
    case 0x5C: "inside parentheses a line can break anywhere"
    case 0x221A: "write sqrt(x)"
    case 0x221E: "write inf"
    case 0x1D40: "write transpose(x, 0, 1)"
    case 0x2071, 0x207F, 0x207A: "powers such as x² and x⁻¹ are whole numbers; write others as x^n"
    default: nil
    }
  }

  static func foreignOperator(_ text: String) -> String {
    switch text {
    case "&&": "write logical_and(a, b)"
    case "||": "write logical_or(a, b)"
    default: "'!=' compares; there is no factorial"
    }
  }

  static func reservedWord(_ word: String) -> String {
    switch word {
    case "and", "or", "not": "write it as a function: logical_\(word)(…)"
    case "if", "else": "choose by a condition with where(c, a, b)"
    default: "choose another name"
    }
  }

  static func sideBySide(_ left: String, _ right: String) -> String {
    for kind in Declaration.Kind.allCases where kind.word == left {
      return "a declaration is written \(left) x = 3"
    }
    if left.utf8.count + right.utf8.count > SafeText.quoteLimit {
      return "a product is written with '*'"
    }
    return "for a product, write \(SafeText.quote(left)) * \(SafeText.quote(right))"
  }
}

private func quoted(_ text: String) -> String { "'\(SafeText.quote(text))'" }

/// A sign in quotes, or what stands in its place at the end of a line.
private func place(_ sign: String) -> String {
  switch sign {
  case "": "the end"
  case "\n", "\r", "\r\n": "the end of the line"
  default: quoted(sign)
  }
}

/// `U+0000`.
private func codePoint(_ value: UInt32) -> String {
  let hex = Array("0123456789ABCDEF".utf8)
  var text = Array("U+".utf8)
  var shift: UInt32 = value > 0xFFFFF ? 24 : value > 0xFFFF ? 20 : 16
  while shift > 0 {
    shift -= 4
    text.append(hex[Int(value >> shift & 15)])
  }
  return ByteText.string(text[...])
}

/// The character itself, if it can be seen, with its code point if it is not on keyboards.
private func shown(_ value: UInt32) -> String {
  guard let scalar = Unicode.Scalar(value), SafeText.printable(scalar) == scalar else {
    return codePoint(value)
  }
  let text = "'\(SafeText.string([scalar]))'"
  return value < 0x80 ? text : "\(text) (\(codePoint(value)))"
}
