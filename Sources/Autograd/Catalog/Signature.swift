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
    let parts = text.split(separator: "(", maxSplits: 1)
    name = String(parts[0])
    var parameters: [Parameter] = []
    var keywordOnly = false
    for part in parts[1].dropLast().split(separator: ",") {
      let item = part.drop { $0 == " " }
      if item == "*" {
        keywordOnly = true
        continue
      }
      let sides = item.split(separator: "=", maxSplits: 1)
      parameters.append(
        Parameter(
          name: String(sides[0]), standard: sides.count > 1 ? Signature.value(sides[1]) : nil,
          isKeywordOnly: keywordOnly))
    }
    self.parameters = parameters
  }

  private static func value(_ text: Substring) -> Default {
    switch text {
    case "None": return .none
    case "True": return .bool(true)
    case "False": return .bool(false)
    default:
      if text.first == "'" { return .string(String(text.dropFirst().dropLast())) }
      if let n = Int(text) { return .integer(n) }
      guard let x = DecimalParser.double(Array(text.utf8)) else {
        preconditionFailure("a signature's default is a plain literal")
      }
      return .real(x)
    }
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
