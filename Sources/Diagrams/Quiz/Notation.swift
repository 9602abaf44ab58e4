import Circuits

/// A gate's notation with numbers in place of names: `9 × 7` for `v₁ × v₄`.
enum Notation {
  /// Nil where an input is no single number, or where there is nothing to replace.
  static func filled(
    of node: Circuit.Node, _ inputs: [Circuit.Wire], in circuit: Circuit
  ) -> String? {
    guard let notation = node.gate?.notation else { return nil }
    var numbers: [String: String] = [:]
    for wire in inputs {
      let source = circuit.nodes[wire.source]
      guard source.value.count == 1 else { return nil }
      if !source.isNumber {
        numbers[circuit.label(of: source.id)] = operand(source.value.first)
      }
    }
    return numbers.isEmpty ? nil : replaced(notation, numbers)
  }

  private static func replaced(_ notation: String, _ numbers: [String: String]) -> String {
    var (text, word) = ("", "")
    for character in notation {
      if isPartOfName(character) {
        word.append(character)
        continue
      }
      // What stands before a bracket is a function.
      if character != "(", var number = numbers[word] {
        // A negative number that is a whole argument needs no brackets of its own.
        if text.last == "(", character == ")" { number = bare(number) }
        text += number
      } else {
        text += word
      }
      text.append(character)
      word = ""
    }
    return text + (numbers[word] ?? word)
  }

  /// A number that stands in a formula; negative ones have brackets.
  static func operand(_ value: Double) -> String {
    let text = NumberText.text(value)
    return text.hasPrefix(NumberText.minus) ? "(\(text))" : text
  }

  private static func bare(_ operand: String) -> String {
    operand.hasPrefix("(") ? String(operand.dropFirst().dropLast()) : operand
  }

  private static func isPartOfName(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    let isRaised = scalar == "²" || scalar == "³" || scalar == "¹" || ("⁰"..."⁹").contains(scalar)
    return !isRaised && (character.isLetter || character.isNumber || character == "_")
  }
}
