/// How a tensor came about, for everything that reads graphs: drawings, checks, replay.
extension Tensor {
  /// The primitive that made this tensor with what it was given, or nil for a leaf; numbers drawn at
  /// random still know what from, unless they are a leaf that takes a gradient.
  ///
  /// ```swift
  /// let y = Tensor(3.0, requiresGrad: true) * 2
  /// y.history?.primitive.name         // "mul"
  /// y.history?.call.inputs[1].item()  // 2
  /// ```
  public var history: History? {
    #if hasFeature(Embedded)
      node.primitive.map { History(primitive: $0, call: node.application) }
    #else
      (node.primitive ?? node.identity.extras?.draw).map {
        History(primitive: $0, call: node.application)
      }
    #endif
  }

  /// The same for all handles of one tensor as long as it lives, and different for any other.
  public var identity: ObjectIdentifier { ObjectIdentifier(node.identity) }

  /// Identifies a recorded value: two values of one leaf, before and after an optimizer's step,
  /// differ in it.
  public var valueIdentity: ObjectIdentifier { ObjectIdentifier(node) }

  /// Why no gradient passes this leaf, if its history was cut off here.
  public var cutReason: CutReason? {
    let origin = node.identity
    if origin.isUntracked { return .withoutGradient }
    return origin.extras?.isDetached == true ? .detached : nil
  }

  /// Whether the tensor stands for a plain number, as in `x + 5`.
  public var isNumber: Bool { node.isNumber }
}

/// One recorded step: which primitive, and its inputs, result and saved tensors.
public struct History {
  /// What was applied.
  public let primitive: any Primitive
  /// What it was applied to, and what came out.
  public let call: Application
}
