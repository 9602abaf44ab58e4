internal import Autograd

/// Computes the values of a program, one after the other.
struct Evaluator {
  let program: Program
  private var names = NameTable()
  /// What the names mean now.
  private var variables: [Held] = []
  /// The places of tensors that came from outside; they keep their names.
  private var inputs: [ObjectIdentifier: Int] = [:]
  /// One place for every part of an expression; each is taken out once, by the part around it.
  private var results: [Held?]
  #if !hasFeature(Embedded)
    private var scopes = OpenScopes()
  #endif

  init(_ program: Program, _ inputs: [(name: String, tensor: Tensor)]) {
    self.program = program
    results = Array(repeating: nil, count: program.tree.nodes.count)
    for (i, input) in inputs.enumerated() {
      assign(Held(.tensor(input.tensor)), to: input.name)
      self.inputs[input.tensor.identity] = i
    }
  }

  private func variable(_ name: String) -> Held? { names.place(of: name).map { variables[$0] } }

  private mutating func assign(_ held: Held, to name: String) {
    let (place, isNew) = names.add(name)
    if isNew { variables.append(held) } else { variables[place] = held }
  }

  mutating func run() throws(Fault) -> Evaluation {
    var next = 0
    var output = ProgramValue.none
    var lastAssignment = [Int](repeating: -1, count: names.names.count)
    for (number, statement) in program.statements.enumerated() {
      let held = try value(of: statement, from: next)
      next = statement.root + 1
      output = held.value
      if let target = statement.target {
        nameIfFresh(held.value, target)
        let (place, isNew) = names.add(target)
        if isNew {
          variables.append(held)
          lastAssignment.append(number)
        } else {
          variables[place] = held
          lastAssignment[place] = number
        }
      }
    }
    var values: [(name: String, value: ProgramValue)] = []
    for (number, statement) in program.statements.enumerated() {
      guard let target = statement.target, let place = names.place(of: target),
        lastAssignment[place] == number
      else { continue }
      values.append((target, variables[place].value))
    }
    return Evaluation(values: values, output: output, outputName: program.outputName)
  }

  /// A leaf for every declaration, made anew also where a value came from outside.
  mutating func leaves() throws(Fault) -> [Tensor] {
    var next = 0
    var leaves: [Tensor] = []
    for statement in program.statements {
      if let kind = statement.declaration, let name = statement.target {
        let held = try value(of: statement, from: next)
        leaves.append(try leaf(kind, name, held, statement))
        assign(Held(.tensor(leaves[leaves.count - 1])), to: name)
      }
      next = statement.root + 1
    }
    return leaves
  }

  /// The value of a statement whose parts begin at `first`.
  private mutating func value(of statement: Statement, from first: Int) throws(Fault) -> Held {
    if statement.declaration != nil, let name = statement.target, let given = variable(name) {
      return given
    }
    #if !hasFeature(Embedded)
      if let call = scopes.call(of: statement) {
        return try scope(entering: call) { () throws(Fault) in
          try computed(statement, from: first)
        }
      }
    #endif
    return try computed(statement, from: first)
  }

  private mutating func computed(_ statement: Statement, from first: Int) throws(Fault) -> Held {
    for i in first...statement.root { results[i] = try evaluate(program.tree.nodes[i]) }
    let held = take(statement.root)
    guard let kind = statement.declaration, let name = statement.target else { return held }
    return Held(.tensor(try leaf(kind, name, held, statement)))
  }

  private func leaf(
    _ kind: Declaration.Kind, _ name: String, _ held: Held, _ statement: Statement
  ) throws(Fault) -> Tensor {
    do throws(TensorError) { return try kind.leaf(name, held.value) } catch {
      throw Fault(.tensor(error), program.tree.nodes[statement.root].range)
    }
  }

  mutating func take(_ i: Int) -> Held {
    guard let held = results[i] else { preconditionFailure("parts stand before wholes") }
    results[i] = nil
    return held
  }

  /// An assignment names what it computed, so that drawings show the name.
  private func nameIfFresh(_ value: ProgramValue, _ name: String) {
    guard case .tensor(let tensor) = value, !tensor.isLeaf, tensor.name == nil,
      inputs[tensor.identity] == nil
    else { return }
    tensor.named(name)
  }

  private mutating func evaluate(_ node: Expression) throws(Fault) -> Held {
    switch node.kind {
    case .integer(let n): return Held(.integer(n))
    case .real(let x): return Held(.real(x))
    case .bool(let b): return Held(.bool(b))
    case .string(let text): return Held(.string(text))
    case .none: return Held(.none)
    case .name(let name): return try value(of: name, node)
    case .list(let items):
      var held: [Held] = []
      held.reserveCapacity(items.count)
      for item in items { held.append(take(item)) }
      guard let list = Held(list: held) else { throw Fault(.listTooLarge, node.range) }
      return list
    case .unary(let operation, let operand):
      return Held(try OperatorCall.value(operation, take(operand).value, node))
    case .binary(let operation, let left, let right):
      let a = take(left)
      let b = take(right)
      #if !hasFeature(Embedded)
        if let list = try ListOperator.value(operation, a, b, node) { return list }
      #endif
      return Held(try OperatorCall.value(operation, a.value, b.value, node))
    case .call(let call): return try value(of: call, node)
    #if !hasFeature(Embedded)
      case .imaginary(let x): return Held(.complex(0, x))
      case .index(let receiver, let items, let isTuple):
        return try value(ofIndex: items, isTuple: isTuple, into: take(receiver), node)
      // The index around them takes their parts.
      case .slice, .ellipsis: return Held(.none)
    #endif
    case .attribute(let attribute, let receiver):
      return Held(try AttributeRead.value(attribute, of: take(receiver).value, node))
    }
  }

  private func value(of name: String, _ node: Expression) throws(Fault) -> Held {
    if let held = variable(name) { return held }
    if let constant = Words.constant(name) { return Held(constant) }
    if Words.isComingDType(name) { throw Fault(.notAvailable(.dtype(name)), node.range) }
    let names = names.names + Words.all
    throw Fault(
      .unknownName(
        name, suggestion: Suggestion.nearest(to: name, among: names),
        isFunction: FunctionCatalog.named(name) != nil), node.range)
  }

  private mutating func value(of call: Expression.Call, _ node: Expression) throws(Fault) -> Held {
    guard let function = FunctionCatalog.named(call.function) else {
      throw Suggestion.unknownFunction(call.function, isVariable: false, node.anchor)
    }
    var all: [Held] = []
    var positional: [ProgramValue] = []
    var keywords: [(name: String, value: ProgramValue)] = []
    for i in call.positional {
      all.append(take(i))
      positional.append(all[all.count - 1].value)
    }
    for keyword in call.keywords {
      all.append(take(keyword.value))
      keywords.append((keyword.name, all[all.count - 1].value))
    }
    let result: ProgramValue
    do throws(TensorError) {
      result = try function(positional, keywords: keywords, asMethod: call.isMethod)
    } catch {
      throw Fault(.tensor(error), node.range)
    }
    guard let held = Held(result: result, of: all) else { throw Fault(.listTooLarge, node.range) }
    return held
  }
}
