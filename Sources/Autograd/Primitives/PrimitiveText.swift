/// What primitives are called where they do not say it themselves.
enum PrimitiveText {
  /// The name with capitals in place of underscores, followed by `Backward0` or another number.
  static func gradientFunction(_ name: String, _ number: Int = 0) -> String {
    var text: [UInt8] = []
    var isCapital = true
    for byte in name.utf8 {
      if byte == UInt8(ascii: "_") {
        isCapital = true
      } else {
        let isSmall = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
        text.append(isCapital && isSmall ? byte - 32 : byte)
        isCapital = false
      }
    }
    return String(decoding: text, as: UTF8.self) + "Backward" + number.description
  }

  /// An operator between two operands where the symbol is a single sign, a call otherwise.
  static func notation(_ name: String, _ symbol: String, _ operands: [String]) -> String {
    if operands.count == 2, let sign = single(symbol), !sign.properties.isAlphabetic {
      return operands[0] + " " + symbol + " " + operands[1]
    }
    var text = name + "("
    for (i, operand) in operands.enumerated() {
      if i > 0 { text += ", " }
      text += operand
    }
    return text + ")"
  }

  /// The only scalar of a text, nil where there are more or none.
  private static func single(_ text: String) -> Unicode.Scalar? {
    var scalars = text.unicodeScalars.makeIterator()
    let first = scalars.next()
    return scalars.next() == nil ? first : nil
  }
}
