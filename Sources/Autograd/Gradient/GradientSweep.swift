/// The backward pass: one walk from an output to everything it came from.
///
/// Nothing here recurses, so the depth of a graph is limited by memory only. Gradients of broadcast
/// inputs are summed, gradients of converted inputs converted back, and contributions of several
/// uses added, all in this one place.
struct GradientSweep {
  /// The nodes that gradients flow through, inputs before results.
  private(set) var order: [Node] = []
  /// Position in `order` of every input of every node, -1 where no gradient is wanted.
  private var edges: [Int32] = []
  private var firstEdge: [Int32] = []

  /// Finds everything that `root` came from.
  ///
  /// - Parameters:
  ///   - root: Where gradients start.
  ///   - follows: Whether gradients are wanted for a node.
  init(from root: Node, follows: (Node) -> Bool) {
    guard follows(root) else { return }
    let unseen: Int32 = -1
    let open: Int32 = -2
    // The root keeps what it came from; counting references would take longer than the walk.
    var stack: [(node: NodeReference, next: Int)] = [(NodeReference(root), 0)]
    root.place = open
    while let (reference, next) = stack.last {
      reference.with { node in
        if next < node.inputCount {
          stack[stack.count - 1].next += 1
          node.withInput(next) { input in
            if input.place == unseen, follows(input) {
              input.place = open
              stack.append((NodeReference(input), 0))
            }
          }
        } else {
          node.place = Int32(order.count)
          order.append(node)
          stack.removeLast()
        }
      }
    }
    firstEdge.reserveCapacity(order.count)
    edges.reserveCapacity(order.count * 2)
    for node in order {
      firstEdge.append(Int32(edges.count))
      for slot in 0..<node.inputCount { node.withInput(slot) { edges.append($0.place) } }
    }
    for node in order { node.place = unseen }
  }

  /// Runs the pullbacks from the output to the inputs.
  ///
  /// - Parameters:
  ///   - seed: The gradient of the root.
  ///   - visit: Called once for each node a gradient reached, outputs first, with the sum over its
  ///     uses.
  func run(seed: Tensor, visit: (Node, Tensor) -> Void) {
    var gradients = [Tensor?](repeating: nil, count: order.count)
    if !order.isEmpty { gradients[order.count - 1] = seed }
    var i = order.count - 1
    while i >= 0 {
      defer { i -= 1 }
      let node = order[i]
      guard let gradient = gradients[i] else { continue }
      gradients[i] = nil
      visit(node, gradient)
      guard let primitive = node.primitive else { continue }
      let call = node.application
      for slot in 0..<node.inputCount {
        let target = Int(edges[Int(firstEdge[i]) + slot])
        guard target >= 0,
          let share = primitive.gradient(gradient, to: slot, of: call)
        else { continue }
        gradients[target] = gradients[target].map { $0 + share } ?? share
      }
    }
  }
}

extension Node {
  /// The node as its primitive's pullback sees it.
  var application: Application {
    Application(inputs: inputs, output: Tensor(self), saved: extras?.saved ?? .none)
  }
}

extension Primitive {
  /// The gradient of one wire: the pullback, summed over broadcast dimensions and converted to the
  /// input's dtype.
  ///
  /// - Parameters:
  ///   - upstream: d(output)/d(result), of the result's sizes.
  ///   - slot: Which input, from 0.
  ///   - call: Inputs, result and saved tensors of the forward pass.
  /// - Returns: d(output)/d(input) along this wire, of the input's type; nil where it is cut.
  public func gradient(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    #if !hasFeature(Embedded)
      if let opaque = opaqueGradient(upstream, to: slot, of: call) { return opaque }
    #endif
    let input = call.inputs[slot]
    // A plain number has the dtype of whatever it meets; the 5 of `B + 5` is no integer there.
    guard input.dtype.isDifferentiable || input.isNumber,
      let share = carriedBack(upstream, to: slot, of: call)
    else { return nil }
    let isFitting = share.node.isScalar && input.node.isScalar
    let sum = isFitting ? share : share.summed(to: input.shape)
    return input.isNumber || sum.dtype == input.dtype ? sum : sum.to(input.dtype)
  }
}
