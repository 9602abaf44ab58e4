internal import Autograd

/// Value, gradients and Hessian of one evaluation case.
struct EvaluationRun {
  private let question: EvaluationQuestion
  private let inputs: [String: Tensor]
  private let output: Tensor

  init(
    _ program: Program, _ reference: ReferenceCase, _ question: EvaluationQuestion
  )
    throws(CaseFailure)
  {
    self.question = question
    var inputs: [String: Tensor] = [:]
    for (name, tensor) in reference.inputs { inputs[name] = tensor.leaf() }
    self.inputs = inputs
    output = try CaseRunner.output(reference.output, of: program, inputs)
  }

  func answer() throws(CaseFailure) -> [String: JSONText] {
    var answer = ["value": TensorValue(output).jsonText]
    let targets = try targets()
    if targets.isEmpty { return answer }
    do throws(TensorError) {
      let shares = try gradients(
        of: output, withRespectTo: targets, seed: seed(), createGraph: question.wantsHessian)
      var grads: [String: JSONText] = [:]
      for (name, share) in zip(question.grad, shares) {
        grads[name] = share.map { TensorValue($0).jsonText } ?? .null
      }
      answer["grads"] = .object(grads)
      if question.wantsHessian {
        answer["hessian"] = try hessian(targets, shares).jsonText
      }
      return answer
    } catch {
      throw CaseFailure(error)
    }
  }

  /// The inputs whose gradient is asked for.
  private func targets() throws(CaseFailure) -> [Tensor] {
    var targets: [Tensor] = []
    for name in question.grad {
      guard let input = inputs[name] else {
        throw CaseFailure("name", "a gradient is asked for '\(name)', which is no input")
      }
      guard input.requiresGrad else {
        throw CaseFailure(
          "argument", "a gradient is asked for '\(name)', which does not require one")
      }
      targets.append(input)
    }
    return targets
  }

  private func seed() throws(TensorError) -> Tensor {
    if let seed = question.seed { return seed.leaf(requiresGrad: false).to(output.dtype) }
    if output.numel != 1, question.hasStrictSeed || question.wantsHessian {
      throw .notOneElement(operation: "backward", shape: output.shape)
    }
    return .ones(output.shape, dtype: output.dtype)
  }

  /// All second derivatives, row after row: the gradient of each element of the gradients.
  private func hessian(_ targets: [Tensor], _ shares: [Tensor?]) throws(TensorError) -> TensorValue
  {
    var rows: [TensorNumber] = []
    var count = 0
    for (target, share) in zip(targets, shares) {
      count += target.numel
      for i in 0..<target.numel {
        var second = [Tensor?](repeating: nil, count: targets.count)
        if let share, share.requiresGrad {
          var unit = [TensorNumber](repeating: .real(0), count: target.numel)
          unit[i] = .real(1)
          second = try gradients(
            of: share, withRespectTo: targets, seed: Tensor(numbers: unit, share.type))
        }
        for (other, row) in zip(targets, second) {
          rows += (row?.scalars ?? [Double](repeating: 0, count: other.numel)).map { .real($0) }
        }
      }
    }
    let dtype = targets.first?.dtype ?? output.dtype
    return TensorValue(Tensor(numbers: rows, TensorType(dtype, [count, count])))
  }
}
