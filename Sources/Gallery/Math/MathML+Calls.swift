import Pages

/// Functions that have a sign of their own, and those that have none.
extension MathML {
  static func call(_ function: String, _ arguments: [MathNode]) -> String {
    if arguments.count == 1 {
      let inner = element(arguments[0])
      switch function {
      case "sqrt": return "<msqrt>\(inner)</msqrt>"
      case "abs":
        return element(.bars("|", arguments[0]))
      case "exp": return "<msup><mi>e</mi>\(row(inner))</msup>"
      case "square": return element(.power(arguments[0], .number("2")))
      case "neg": return element(.unary("−", arguments[0]))
      case "reciprocal": return element(.fraction(.number("1"), arguments[0]))
      default: break
      }
    }
    if arguments.count == 2 {
      switch function {
      case "pow": return element(.power(arguments[0], arguments[1]))
      case "mul": return element(.binary("·", arguments[0], arguments[1]))
      case "div": return element(.fraction(arguments[0], arguments[1]))
      case "add": return element(.binary("+", arguments[0], arguments[1]))
      case "sub": return element(.binary("−", arguments[0], arguments[1]))
      case "matmul": return element(.binary("@", arguments[0], arguments[1]))
      default: break
      }
    }
    let (base, index) = MathNames.parts(function)
    // A digit at the end of a function's name belongs to it, `atan2`, `log10`.
    let isIndexed = index.map { !$0.allSatisfy(\.isNumber) || base.count == 1 } ?? false
    let head =
      isIndexed && base.count == 1 || function.contains("∂") || function.contains("∇")
      ? element(.name(function)) : "<mi>\(XML.escaped(MathNames.letter(function)))</mi>"
    return row(head + "<mo>&#x2061;</mo>" + brackets(joined(arguments)))
  }
}
