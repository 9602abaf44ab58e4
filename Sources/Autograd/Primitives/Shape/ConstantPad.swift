#if !hasFeature(Embedded)
  /// Elements put around a tensor, or, where numbers are negative, taken off its edges.
  final class ConstantPad: Primitive {
    /// Before and after, for the last dimension, then for the one before it and so on.
    let padding: [Int]
    let value: Double

    init(_ padding: [Int], value: Double = 0) {
      self.padding = padding
      self.value = value
    }

    let name = "pad"
    let symbol = "pad"
    let gradientFunctionName = "ConstantPadNdBackward0"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try ConstantPad.check(padding, rank: inputs[0].ndim)
      var type = inputs[0].type
      for (d, edges) in ConstantPad.edges(padding, rank: type.shape.count) {
        type.shape[d] += edges.before + edges.after
        // What is taken off one edge must be there before the other is padded.
        guard inputs[0].shape[d] + min(edges.before, 0) + min(edges.after, 0) >= 0 else {
          throw .badSizes(
            operation: name,
            reason: "more is taken off dimension \(d) than the \(inputs[0].shape[d]) it has")
        }
      }
      guard Shape.checkedCount(type.shape) != nil else {
        throw .tooLarge(operation: name, shape: type.shape)
      }
      return type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      var kept = inputs[0].layout
      var place = Layout.contiguous(type.shape)
      for (d, edges) in ConstantPad.edges(padding, rank: type.shape.count) {
        let length = kept.shape[d] + min(edges.before, 0) + min(edges.after, 0)
        kept = kept.slice(d, from: max(-edges.before, 0), length: length)
        place = place.slice(d, from: max(edges.before, 0), length: length)
      }
      return .placing(type, [(inputs[0].view(kept), place)], background: value)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      ConstantPad(padding.map { -$0 })(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "g without the edges" }

    /// The dimensions with what goes before and after each.
    static func edges(
      _ padding: [Int], rank: Int
    ) -> [(dim: Int, (before: Int, after: Int))] {
      (0..<(padding.count / 2)).map { i in
        (rank - 1 - i, (padding[2 * i], padding[2 * i + 1]))
      }
    }

    static func check(_ padding: [Int], rank: Int) throws(TensorError) {
      guard padding.count % 2 == 0, padding.count <= 2 * rank else {
        throw .badSizes(
          operation: "pad",
          reason: "needs two numbers for each of at most \(rank) dimensions, not \(padding.count)")
      }
      for n in padding where n.magnitude > 1 << 40 {
        throw .tooLarge(operation: "pad", shape: padding)
      }
    }
  }
#endif
