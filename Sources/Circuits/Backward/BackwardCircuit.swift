#if !hasFeature(Embedded)
  /// A backward pass as a computation of its own: the gates that compute the gradients, fed by a seed
  /// and by values of the forward pass.
  ///
  /// Rules are written in tensor operations, so what they do is a circuit, too: a product gives two
  /// products, a fork gives a sum.
  ///
  /// ```swift
  /// let a = Tensor(3.0, requiresGrad: true).named("A")
  /// let backward = try BackwardCircuit(of: (a * a).named("L"))
  /// backward.gradients[0].name         // "∂L/∂A"
  /// backward.gateCount                 // 3: two products, and the sum of what they give
  /// ```
  public struct BackwardCircuit: Sendable, Equatable {
    /// The computation that is differentiated, with the gradients on its wires.
    public let forward: Circuit
    /// What the backward pass computes, sources before what they feed.
    public let nodes: [Node]
    /// Every use of a value by a gate of the backward pass, gate by gate in slot order.
    public let wires: [Wire]
    /// The gradients in the leaves that require one, in the order of the forward circuit.
    public let gradients: [Gradient]

    /// A gate, or a value that the backward pass begins with.
    public struct Node: Sendable, Equatable {
      /// Place in `BackwardCircuit.nodes`.
      public let id: Int
      /// What it is.
      public let kind: Kind
      /// The value in notation, with the operands' labels; empty unless this is a gate.
      public let notation: String
      /// What listings call it: `∂L/∂z` where it is the gradient of a value, else `g₃`.
      public let label: String
      /// The value.
      public let value: TensorValue
      /// The node of the forward circuit whose whole gradient this is, the first if there are several.
      public let gradientOf: Int?
      /// Whether it depends on the seed; what does not is a local derivative or a part of one.
      public let carriesGradient: Bool
    }

    /// What a node is.
    public enum Kind: Sendable, Equatable {
      /// The gradient that the backward pass starts from.
      case seed
      /// A number or a tensor that rules need, `2` in 2a, or a mask.
      case constant(isNumber: Bool)
      /// A primitive applied once.
      case gate(primitive: String, symbol: String)
    }

    /// Where a value comes from.
    public enum Source: Sendable, Hashable {
      /// A node of the forward circuit, whose value was kept.
      case forward(Int)
      /// A node of the backward pass.
      case backward(Int)
    }

    /// One use of one value.
    public struct Wire: Sendable, Equatable {
      /// Whose value this is.
      public let source: Source
      /// The gate of the backward pass that it leads into.
      public let gate: Int
      /// Which of the gate's inputs.
      public let slot: Int
    }

    /// Where a gradient leaves.
    public struct Gradient: Sendable, Equatable {
      /// The leaf in the forward circuit.
      public let leaf: Int
      /// Whose value it is.
      public let source: Source
      /// `∂L/∂A`.
      public let name: String
    }

    /// The number of gates of the backward pass.
    public var gateCount: Int { nodes.reduce(0) { $0 + ($1.isGate ? 1 : 0) } }

    /// What listings call a value.
    ///
    /// - Parameter source: Where it comes from.
    /// - Returns: Its name or number.
    public func label(of source: Source) -> String {
      switch source {
      case .forward(let node): forward.label(of: node)
      case .backward(let node): nodes[node].label
      }
    }

    /// A value of the backward or the forward pass.
    ///
    /// - Parameter source: Where it comes from.
    /// - Returns: The value.
    public func value(of source: Source) -> TensorValue {
      switch source {
      case .forward(let node): forward.nodes[node].value
      case .backward(let node): nodes[node].value
      }
    }
  }

  extension BackwardCircuit.Node {
    /// Whether this is a gate.
    public var isGate: Bool {
      if case .gate = kind { return true }
      return false
    }
  }
#endif
