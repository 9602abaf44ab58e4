import Autograd
import Circuits

/// What pages read, as JSON.
enum Listing {
  /// `[{"kind": "input", "name": "A", "dtype": "float64", "shape": [], "takesGradient": true}, …]`.
  static func inputs(_ live: LiveCircuit) -> String {
    var list = "["
    for (i, input) in live.inputs.enumerated() {
      if i > 0 { list += "," }
      let type = input.value.type
      list += "{\"kind\":" + quoted(input.kind.word) + ",\"name\":" + quoted(input.name)
      list += ",\"dtype\":" + quoted(type.dtype.name) + ",\"shape\":["
      for (k, size) in type.shape.enumerated() { list += (k > 0 ? "," : "") + size.description }
      list += "],\"takesGradient\":" + (input.takesGradient ? "true" : "false") + "}"
    }
    return list + "]"
  }

  /// `[{"name": "SGD", "options": [{"name": "lr", "value": "0.001"}, …]}, …]`.
  static func optimizers() -> String {
    var list = "["
    for (i, optimizer) in OptimizerCatalog.all.enumerated() {
      if i > 0 { list += "," }
      list += "{\"name\":" + quoted(optimizer.name) + ",\"options\":["
      for (k, option) in optimizer.options.enumerated() {
        if k > 0 { list += "," }
        list += "{\"name\":" + quoted(option.name)
        list += ",\"value\":" + (option.standard.map { quoted($0.text) } ?? "null") + "}"
      }
      list += "]}"
    }
    return list + "]"
  }

  /// `{"message": …}`, with line, column, length, excerpt, marks and hint where a program is wrong.
  static func error(_ error: LiveError) -> String {
    var text = "{\"message\":" + quoted(error.message)
    if case .program(let error) = error {
      text += ",\"line\":" + error.location.line.description
      text += ",\"column\":" + error.location.column.description
      text += ",\"start\":" + error.range.start.description
      text += ",\"end\":" + error.range.end.description
      text += ",\"excerpt\":" + quoted(error.excerpt.text)
      text += ",\"marks\":" + quoted(error.excerpt.marks)
      if let hint = error.hint { text += ",\"hint\":" + quoted(hint) }
    }
    return text + "}"
  }

  private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 48 + value : 87 + value }

  static func quoted(_ text: String) -> String {
    var text = text
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.withUTF8({ Array($0) }) {
      if byte < 0x20 {
        // \u00 and two digits.
        for escape in [0x5C, 0x75, 48, 48, digit(byte >> 4), digit(byte & 15)] {
          bytes.append(escape)
        }
        continue
      }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
        bytes.append(UInt8(ascii: "\\"))
      }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
