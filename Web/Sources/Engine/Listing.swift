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

  static func quoted(_ text: String) -> String {
    let hex = Array("0123456789abcdef".utf8)
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    for byte in text.utf8 {
      if byte < 0x20 {
        bytes += Array("\\u00".utf8)
        bytes += [hex[Int(byte >> 4)], hex[Int(byte & 15)]]
      } else {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
    }
    return String(decoding: bytes + [UInt8(ascii: "\"")], as: UTF8.self)
  }
}
