internal import Autograd

/// `x.T`, `x.mT`, and the outputs of functions that give several.
enum AttributeRead {
  static func value(
    _ attribute: Expression.Attribute, of value: ProgramValue, _ node: Expression
  ) throws(Fault) -> ProgramValue {
    #if !hasFeature(Embedded)
      if case .output(let name) = attribute, case .outputs(let outputs) = value,
        let output = outputs[name]
      {
        return .tensor(output)
      }
    #endif
    guard case .tensor(let tensor) = value, let swap = FunctionCatalog.named("transpose") else {
      throw Suggestion.unknownAttribute(attribute.name, of: value.kindName, node.anchor)
    }
    do throws(TensorError) {
      switch attribute {
      case .matrixTransposed:
        if tensor.ndim == 1 {
          throw TensorError.badSizes(
            operation: ".mT", reason: "needs a matrix or several, not a tensor with 1 dimension")
        }
        return tensor.ndim == 0 ? value : try swap([value, .integer(-2), .integer(-1)])
      // As in PyTorch, what is no matrix yet stays as it is.
      case .transposed where tensor.ndim < 2: return value
      case .transposed where tensor.ndim == 2: return try swap([value, .integer(0), .integer(1)])
      case .transposed:
        var result = value
        for i in 0..<(tensor.ndim / 2) {
          result = try swap([result, .integer(i), .integer(tensor.ndim - 1 - i)])
        }
        return result
      #if !hasFeature(Embedded)
        case .output: break
      #endif
      }
    } catch {
      throw Fault(.tensor(error), node.anchor, context: node.range)
    }
    #if !hasFeature(Embedded)
      throw Suggestion.unknownAttribute(attribute.name, of: value.kindName, node.anchor)
    #endif
  }
}
