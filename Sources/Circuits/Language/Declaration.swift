package import Autograd

/// What a program says about a name of its own: `input x = 3`, `param w = [1, 2]`, `const k = 5`.
///
/// ```swift
/// let program = try Program("input x = 3\nconst k = 5\ny = k·x")
/// program.declarations.map(\.name)       // ["x", "k"]
/// program.declarations[1].kind.word      // "const"
/// program.location(of: program.declarations[1].range).line   // 2
/// ```
public struct Declaration: Sendable, Equatable {
  /// What a declared name is.
  public enum Kind: Sendable, Equatable, CaseIterable {
    /// A value that comes from outside and takes a gradient.
    case input
    /// A value that optimizers move.
    case param
    /// A value that takes no gradient.
    case const

    /// The word that programs write.
    public var word: String {
      switch self {
      case .input: "input"
      case .param: "param"
      case .const: "const"
      }
    }

    /// What the value is to the reader of a drawing.
    package var role: Tensor.Role {
      switch self {
      case .input: .input
      case .param: .parameter
      case .const: .constant
      }
    }
  }

  /// What the name is.
  public let kind: Kind
  /// The name.
  public let name: String
  /// Where the name stands.
  public let range: SourceRange
}

extension Declaration.Kind {
  /// A leaf of this kind, with a history and a gradient of its own.
  func leaf(_ name: String, _ value: ProgramValue) throws(TensorError) -> Tensor {
    let leaf = try value.inputTensor()
    if self != .const, leaf.dtype.isDifferentiable { leaf.requiresGrad = true }
    #if !hasFeature(Embedded)
      leaf.scoped()
    #endif
    return leaf.named(name).marked(as: role)
  }
}

extension ProgramValue {
  #if !hasFeature(Embedded)
    /// Whether a complex number is in a list or in the lists inside.
    private static func hasComplex(_ items: [ProgramValue]) -> Bool {
      var pending = items
      while let item = pending.popLast() {
        switch item {
        case .complex: return true
        case .list(let inner): pending += inner
        default: continue
        }
      }
      return false
    }
  #endif

  /// A new leaf with the value of an input: tensors say what they are, plain numbers and lists are
  /// float64.
  package func inputTensor() throws(TensorError) -> Tensor {
    switch self {
    case .tensor(let given): return try makeTensor(dtype: given.dtype)
    case .string, .dtype, .outputs, .none:
      throw .badArgument(
        operation: "input", reason: "\(kindName) is no value; give a number or a list")
    case .complex: return try makeTensor(dtype: .complex128)
    #if !hasFeature(Embedded)
      case .list(let items) where ProgramValue.hasComplex(items):
        return try makeTensor(dtype: .complex128)
    #endif
    case .integer, .real, .bool, .list: return try makeTensor(dtype: .float64)
    }
  }
}
