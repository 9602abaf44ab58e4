internal import Autograd

/// A part of an expression; its own parts stand before it in the tree's list.
package struct Expression: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    case integer(Int)
    case real(Double)
    case bool(Bool)
    case string(String)
    case none
    case name(String)
    case list([Int])
    case unary(UnaryOperator, Int)
    case binary(BinaryOperator, Int, Int)
    case call(Call)
    case attribute(Attribute, Int)
    #if !hasFeature(Embedded)
      /// `2j`.
      case imaginary(Double)
      /// `x[…]`: the value, then what stands between the brackets.
      case index(Int, [Int], isTuple: Bool)
      /// `1:9:2` between square brackets; what is left out is nil.
      case slice(start: Int?, stop: Int?, step: Int?)
      /// `...` between square brackets.
      case ellipsis
    #endif
  }

  /// A call, or a method call whose receiver is the first argument.
  package struct Call: Sendable, Equatable {
    package let function: String
    package let isMethod: Bool
    package let positional: [Int]
    package let keywords: [Keyword]
  }

  /// What can be read of a value: `x.T`.
  package enum Attribute: Sendable, Equatable {
    /// The dimensions of a matrix reversed.
    case transposed
    /// The last two dimensions swapped.
    case matrixTransposed
    #if !hasFeature(Embedded)
      /// One output of a function that gives several.
      case output(String)

      /// The outputs that functions have.
      static let outputs = NameTable(words: "values indices min max sign logabsdet")
    #endif

    /// The attribute of that name, nil where there is none.
    init?(_ name: String) {
      switch name {
      case "T": self = .transposed
      case "mT": self = .matrixTransposed
      default:
        #if hasFeature(Embedded)
          return nil
        #else
          guard Attribute.outputs.contains(name) else { return nil }
          self = .output(name)
        #endif
      }
    }

    /// The name behind the dot.
    package var name: String {
      switch self {
      case .transposed: return "T"
      case .matrixTransposed: return "mT"
      #if !hasFeature(Embedded)
        case .output(let name): return name
      #endif
      }
    }
  }

  /// An argument given by name.
  package struct Keyword: Sendable, Equatable {
    package let name: String
    package let value: Int
  }

  package let kind: Kind
  /// All of it, parentheses around it included.
  package var range: SourceRange
  /// What errors point at: the operator, the function's name.
  package let anchor: SourceRange
}

/// All expressions of a program in one list, parts before wholes.
///
/// A list instead of objects that own their parts: walking, evaluating and freeing it take one loop,
/// however deep the program nests.
package struct SyntaxTree: Sendable, Equatable {
  package var nodes: [Expression] = []

  mutating func add(
    _ kind: Expression.Kind, _ range: SourceRange, anchor: SourceRange? = nil
  )
    -> Int
  {
    nodes.append(Expression(kind: kind, range: range, anchor: anchor ?? range))
    return nodes.count - 1
  }
}

/// One statement: `name = expression`, with `input`, `param` or `const` before it a declaration; or at
/// the end of a program an expression alone.
package struct Statement: Sendable, Equatable {
  /// What the name is declared to be, nil for an ordinary assignment.
  package let declaration: Declaration.Kind?
  /// The name that gets the value, nil for an expression alone.
  package let target: String?
  /// Where that name stands.
  package let targetRange: SourceRange
  /// The expression's place in the tree; its parts stand directly before it.
  package let root: Int
  package let range: SourceRange
  #if !hasFeature(Embedded)
    /// The scopes around it, the outermost first.
    package let scope: [Scope]

    /// A scope of a program, one pair of braces.
    package struct Scope: Sendable, Equatable {
      package let name: String
      /// The place of its first statement, which tells it from others of its name.
      package let first: Int
    }
  #endif
}
