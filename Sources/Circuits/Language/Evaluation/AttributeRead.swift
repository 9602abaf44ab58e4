internal import Autograd

/// `x.T` and `x.mT`.
enum AttributeRead {
  static func value(
    _ attribute: Expression.Attribute, of value: ProgramValue, _ node: Expression
  ) throws(Fault) -> ProgramValue {
    guard case .tensor(let tensor) = value, let swap = FunctionCatalog.named("transpose") else {
      throw Fault(
        .badOperands(operation: "." + attribute.name, kinds: [value.kindName]), node.anchor,
        context: node.range)
    }
    do throws(TensorError) {
      switch attribute {
      case .matrixTransposed: return try swap([value, .integer(-2), .integer(-1)])
      // As in PyTorch, what is no matrix yet stays as it is.
      case .transposed where tensor.ndim < 2: return value
      case .transposed where tensor.ndim == 2: return try swap([value, .integer(0), .integer(1)])
      case .transposed:
        throw TensorError.badArgument(
          operation: ".T", reason: "needs a matrix; .mT swaps the last two dimensions of any tensor"
        )
      }
    } catch {
      throw Fault(.tensor(error), node.anchor, context: node.range)
    }
  }
}
