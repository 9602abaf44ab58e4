/// A value that a program can hold and hand to a function.
public enum ProgramValue {
  /// A tensor.
  case tensor(Tensor)
  /// A whole number that is not a tensor.
  case integer(Int)
  /// A floating number that is not a tensor.
  case real(Double)
  /// A truth value that is not a tensor.
  case bool(Bool)
  /// Text.
  case string(String)
  /// The name of an element type.
  case dtype(DType)
  /// A list of any of these.
  case list([ProgramValue])
  /// `None`.
  case none

  /// What this is, in a word, for error messages.
  public var kindName: String {
    switch self {
    case .tensor: "a tensor"
    case .integer: "an integer"
    case .real: "a number"
    case .bool: "a truth value"
    case .string: "a string"
    case .dtype: "a dtype"
    case .list: "a list"
    case .none: "None"
    }
  }

  /// The value as an operand: tensors as they are, plain numbers as numbers; nil for the rest.
  public var operand: Tensor? {
    switch self {
    case .tensor(let tensor): return tensor
    case .integer(let n): return Tensor(number: n)
    case .real(let x): return Tensor(number: x)
    case .bool(let b):
      let tensor = Tensor(b)
      tensor.node.isNumber = true
      return tensor
    case .string, .dtype, .list, .none: return nil
    }
  }
}
