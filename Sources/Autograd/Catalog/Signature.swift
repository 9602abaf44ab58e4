/// The parameters of a function, read from the very text that listings show.
///
/// The text is Python's: `sum(input, dim=None, keepdim=False)`; what follows `*` is given by name.
struct Signature: Sendable {
  struct Parameter: Sendable {
    let name: String
    let standard: Default?
    let isKeywordOnly: Bool
  }

  /// A value that stands in a signature.
  enum Default: Sendable {
    case none
    case bool(Bool)
    case integer(Int)
    case real(Double)
    case string(String)

    /// Reads a plain literal.
    init(_ text: ArraySlice<UInt8>) {
      switch text.first {
      case UInt8(ascii: "N"): self = .none
      case UInt8(ascii: "T"): self = .bool(true)
      case UInt8(ascii: "F"): self = .bool(false)
      case UInt8(ascii: "'"): self = .string(ByteText.string(text.dropFirst().dropLast()))
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
      case .none: .none
      case .bool(let b): .bool(b)
      case .integer(let n): .integer(n)
      case .real(let x): .real(x)
      case .string(let s): .string(s)
      }
    }
  }

  let name: String
  let parameters: [Parameter]

  init(_ text: String) {
    let bytes = Array(text.utf8)
    let open = bytes.firstIndex(of: UInt8(ascii: "(")) ?? bytes.count - 1
    name = ByteText.string(bytes[..<open])
    var parameters: [Parameter] = []
    var keywordOnly = false
    for part in ByteText.parts(bytes[(open + 1)..<(bytes.count - 1)], at: UInt8(ascii: ",")) {
      var item = part
      while item.first == UInt8(ascii: " ") { item.removeFirst() }
      if item.isEmpty { continue }
      if item.first == UInt8(ascii: "*") {
        keywordOnly = true
        continue
      }
      let sides = ByteText.parts(item, at: UInt8(ascii: "="))
      parameters.append(
        Parameter(
          name: ByteText.string(sides[0]), standard: sides.count > 1 ? Default(sides[1]) : nil,
          isKeywordOnly: keywordOnly))
    }
    self.parameters = parameters
  }

  /// Puts the arguments of a call in the order of the signature.
  func bind(
    _ positional: [ProgramValue], _ keywords: [(name: String, value: ProgramValue)]
  ) throws(TensorError) -> Arguments {
    var values = [ProgramValue?](repeating: nil, count: parameters.count)
    let open = parameters.prefix { !$0.isKeywordOnly }.count
    guard positional.count <= open else {
      throw .badArgument(
        operation: name,
        reason: "takes \(open == 1 ? "1 argument" : "at most \(open) arguments"), "
          + "\(positional.count) were given")
    }
    for (i, value) in positional.enumerated() { values[i] = value }
    for (keyword, value) in keywords {
      guard let i = parameters.firstIndex(where: { $0.name == keyword }) else {
        throw .badArgument(operation: name, reason: "has no argument '\(keyword)'")
      }
      guard values[i] == nil else {
        throw .badArgument(operation: name, reason: "'\(keyword)' is given twice")
      }
      values[i] = value
    }
    var bound: [ProgramValue] = []
    for (parameter, value) in zip(parameters, values) {
      guard let argument = value ?? parameter.standard?.argument else {
        throw .badArgument(operation: name, reason: "'\(parameter.name)' is missing")
      }
      bound.append(argument)
    }
    return Arguments(function: name, names: parameters.map { $0.name }, values: bound)
  }
}
