/// The parameters of a function, read from the very text that listings show.
///
/// The text is Python's: `sum(input, dim=None, keepdim=False)`; what follows `*` is given by name, and
/// `*tensors` takes any number. Alternatives stand in brackets: `max([input | input, other])`.
package struct Signature: Sendable {
  struct Parameter: Sendable {
    enum Kind: Sendable {
      /// Given by place or by name.
      case ordinary
      /// Given by name alone.
      case keywordOnly
      /// Takes all that is given by place.
      case variadic
    }

    let name: String
    let standard: Default?
    let kind: Kind
  }

  /// A value that stands in a signature.
  enum Default: Sendable {
    case none
    case bool(Bool)
    case integer(Int)
    case real(Double)
    case string(String)
    case list([Default])

    /// Reads a plain literal, or a list of them.
    init(_ text: ArraySlice<UInt8>) {
      switch text.first {
      case UInt8(ascii: "N"): self = .none
      case UInt8(ascii: "T"): self = .bool(true)
      case UInt8(ascii: "F"): self = .bool(false)
      case UInt8(ascii: "'"): self = .string(ByteText.string(text.dropFirst().dropLast()))
      #if !hasFeature(Embedded)
        case UInt8(ascii: "["):
          var items: [Default] = []
          for part in Signature.parts(text.dropFirst().dropLast(), at: UInt8(ascii: ",")) {
            items.append(Default(part))
          }
          self = .list(items)
      #endif
      default:
        guard let x = DecimalParser.double(Array(text)) else {
          preconditionFailure("a signature's default is a plain literal")
        }
        let isWhole = text.allSatisfy { $0 >= 48 && $0 <= 57 || $0 == UInt8(ascii: "-") }
        self = isWhole ? .integer(Int(x)) : .real(x)
      }
    }

    var argument: ProgramValue {
      switch self {
      case .none: return .none
      case .bool(let b): return .bool(b)
      case .integer(let n): return .integer(n)
      case .real(let x): return .real(x)
      case .string(let s): return .string(s)
      case .list(let items):
        var values: [ProgramValue] = []
        for item in items { values.append(item.argument) }
        return .list(values)
      }
    }
  }

  let name: String
  #if hasFeature(Embedded)
    /// Functions of pages are called in one way.
    let form: [Parameter]
  #else
    /// The ways to call the function; nearly always one.
    let forms: [[Parameter]]
  #endif

  /// Reads a signature.
  package init(_ text: String) {
    let bytes = Array(text.utf8)
    let open = bytes.firstIndex(of: UInt8(ascii: "(")) ?? bytes.count - 1
    name = ByteText.string(bytes[..<open])
    #if hasFeature(Embedded)
      form = Signature.parameters(bytes[(open + 1)..<(bytes.count - 1)])
    #else
      var inner = bytes[(open + 1)..<(bytes.count - 1)]
      guard inner.first == UInt8(ascii: "[") else {
        forms = [Signature.parameters(inner)]
        return
      }
      inner = inner.dropFirst().dropLast()
      var forms: [[Parameter]] = []
      for form in Signature.parts(inner, at: UInt8(ascii: "|")) {
        forms.append(Signature.parameters(form))
      }
      self.forms = forms
    #endif
  }

  private static func parameters(_ text: ArraySlice<UInt8>) -> [Parameter] {
    var parameters: [Parameter] = []
    var keywordOnly = false
    for item in parts(text, at: UInt8(ascii: ",")) where !item.isEmpty {
      if item.first == UInt8(ascii: "*") {
        keywordOnly = true
        #if !hasFeature(Embedded)
          if item.count > 1 {
            parameters.append(
              Parameter(
                name: ByteText.string(item.dropFirst()), standard: .list([]), kind: .variadic))
          }
        #endif
        continue
      }
      let sides = parts(item, at: UInt8(ascii: "="))
      parameters.append(
        Parameter(
          name: ByteText.string(sides[0]), standard: sides.count > 1 ? Default(sides[1]) : nil,
          kind: keywordOnly ? .keywordOnly : .ordinary))
    }
    return parameters
  }

  /// What stands between a separator outside of brackets, without the spaces around it.
  private static func parts(
    _ bytes: ArraySlice<UInt8>, at separator: UInt8
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    #if hasFeature(Embedded)
      for part in ByteText.parts(bytes, at: separator) { parts.append(trimmed(part)) }
      return parts
    #else
      var start = bytes.startIndex
      var depth = 0
      for i in bytes.indices {
        switch bytes[i] {
        case UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "]"): depth -= 1
        case separator where depth == 0:
          parts.append(trimmed(bytes[start..<i]))
          start = i + 1
        default: break
        }
      }
      parts.append(trimmed(bytes[start...]))
      return parts
    #endif
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (start, end) = (bytes.startIndex, bytes.endIndex)
    while start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while start < end, bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return bytes[start..<end]
  }
}
