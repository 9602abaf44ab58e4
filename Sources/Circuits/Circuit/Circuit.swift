public import Autograd

/// An immutable picture of one computation: gates joined by wires, every wire with its forward value
/// and its gradient.
///
/// ```swift
/// let a = Tensor(3.0, requiresGrad: true).named("A")
/// let circuit = Circuit(of: a * a)
/// circuit.wires.count          // 3: two into ×, one to the output
/// circuit.gradient(of: "A")    // 6
/// ```
///
/// What always holds: the gradients of a value's wires add up to the value's gradient, and the
/// gradient of a wire is its gate's gradient taken through the gate's own rule. Nodes stand in
/// topological order that depends on the computation's structure alone, so the same computation gives
/// the same circuit however it was written.
public struct Circuit: Sendable, Equatable {
  /// Terminals and gates, sources before what they feed; a node's `id` is its place here.
  public let nodes: [Node]

  /// Every use of every value, gate by gate in slot order; the output wire is the last.
  public let wires: [Wire]

  /// What the gradients are gradients of.
  public let output: Output

  /// A gate, or a terminal where numbers enter.
  public struct Node: Sendable, Equatable {
    /// Place in `Circuit.nodes`.
    public let id: Int
    /// Terminal or gate.
    public let kind: Kind
    /// The name given to the value, by the program or by `Tensor.named(_:)`.
    public let name: String?
    /// The forward value.
    public let value: TensorValue
    /// d(output)/d(value): the sum over the value's wires.
    public let gradient: Gradient
    #if !hasFeature(Embedded)
      /// The scopes that the value was computed in, the outermost first.
      public let scope: [String]
      /// The innermost of them, by its place in `Circuit.calls`.
      package let call: Int?
      /// The number that listings call it by, `v₃`; a collapsed circuit keeps those of the whole one.
      package let number: Int
    #endif

    /// The gate, unless this is a terminal.
    public var gate: Gate? {
      if case .gate(let gate) = kind { return gate }
      return nil
    }

    /// Whether this is a terminal, or a gate's only or first output: what a drawing has a box for.
    public var isWhole: Bool { gate?.part.map { $0.first == id } ?? true }

    /// The node at whose box the value leaves: this one, or the first output of its gate.
    public var box: Int { gate?.part?.first ?? id }
  }

  /// What a node is.
  public enum Kind: Sendable, Equatable {
    /// Where numbers enter; a plain number such as the 5 in `B + 5` says so.
    case terminal(Tensor.Role, isNumber: Bool, cut: CutReason?)
    /// A primitive applied once.
    case gate(Gate)
  }

  /// A primitive applied once.
  public struct Gate: Sendable, Equatable {
    /// The primitive's name, `mul`.
    public let primitive: String
    /// What is drawn on the gate, `×`.
    public let symbol: String
    /// The value in notation, with the operands' labels.
    public let notation: String
    /// The number of inputs.
    public let inputCount: Int
    /// Whether the primitive is somebody's own, not one of the catalog.
    public let isCustom: Bool
    /// Which output of the gate this value is, for gates that have several.
    public let part: Part?
    #if !hasFeature(Embedded)
      /// What is inside, where the gate is a whole scope.
      public var inside: Inside?
    #endif
  }

  /// One output of a gate that has several.
  ///
  /// Each output that is used is a node of its own, with its value and gradient. Together they are one
  /// gate: the wires into it lead to the first of them, and carry the gradients of all.
  public struct Part: Sendable, Equatable {
    /// Which output, from 0.
    public let number: Int
    /// What it is called, `values` or `0`.
    public let name: String
    /// The node that the gate's wires lead to.
    public let first: Int
  }

  /// One use of one value.
  public struct Wire: Sendable, Equatable {
    /// The node whose value this is.
    public let source: Int
    /// Which of the node's outputs; 0 for nodes with one.
    public let output: Int
    /// The gate it leads into, nil for the output terminal.
    public let gate: Int?
    /// Which of the gate's inputs.
    public let slot: Int
    /// This wire's own contribution, d(output)/d(value along this wire alone).
    public let gradient: Gradient
    /// The gate's local derivative for this input.
    public let local: Local?
  }

  /// d(gate output)/d(gate input).
  public struct Local: Sendable, Equatable {
    /// The number, where gate and input are scalars: wire gradient = upstream × local.
    public let value: Double?
    /// The pullback in notation, `g · b`.
    public let notation: String
  }

  /// The gradient at one place, in one of its states.
  public enum Gradient: Sendable, Equatable {
    /// No gradient passes, and why; indirect, so that a number does not take the room of a reason.
    indirect case cut(CutReason)
    /// A number; zero is a number too.
    case value(TensorValue)

    /// The numbers, unless cut.
    public var value: TensorValue? {
      if case .value(let value) = self { return value }
      return nil
    }
  }

  /// The output terminal.
  public struct Output: Sendable, Equatable {
    /// The node whose value leaves.
    public let source: Int
    /// Its name, if it has one.
    public let name: String?
    /// The gradient the backward pass started from.
    public let seed: TensorValue
    /// Whether the seed was chosen, rather than ones.
    public let hasOwnSeed: Bool
  }

  #if !hasFeature(Embedded)
    /// The scopes that were entered, each time anew, those around others first.
    package let calls: [Call]
  #endif
  /// For each node, its wires' places in `wiresBySource`.
  let usesOfNode: [Range<Int>]
  /// Indices of wires, grouped by source.
  let wiresBySource: [Int]

  /// The wires that carry a node's value.
  ///
  /// - Parameter node: A node's `id`.
  /// - Returns: The wires, more than one at a fork.
  public func wires(from node: Int) -> [Wire] {
    wiresBySource[usesOfNode[node]].map { wires[$0] }
  }

  /// The number of gates.
  public var gateCount: Int { nodes.reduce(0) { $0 + ($1.gate == nil || !$1.isWhole ? 0 : 1) } }

  /// The gradient of a named scalar value.
  ///
  /// - Parameter name: The name of an input, a parameter or an intermediate value.
  /// - Returns: d(output)/d(value), or nil where there is no such scalar or it is cut.
  public func gradient(of name: String) -> Double? {
    for node in nodes where node.name == name {
      if let value = node.gradient.value, value.isScalar { return value.first }
    }
    return nil
  }
}
