/// A value that a program can hold and hand to a function.
public enum ProgramValue {
  /// A tensor.
  case tensor(Tensor)
  /// A whole number that is not a tensor.
  case integer(Int)
  /// A floating number that is not a tensor.
  case real(Double)
  /// A complex number that is not a tensor, by its parts.
  case complex(Double, Double)
  /// A truth value that is not a tensor.
  case bool(Bool)
  /// Text.
  case string(String)
  /// The name of an element type.
  case dtype(DType)
  /// A list of any of these.
  case list([ProgramValue])
  /// What a function with several named results gives: a list whose items have names.
  case outputs(NamedOutputs)
  /// `None`.
  case none

  /// What this is, in a word, for error messages.
  public var kindName: String {
    switch self {
    case .tensor: "a tensor"
    case .integer: "an integer"
    case .real: "a number"
    case .complex: "a complex number"
    case .bool: "a truth value"
    case .string: "a string"
    case .dtype: "a dtype"
    case .list: "a list"
    case .outputs: "several tensors"
    case .none: "None"
    }
  }

  /// The value as an operand: tensors as they are, plain numbers as numbers; nil for the rest.
  public var operand: Tensor? {
    switch self {
    case .tensor(let tensor): return tensor
    case .integer(let n): return Tensor(number: n)
    case .real(let x): return Tensor(number: x)
    case .complex(let real, let imaginary):
      #if hasFeature(Embedded)
        return nil
      #else
        let tensor = Tensor(
          numbers: [.complex(real, imaginary)], TensorType(.complex128, []))
        tensor.node.isNumber = true
        return tensor
      #endif
    case .bool(let b):
      let tensor = Tensor(b)
      tensor.node.isNumber = true
      return tensor
    case .string, .dtype, .list, .outputs, .none: return nil
    }
  }

  /// The items of a list, or the tensors of several outputs; nil for everything else.
  package var items: [ProgramValue]? {
    switch self {
    case .list(let items): return items
    case .outputs(let outputs):
      var items: [ProgramValue] = []
      for tensor in outputs.tensors { items.append(.tensor(tensor)) }
      return items
    default: return nil
    }
  }
}
