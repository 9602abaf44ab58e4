/// The backward pass over a graph of single numbers: the same walk and the same additions as
/// `GradientSweep`, bit for bit, with numbers in place of tensors.
///
/// It needs no memory: the nodes are strung into lists along their `link`, and gather their gradient
/// in their `sum`. No foreign code runs meanwhile but the rules for numbers.
struct ScalarSweep {
  /// The root, which is finished last; the `link` of each node is the one finished before it.
  private let last: NodeReference
  private let dtype: DType

  /// Orders everything that a node came from and that requires a gradient, inputs before results.
  ///
  /// It fails where something is no single number of the root's dtype, or has no rule for numbers; the
  /// general sweep must then be taken.
  ///
  /// - Parameter root: Where gradients start.
  init?(from root: Node) {
    dtype = root.dtype
    last = NodeReference(root)
    guard root.requiresGrad, root.isNumberwise(dtype) else { return nil }
    // While open, a node is linked to the one it was reached from.
    var top = last
    var done: NodeReference?
    root.place = Place.open
    while true {
      if let input = top.with({ $0.nextInput() }) {
        if !input.with({ $0.isNew }) { continue }
        guard input.with({ $0.isNumberwise(dtype) }) else {
          ScalarSweep.forget(top)
          ScalarSweep.forget(done)
          return nil
        }
        input.with {
          $0.place = Place.open
          $0.link = top
        }
        top = input
      } else {
        let parent = top.with { node in
          let parent = node.link
          node.place = Place.finished
          node.link = done
          return parent
        }
        done = top
        guard let parent else { return }
        top = parent
      }
    }
  }

  private static func forget(_ list: NodeReference?) {
    var rest = list
    while let reference = rest { rest = reference.with { $0.unlinked() } }
  }

  /// Adds the gradient of the root to the `grad` of all leaves.
  ///
  /// - Parameter seed: The gradient of the root.
  func accumulate(seed: Double) {
    if dtype == .float64 { run(seed) } else { run(Float(seed)) }
  }

  private func run<T: SweptNumber>(_ seed: T) {
    last.with { $0.receive(seed) }
    var rest: NodeReference? = last
    while let reference = rest {
      rest = reference.with { node in
        // Its results came first, so nothing is added to its gradient any more.
        let next = node.unlinked()
        if let rule = node.primitive?.numberRule {
          node.pass(T(double: node.sum), by: rule)
        } else {
          node.withIdentity { $0.accumulate(T(double: node.sum)) }
        }
        return next
      }
    }
  }
}

/// What `place` says of a node during the sweep.
private enum Place {
  static let unseen: Int32 = -1
  /// In the list of finished nodes; no gradient has reached it.
  static let finished: Int32 = 0
  /// In that list, with a gradient.
  static let reached: Int32 = 1
  /// On the way; counts on from here which input comes next.
  static let open: Int32 = 2
}

/// One node of the sweep.
extension Node {
  /// Whether the node is a single number of the dtype, and a leaf or made by a rule for numbers.
  @inline(__always)
  fileprivate final func isNumberwise(_ dtype: DType) -> Bool {
    isScalar && self.dtype == dtype && (hasNumberRule || primitive == nil)
  }

  /// Whether the walk wants the node and has not met it.
  @inline(__always)
  fileprivate final var isNew: Bool { place == Place.unseen && requiresGrad }

  /// The input that comes next, nil after the last.
  @inline(__always)
  fileprivate final func nextInput() -> NodeReference? {
    let slot = place - Place.open
    place += 1
    return slot == 0 ? first : slot == 1 ? second : nil
  }

  /// Takes the node out of its list.
  ///
  /// - Returns: The next of the list.
  @inline(__always)
  fileprivate final func unlinked() -> NodeReference? {
    let next = link
    link = nil
    place = Place.unseen
    return next
  }

  /// Hands the gradient on to the inputs that want one.
  @inline(__always)
  fileprivate final func pass<T: SweptNumber>(_ gradient: T, by rule: any NumberRule) {
    guard let first else { return }
    let a = first.with { $0.number(T.self) }
    let b = second?.with { $0.number(T.self) } ?? a
    let wires = Wires(a, b, T(bits: bits))
    if first.with({ $0.requiresGrad }) {
      let share = T.share(of: gradient, by: rule, to: 0, wires)
      first.with { $0.receive(share) }
    }
    if let second, second.with({ $0.requiresGrad }) {
      let share = T.share(of: gradient, by: rule, to: 1, wires)
      second.with { $0.receive(share) }
    }
  }

  /// Adds to the gradient so far; the first is taken as it is, so that −0 stays −0.
  @inline(__always)
  fileprivate final func receive<T: FloatingElement>(_ share: T) {
    if place == Place.reached {
      sum = (T(double: sum) + share).double
    } else {
      place = Place.reached
      sum = share.double
    }
  }
}

/// Numbers that rules are made for.
private protocol SweptNumber: FloatingElement {
  static func share(
    of upstream: Self, by rule: any NumberRule, to slot: Int, _ wires: Wires<Self>
  ) -> Self
}

extension Double: SweptNumber {
  @inline(__always)
  fileprivate static func share(
    of upstream: Double, by rule: any NumberRule, to slot: Int, _ wires: Wires<Double>
  ) -> Double {
    rule.share(of: upstream, to: slot, wires)
  }
}

extension Float: SweptNumber {
  @inline(__always)
  fileprivate static func share(
    of upstream: Float, by rule: any NumberRule, to slot: Int, _ wires: Wires<Float>
  ) -> Float {
    rule.share(of: upstream, to: slot, wires)
  }
}
