internal import Autograd

/// A word or sign of a program.
struct Token {
  enum Kind: Equatable {
    case number
    #if !hasFeature(Embedded)
      /// A number followed by `j`.
      case imaginary
      /// `:` between square brackets.
      case colon
      /// `...` between square brackets.
      case ellipsis
      /// `{` and `}` around the statements of a scope.
      case openBrace
      case closeBrace
    #endif
    case text
    case name
    /// Raised digits such as `²` or `⁻¹`.
    case superscript
    case binary(BinaryOperator)
    case tilde
    case assign
    /// `+=` and its like, which the language does not have.
    case compound(BinaryOperator)
    case comma
    case dot
    case open(Bracket)
    case close(Bracket)
    case lineEnd
    case semicolon
    case end

    /// Whether a statement ends here.
    var endsStatement: Bool {
      #if !hasFeature(Embedded)
        if self == .openBrace || self == .closeBrace { return true }
      #endif
      return self == .lineEnd || self == .semicolon || self == .end
    }
  }

  let kind: Kind
  let range: SourceRange
}

/// The two kinds of bracket.
enum Bracket: Equatable {
  case round
  case square

  var opening: String { self == .round ? "(" : "[" }
  var closing: String { self == .round ? ")" : "]" }
}
