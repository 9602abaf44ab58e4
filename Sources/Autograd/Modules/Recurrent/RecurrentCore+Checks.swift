#if !hasFeature(Embedded)
  extension RecurrentCore {
    /// That input and states have the sizes that the options ask for.
    func check(_ input: Tensor, _ states: [Tensor]?) throws(TensorError) {
      let name = "rnn"
      guard input.ndim == 2 || input.ndim == 3 else {
        throw .badSizes(operation: name, reason: "expected 2D or 3D input, not \(input.ndim)D")
      }
      guard input.shape.last == options.inputSize else {
        throw .badSizes(
          operation: name,
          reason: "expected \(options.inputSize) features, not \(input.shape.last ?? 0)")
      }
      let times = options.batchFirst && input.ndim == 3 ? 1 : 0
      guard input.shape[times] > 0 else {
        throw .badSizes(operation: name, reason: "a sequence needs one time at least")
      }
      var wanted = [weights.count, options.hiddenSize]
      if input.ndim == 3 { wanted.insert(input.shape[options.batchFirst ? 0 : 1], at: 1) }
      for state in states ?? [] where state.shape != wanted {
        throw .badSizes(
          operation: name,
          reason: "the states have sizes \(Shape.text(wanted)), not \(Shape.text(state.shape))")
      }
    }

    /// PyTorch's words for the options.
    var description: String {
      var text = "\(options.inputSize), \(options.hiddenSize)"
      if options.numLayers != 1 { text += ", num_layers=\(options.numLayers)" }
      if !options.bias { text += ", bias=False" }
      if options.batchFirst { text += ", batch_first=True" }
      if options.dropout != 0 { text += ", dropout=\(PythonName.of(options.dropout))" }
      if options.bidirectional { text += ", bidirectional=True" }
      return text
    }
  }
#endif
