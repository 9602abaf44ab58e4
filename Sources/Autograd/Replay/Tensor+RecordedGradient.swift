/// A backward pass that is itself recorded, to be replayed.
extension Tensor {
  /// The gradients of this tensor in leaves, added up in the order in which `backward()` does it.
  ///
  /// - Parameter leaves: The leaves.
  /// - Returns: One gradient a leaf with everything recorded that led to it; nil where this tensor
  ///   did not come from the leaf.
  /// - Throws: `noGradient` or `notOneElement`, as `backward()`.
  package func recordedGradients(in leaves: [Tensor]) throws(TensorError) -> [Tensor?] {
    let seed = try checkedSeed(nil, operation: "backward", needsOneElement: true)
    var gradients: [ObjectIdentifier: Tensor] = [:]
    Recording.with(.everything) {
      GradientSweep(from: node) { $0.requiresGrad }.run(seed: seed) { node, gradient in
        if node.primitive == nil { gradients[ObjectIdentifier(node.identity)] = gradient }
      }
    }
    return leaves.map { gradients[$0.identity] }
  }
}

#if !hasFeature(Embedded)
  extension Primitive {
    /// The pullback as one recorded step while everything is recorded, for primitives of somebody's own
    /// and for those that save numbers of one forward pass; nil where the pullback is taken apart as
    /// usual.
    func opaqueGradient(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor?? {
      guard Recording.current == .everything,
        !call.saved.isEmpty || !PrimitiveCatalog.contains(name), !OpenPullbacks.areWanted
      else { return .none }
      let pullback = OpaquePullback(self, slot: slot, inputs: call.inputs.count)
      var inputs = [upstream] + call.inputs + [call.output]
      for (i, saved) in call.saved.enumerated() {
        let primitive = SavedTensor(self, i, saved.type)
        inputs.append(trapping { () throws(TensorError) in try primitive.apply(call.inputs) })
      }
      if pullback.share(TensorList(inputs)) == nil { return .some(nil) }
      return trapping { () throws(TensorError) in try pullback.apply(TensorList(inputs)) }
    }
  }
#endif
