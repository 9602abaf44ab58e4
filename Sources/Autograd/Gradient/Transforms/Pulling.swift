#if !hasFeature(Embedded)
  /// Gradients of several outputs at once, as all transforms use them.
  struct Pulling {
    /// The transform that asks, for messages.
    let operation: String
    let outputs: [Tensor]
    let inputs: [Tensor]
    /// Whether the gradients are recorded, too.
    let createGraph: Bool
    /// Whether an input that an output does not depend on is an error.
    let strict: Bool

    /// What comes back to every input: Σ over the outputs of seedᵀ · d(output)/d(input).
    ///
    /// - Parameter seeds: One gradient an output, of its sizes.
    /// - Returns: One gradient an input, zeros where no output depends on it.
    /// - Throws: `seedShape`, or that an input has no influence where that is asked for.
    func gradients(_ seeds: [Tensor]) throws(TensorError) -> [Tensor] {
      let shares = try shares(seeds)
      var result: [Tensor] = []
      for (i, input) in inputs.enumerated() {
        if let share = shares[i] {
          result.append(share)
          continue
        }
        if strict { throw .badArgument(operation: operation, reason: independence(i)) }
        result.append(.zeros(input.shape, dtype: input.dtype))
      }
      return result
    }

    /// The same with nil where no output depends on an input.
    func shares(_ seeds: [Tensor]) throws(TensorError) -> [Tensor?] {
      guard seeds.count == outputs.count else {
        throw .badArgument(
          operation: operation,
          reason: "\(outputs.count) outputs need as many seeds, \(seeds.count) were given")
      }
      for (output, seed) in zip(outputs, seeds) where seed.shape != output.shape {
        throw .seedShape(seed: seed.shape, output: output.shape)
      }
      let pairs = zip(outputs, seeds).filter { $0.0.requiresGrad }
      guard let (output, seed) = pairs.first else { return inputs.map { _ in nil } }
      if pairs.count == 1 {
        return try Autograd.gradients(
          of: output, withRespectTo: inputs, seed: seed, createGraph: createGraph)
      }
      // One sweep for all outputs: the gradient of Re Σ s̄ · y along y is s.
      let total = try TransformCall.recording { () throws(TensorError) in
        var total: Tensor?
        for (output, seed) in pairs {
          let product = try Mul.shared.apply(.two(seed.conj(), output)).real().sum()
          total = total.map { $0 + product } ?? product
        }
        return total
      }
      guard let total else { return inputs.map { _ in nil } }
      return try Autograd.gradients(
        of: total, withRespectTo: inputs, createGraph: createGraph)
    }

    private func independence(_ i: Int) -> String {
      let what = inputs.count == 1 ? "the input" : "input \(i)"
      return "the result does not depend on \(what); without strict: true its derivative is zero"
    }
  }
#endif
