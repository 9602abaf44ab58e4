#if !hasFeature(Embedded)
  /// The Jacobians of one output, row by row.
  struct JacobianRows {
    /// The transform that asks, for messages.
    let operation: String
    let output: Tensor
    let inputs: [Tensor]
    let createGraph: Bool
    let strict: Bool

    /// One tensor an input, of the output's sizes followed by the input's.
    func stacked() throws(TensorError) -> [Tensor] {
      guard !output.dtype.isComplex else {
        throw .badArgument(
          operation: operation,
          reason: "\(output.dtype.name) has no rows of one gradient each; "
            + "differentiate its real() and its imag()")
      }
      var rows = [[Tensor]](repeating: [], count: inputs.count)
      for k in 0..<output.numel {
        for (i, row) in try self.row(unit: k, .real(1)).enumerated() { rows[i].append(row) }
      }
      var result: [Tensor] = []
      for (input, rows) in zip(inputs, rows) {
        result.append(try stack(rows, TensorType(input.dtype, output.shape + input.shape)))
      }
      return result
    }

    /// The gradients of one element of the output.
    ///
    /// - Parameters:
    ///   - k: Which element, row-major.
    ///   - seed: Its gradient; for complex outputs, i asks for the imaginary part.
    /// - Returns: One gradient an input.
    /// - Throws: As `Pulling.gradients(_:)`.
    func row(unit k: Int, _ seed: TensorNumber) throws(TensorError) -> [Tensor] {
      var numbers = [TensorNumber](repeating: .real(0), count: output.numel)
      numbers[k] = seed
      return try Pulling(
        operation: operation, outputs: [output], inputs: inputs, createGraph: createGraph,
        strict: strict
      ).gradients([Tensor(numbers: numbers, TensorType(output.dtype.floatingResult, output.shape))])
    }

    private func stack(_ rows: [Tensor], _ type: TensorType) throws(TensorError) -> Tensor {
      if rows.isEmpty { return .zeros(type.shape, dtype: type.dtype) }
      let join = { () throws(TensorError) in
        try Reshape(type.shape).apply(.one(Stack(0).apply(TensorList(rows))))
      }
      // Computed tensors require a gradient, or they would not be asked for theirs.
      return try createGraph
        ? TransformCall.recording(join) : withoutGradient(join).closed(isUntracked: true)
    }
  }
#endif
