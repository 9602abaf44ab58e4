/// What a tape shall compute: recorded values in order, inputs before results.
package struct TapePlan {
  /// One value: a leaf, or a primitive applied to earlier values.
  struct Value {
    let tensor: Tensor
    let primitive: (any Primitive)?
    let inputs: [Int]
    /// Whether it is the same in every run.
    let isConstant: Bool
  }

  /// The leaves that change from run to run; they stand first.
  package let variables: [Tensor]
  /// What every run draws at random.
  let randomLog: RandomLog
  private(set) var values: [Value] = []
  /// The places that were asked for; what else there is only leads to them.
  private(set) var roots: [Int] = []
  /// Where each stage ends.
  private(set) var stageEnds: [Int] = []
  private var places: [ObjectIdentifier: Int] = [:]

  /// Begins with the leaves that change.
  ///
  /// - Parameters:
  ///   - variables: Leaves of floating dtype, each once.
  ///   - watch: What watched the computation.
  /// - Throws: `badParameter`.
  package init(variables: [Tensor], _ watch: ReplayWatch? = nil) throws(ReplayError) {
    self.variables = variables
    randomLog = watch?.randomLog ?? RandomLog()
    for leaf in variables {
      guard leaf.isLeaf, leaf.dtype.isFloating, places[leaf.identity] == nil else {
        throw .badParameter
      }
      places[leaf.identity] = values.count
      values.append(Value(tensor: leaf, primitive: nil, inputs: [], isConstant: false))
    }
  }

  /// Adds a value and everything that it comes from.
  ///
  /// - Parameter root: A tensor that was computed while everything was recorded.
  /// - Returns: Its place.
  /// - Throws: `hidden` where something has an origin that is not recorded.
  package mutating func add(_ root: Tensor) throws(ReplayError) -> Int {
    var stack: [(tensor: Tensor, next: Int)] = [(root, 0)]
    while let (tensor, next) = stack.last {
      if place(of: tensor) != nil {
        stack.removeLast()
      } else if next < tensor.node.inputs.count {
        stack[stack.count - 1].next += 1
        let input = tensor.node.inputs[next]
        if place(of: input) == nil { stack.append((input, 0)) }
      } else {
        stack.removeLast()
        try append(tensor)
      }
    }
    let place = place(of: root) ?? 0
    roots.append(place)
    return place
  }

  /// Ends a stage: what is added from now on is computed after it.
  package mutating func endStage() { stageEnds.append(values.count) }

  /// Whether a value is the same in every run.
  package func isConstant(_ place: Int) -> Bool { values[place].isConstant }

  /// The value at a place, as it was recorded.
  package func tensor(at place: Int) -> Tensor { values[place].tensor }

  /// A variable is known by its leaf, whichever snapshot of it a graph holds; the rest by its node.
  private func place(of tensor: Tensor) -> Int? {
    places[tensor.isLeaf ? tensor.identity : tensor.valueIdentity]
  }

  private mutating func append(_ tensor: Tensor) throws(ReplayError) {
    var inputs: [Int] = []
    var isConstant = randomLog.place(of: tensor.node.primitive) == nil
    for input in tensor.node.inputs {
      let place = place(of: input) ?? 0
      inputs.append(place)
      if !values[place].isConstant { isConstant = false }
    }
    // What was detached while everything is recorded has a history; the rest came from outside.
    if tensor.isLeaf, tensor.cutReason == .withoutGradient { throw .hidden(.withoutGradient) }
    places[tensor.isLeaf ? tensor.identity : tensor.valueIdentity] = values.count
    values.append(
      Value(
        tensor: tensor, primitive: tensor.node.primitive, inputs: inputs, isConstant: isConstant))
  }
}
