package import Autograd

extension OptionValue {
  /// A program's value as an option's, nil for what no option takes.
  package init?(_ value: ProgramValue) {
    switch value {
    case .integer(let n): self = .integer(n)
    case .real(let x): self = .real(x)
    case .bool(let b): self = .bool(b)
    case .string(let word): self = .string(word)
    case .none: self = .none
    case .list(let items):
      var values: [OptionValue] = []
      for item in items {
        guard let value = OptionValue(item) else { return nil }
        values.append(value)
      }
      self = .list(values)
    case .tensor, .complex, .dtype, .outputs: return nil
    }
  }
}
