internal import Autograd

/// One case of a batch: a program, what it gets, and what is asked for.
struct ReferenceCase {
  let id: String
  let program: String
  let inputs: [(name: String, tensor: CaseTensor)]
  let output: String
  let question: Question

  enum Question {
    case evaluation(EvaluationQuestion)
    case optimization(OptimizationQuestion)
  }

  init(_ json: JSONText, id: String) throws(CaseFailure) {
    self.id = id
    guard let program = json["program"]?.string else { throw .malformed("program", "a string") }
    guard let output = json["output"]?.string else { throw .malformed("output", "a string") }
    self.program = program
    self.output = output
    inputs = try ReferenceCase.tensors(json["inputs"] ?? .object([:]), "inputs")
    if let optimizer = json["optimizer"] {
      question = .optimization(try OptimizationQuestion(json, optimizer))
    } else {
      question = .evaluation(try EvaluationQuestion(json))
    }
  }

  /// Named tensors, sorted by name: nothing but the parameters' order could depend on it.
  static func tensors(
    _ json: JSONText, _ key: String
  ) throws(CaseFailure)
    -> [(name: String, tensor: CaseTensor)]
  {
    guard let members = json.members else { throw .malformed(key, "an object of tensors") }
    var result: [(name: String, tensor: CaseTensor)] = []
    for (name, value) in members { result.append((name, try CaseTensor(value, name))) }
    return result
  }
}

/// What an evaluation case asks for.
struct EvaluationQuestion {
  let grad: [String]
  let seed: CaseTensor?
  let hasStrictSeed: Bool
  let wantsHessian: Bool

  init(_ json: JSONText) throws(CaseFailure) {
    var names: [String] = []
    for item in json["grad"]?.items ?? [] {
      guard let name = item.string else { throw .malformed("grad", "a list of names") }
      names.append(name)
    }
    grad = names
    if let seed = json["seed"] { self.seed = try CaseTensor(seed, "seed") } else { seed = nil }
    hasStrictSeed = json["strict_seed"]?.bool ?? false
    wantsHessian = json["grad_order"]?.integer == 2
  }
}

/// What an optimizer case asks for.
struct OptimizationQuestion {
  let params: [(name: String, tensor: CaseTensor)]
  let optimizer: NamedOptions
  let scheduler: NamedOptions?
  let steps: Int
  let zeroGrad: Bool

  init(_ json: JSONText, _ optimizer: JSONText) throws(CaseFailure) {
    params = try ReferenceCase.tensors(json["params"] ?? .null, "params")
    self.optimizer = try NamedOptions(optimizer, "optimizer")
    if let scheduler = json["scheduler"] {
      self.scheduler = try NamedOptions(scheduler, "scheduler")
    } else {
      scheduler = nil
    }
    guard let steps = json["steps"]?.integer, steps >= 0, steps <= 1_000_000 else {
      throw .malformed("steps", "a whole number from 0 to 1000000")
    }
    self.steps = steps
    zeroGrad = json["zero_grad"]?.bool ?? true
  }
}

/// `{"name": "Adam", "lr": 0.1}`.
struct NamedOptions {
  let name: String
  let options: [(name: String, value: OptionValue)]

  init(_ json: JSONText, _ key: String) throws(CaseFailure) {
    guard let name = json["name"]?.string, let members = json.members else {
      throw .malformed(key, "an object with a name")
    }
    self.name = name
    var options: [(name: String, value: OptionValue)] = []
    for (option, value) in members where option != "name" {
      guard let converted = NamedOptions.value(value) else {
        throw .malformed(key, "an object of numbers, words, truth values and lists of them")
      }
      options.append((option, converted))
    }
    self.options = options
  }

  private static func value(_ json: JSONText) -> OptionValue? {
    switch json {
    case .null: return OptionValue.none
    case .bool(let value): return .bool(value)
    case .string(let word): return .string(word)
    case .number: return json.integer.map { .integer($0) } ?? json.real.map { .real($0) }
    case .array(let items):
      var list: [OptionValue] = []
      for item in items {
        guard let value = value(item) else { return nil }
        list.append(value)
      }
      return .list(list)
    case .object, .written: return nil
    }
  }
}
