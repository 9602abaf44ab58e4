internal import Autograd

/// Operators applied to whatever a program holds.
enum OperatorCall {
  static func value(
    _ operation: UnaryOperator, _ x: ProgramValue, _ node: Expression
  ) throws(Fault) -> ProgramValue {
    #if !hasFeature(Embedded)
      if case .complex(let real, let imaginary) = x {
        do throws(NumberRefusal) {
          return try operation.apply(ComplexNumber(real, imaginary))
        } catch {
          throw fault(error, operation.symbol, [x], node)
        }
      }
    #endif
    if let number = PlainNumber(x) {
      do throws(NumberRefusal) { return try operation.apply(number) } catch {
        throw fault(error, operation.symbol, [x], node)
      }
    }
    guard case .tensor(let tensor) = x else {
      throw fault(.undefined, operation.symbol, [x], node)
    }
    do throws(TensorError) {
      if operation == .plus {
        // As in PyTorch: a bool has no sign.
        if tensor.dtype == .bool {
          throw TensorError.unsupportedDType(operation: "positive", dtype: .bool)
        }
        return x
      }
      if let result = try TensorOperator.of(operation).apply(.one(tensor)) { return result }
    } catch {
      throw Fault(.tensor(error), node.anchor, context: node.range)
    }
    throw Fault(.notAvailable(.operation(operation.symbol)), node.anchor, context: node.range)
  }

  static func value(
    _ operation: BinaryOperator, _ a: ProgramValue, _ b: ProgramValue, _ node: Expression
  ) throws(Fault) -> ProgramValue {
    #if !hasFeature(Embedded)
      do throws(NumberRefusal) {
        if let result = try operation.complexValue(a, b) { return result }
      } catch {
        throw fault(error, operation.symbol, [a, b], node)
      }
    #endif
    if let m = PlainNumber(a), let n = PlainNumber(b) {
      do throws(NumberRefusal) { return try operation.apply(m, n) } catch {
        throw fault(error, operation.symbol, [a, b], node)
      }
    }
    guard let x = a.operand, let y = b.operand else {
      throw fault(.undefined, operation.symbol, [a, b], node)
    }
    do throws(TensorError) {
      if operation == .power { return .tensor(try x.raised(to: y)) }
      if let result = try TensorOperator.of(operation).apply(.two(x, y)) { return result }
    } catch {
      throw Fault(.tensor(error), node.anchor, context: node.range)
    }
    throw Fault(.notAvailable(.operation(operation.symbol)), node.anchor, context: node.range)
  }

  private static func fault(
    _ refusal: NumberRefusal, _ symbol: String, _ operands: [ProgramValue], _ node: Expression
  ) -> Fault {
    if let problem = refusal.problem {
      return Fault(.number(problem), node.anchor, context: node.range)
    }
    var kinds: [String] = []
    for operand in operands { kinds.append(operand.kindName) }
    return Fault(
      .badOperands(operation: symbol, kinds: kinds), node.anchor, context: node.range)
  }
}
