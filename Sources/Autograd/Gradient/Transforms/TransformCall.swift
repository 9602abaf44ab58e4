#if !hasFeature(Embedded)
  /// A function computed on leaves of its own, so that its derivatives belong to this call alone.
  struct TransformCall {
    /// The transform that asked, for messages.
    let operation: String
    /// What the function was given.
    let inputs: [Tensor]
    /// What it gave.
    let outputs: [Tensor]
    /// Whether what is computed belongs to the history of the points.
    private let createGraph: Bool
    /// Whether somebody may want to differentiate in the points.
    private let isWatched: Bool

    /// Computes the function.
    ///
    /// - Parameters:
    ///   - operation: The transform that asks.
    ///   - points: Where.
    ///   - createGraph: Whether the result shall lead back to `points`.
    ///   - function: The function.
    /// - Throws: What the function throws, or that a point has no derivatives.
    init(
      _ operation: String, at points: [Tensor], createGraph: Bool,
      of function: ([Tensor]) throws(TensorError) -> [Tensor]
    ) throws(TensorError) {
      self.operation = operation
      self.createGraph = createGraph
      isWatched = points.contains { $0.requiresGrad }
      (inputs, outputs) = try TransformCall.recording { () throws(TensorError) in
        var inputs: [Tensor] = []
        for point in points {
          try TransformCall.require(point, operation)
          inputs.append(
            createGraph && point.requiresGrad
              ? try Clone.shared.apply(.one(point)) : point.freshLeaf())
        }
        return (inputs, try function(inputs))
      }
      for output in outputs { try TransformCall.refuseUnrecorded(output, operation) }
    }

    /// Computes with histories, also inside `withoutGradient`.
    static func recording<R>(_ body: () throws(TensorError) -> R) throws(TensorError) -> R {
      switch Recording.current {
      case .off: try Recording.with(.gradients, body)
      case .gradients, .everything: try body()
      }
    }

    /// Refuses integers and truth values.
    static func require(_ point: Tensor, _ operation: String) throws(TensorError) {
      guard point.dtype.isDifferentiable else {
        throw .badArgument(
          operation: operation,
          reason: "derivatives exist for floating and complex tensors, this one is "
            + point.dtype.name)
      }
    }

    /// A result that was computed from the inputs without a history is not one that is constant.
    static func refuseUnrecorded(_ output: Tensor, _ operation: String) throws(TensorError) {
      guard output.cutReason == .withoutGradient else { return }
      throw .badArgument(
        operation: operation,
        reason: "the result was computed without a history, in withoutGradient or by a gradient "
          + "without createGraph: true")
    }

    /// Results as the caller gets them: without a history unless that is wanted, and then knowing that
    /// they lack one.
    func handed(_ tensors: [Tensor]) -> [Tensor] {
      createGraph ? tensors : tensors.map { $0.closed(isUntracked: isWatched) }
    }
  }

  extension Tensor {
    /// The value without its history.
    func closed(isUntracked: Bool) -> Tensor {
      let result = alias()
      result.node.isUntracked = isUntracked
      if let name { result.named(name) }
      return result
    }

    /// A leaf with this tensor's value, name and role that requires a gradient.
    fileprivate func freshLeaf() -> Tensor {
      let leaf = alias()
      leaf.node.isNumber = false
      leaf.node.requiresGrad = true
      if let name { leaf.named(name) }
      if let role = node.identity.extras?.role { leaf.marked(as: role) }
      return leaf
    }
  }
#endif
