public import Autograd

extension Circuit {
  /// Captures the computation that led to a tensor, with a gradient on every wire.
  ///
  /// The gradients come from a sweep of the circuit's own: `grad` of the leaves is neither read nor
  /// changed, nothing is added to the graph, and it does not matter whether `backward()` has run.
  /// Wires from constants carry gradients too. An output with several elements is seeded with ones
  /// unless a seed is given.
  ///
  /// - Parameters:
  ///   - output: Any tensor; without a history it is a circuit of one terminal.
  ///   - seed: The gradient to start from, of the output's sizes; ones if left out. Traps if the sizes
  ///     differ.
  ///   - inputs: Leaves that shall be shown even where the output did not come from them: they then
  ///     stand alone, and their gradient is cut, not zero.
  public init(of output: Tensor, seed: Tensor? = nil, including inputs: [Tensor] = []) {
    if let seed, seed.shape != output.shape {
      preconditionFailure(
        TensorError.seedShape(seed: seed.shape, output: output.shape).description)
    }
    self = withoutGradient {
      Capture(output, including: inputs).circuit(seed: seed).circuit
    }
  }

  /// Captures a computation, and tells where in it some leaves stand.
  ///
  /// - Parameters:
  ///   - output: What is differentiated.
  ///   - leaves: Parameters or inputs.
  /// - Returns: The circuit, and the nodes of the leaves; nil where the output does not use one.
  package static func captured(
    _ output: Tensor, locating leaves: [Tensor]
  ) -> (circuit: Circuit, places: [Int?]) {
    withoutGradient {
      let capture = Capture(output)
      return (capture.circuit(seed: nil).circuit, capture.places(of: leaves))
    }
  }

  /// Captures a computation together with the tensors behind its numbers, while what the capture
  /// itself computes is recorded, too.
  ///
  /// - Parameters:
  ///   - output: What is differentiated.
  ///   - leaves: Parameters or inputs.
  /// - Returns: The circuit, its tensors, and the nodes of the leaves.
  static func recorded(
    _ output: Tensor, locating leaves: [Tensor]
  ) -> (circuit: Circuit, tensors: CircuitTensors, places: [Int?]) {
    recordingEverything {
      let capture = Capture(output)
      let (circuit, tensors) = capture.circuit(seed: nil)
      return (circuit, tensors, capture.places(of: leaves))
    }
  }
}

/// The tensors behind a circuit's numbers, in the order of `CircuitNumbers`.
struct CircuitTensors {
  var values: [Tensor] = []
  /// The gradients of the values; nil where cut.
  var gradients: [Tensor?] = []
  /// The gradients of the wires; nil where cut.
  var wireGradients: [Tensor?] = []
  /// The local derivatives; nil where there is no number.
  var locals: [Tensor?] = []
}

extension Circuit {
  /// The same drawing with other numbers on it.
  init(sharingStructureOf other: Circuit, nodes: [Node], wires: [Wire]) {
    self.nodes = nodes
    self.wires = wires
    output = other.output
    #if !hasFeature(Embedded)
      calls = other.calls
    #endif
    usesOfNode = other.usesOfNode
    wiresBySource = other.wiresBySource
  }

  #if hasFeature(Embedded)
    init(nodes: [Node], wires: [Wire], output: Output) {
      self.nodes = nodes
      self.wires = wires
      self.output = output
      (usesOfNode, wiresBySource) = Circuit.uses(nodes.count, wires)
    }
  #else
    init(nodes: [Node], wires: [Wire], output: Output, calls: [Call]) {
      self.nodes = nodes
      self.wires = wires
      self.output = output
      self.calls = calls
      (usesOfNode, wiresBySource) = Circuit.uses(nodes.count, wires)
    }
  #endif

  /// The wires of each node.
  private static func uses(_ count: Int, _ wires: [Wire]) -> ([Range<Int>], [Int]) {
    var counts = [Int](repeating: 0, count: count)
    for wire in wires { counts[wire.source] += 1 }
    var ranges: [Range<Int>] = []
    var start = 0
    for count in counts {
      ranges.append(start..<(start + count))
      start += count
    }
    var next = ranges.map { $0.lowerBound }
    var sorted = [Int](repeating: 0, count: wires.count)
    for (i, wire) in wires.enumerated() {
      sorted[next[wire.source]] = i
      next[wire.source] += 1
    }
    return (ranges, sorted)
  }
}
