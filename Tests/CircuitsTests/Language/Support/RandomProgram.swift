import TestSupport

/// Writes random programs that parse, in every spelling that the language allows.
struct RandomProgram {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private mutating func pick(_ choices: [String]) -> String {
    choices.randomElement(using: &generator) ?? ""
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &generator) < percent
  }

  mutating func program() -> String {
    var text = ""
    for name in ["d1", "d2"] where chance(20) {
      text += pick(["input ", "param\t", "const "]) + name + pick(["=", " = "])
      text += pick(["3", "[1, -2]", "tensor(2)", "sqrt(2)"]) + pick(["\n", ";"])
    }
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      text += pick(["a", "b", "long_name", "α", "x1"]) + pick(["=", " = ", "\t= "])
      text += expression(4) + pick(["\n", ";", " # comment (\n", "\r\n", "\n\n; "])
    }
    return text + (chance(50) ? "z = " : "") + expression(6)
  }

  /// Complete on its own, so that anything may stand beside it in parentheses.
  private mutating func expression(_ depth: Int) -> String {
    if depth == 0 || chance(15) { return primary(depth) }
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<5: return binary(depth)
    case 5: return pick(["-", "+", "~", "−", "- "]) + expression(depth - 1)
    case 6: return product(depth)
    case 7: return "(" + expression(depth - 1) + ")" + pick(["", "²", "⁻¹", " ³", "¹⁰"])
    case 8:
      return "(" + expression(depth - 1) + ")" + comparison() + "(" + expression(depth - 1) + ")"
    default: return primary(depth)
    }
  }

  private mutating func binary(_ depth: Int) -> String {
    let sign = pick(["+", "-", "*", "/", "//", "%", "@", "**", "^", "|", "&", "×", "·", "÷", "−"])
    let space = pick(["", " "])
    // No comparison without parentheses: they do not chain.
    return wrapped(depth - 1) + space + sign + space + wrapped(depth - 1)
  }

  private mutating func wrapped(_ depth: Int) -> String {
    let text = expression(depth)
    return text.contains(where: { "=<>!≤≥≠".contains($0) }) ? "(" + text + ")" : text
  }

  private mutating func comparison() -> String {
    pick(["==", " != ", "<", " <= ", ">", ">=", " ≤ ", "≠"])
  }

  private mutating func product(_ depth: Int) -> String {
    let right = chance(50) ? "(" + expression(depth - 1) + ")" : pick(["a", "b", "x1", "α"])
    switch Int.random(in: 0..<3, using: &generator) {
    case 0: return pick(["2", "0.5", "3.", "1e3"]) + right
    case 1: return "(" + expression(depth - 1) + ")" + pick(["", " "]) + right
    default: return pick(["a²", "x1⁻³", "(a)⁴"]) + pick(["", " "]) + right
    }
  }

  private mutating func primary(_ depth: Int) -> String {
    let inner = max(depth - 1, 0)
    if depth > 0 {
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: return "tanh(" + arguments(inner) + ")"
      case 1: return "(" + expression(inner) + ")" + ".sum(" + arguments(inner) + ")"
      case 2: return "x1.mean(" + arguments(inner) + ").exp()"
      case 3: return "[" + items(inner) + "]"
      default: break
      }
    }
    return pick([
      "0", "7", "12", "1_000", "2.5", ".5", "3.", "1e-3", "1E20", "1e999", "True", "False", "None",
      "'sum'", "\"it's\"", "'a\\n\\\\\\''", "pi", "inf", "float64", "a", "b", "long_name", "α",
      "x1",
    ])
  }

  private mutating func items(_ depth: Int) -> String {
    var text = ""
    for i in 0..<Int.random(in: 0...3, using: &generator) {
      text += (i > 0 ? pick([",", ", ", " ,\n "]) : "") + expression(depth)
    }
    return text
  }

  private mutating func arguments(_ depth: Int) -> String {
    var text = items(depth)
    for name in ["dim", "keepdim", "other"] where chance(25) {
      text += (text.isEmpty ? "" : ", ") + name + pick(["=", " = "]) + expression(depth)
    }
    return text.isEmpty || chance(80) ? text : text + ","
  }
}
