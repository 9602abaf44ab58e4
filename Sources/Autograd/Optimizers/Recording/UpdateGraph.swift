/// What an optimizer computed for one parameter in one step, gate by gate: from the gradient and what
/// was remembered to the new parameter and what is remembered from now on.
///
/// It is not a second description of the optimizer: the update that changes tensors is the same
/// code that builds the graph, with numbers that note how they come about. So the numbers agree with
/// the step bit for bit, whatever the options are.
///
/// `LBFGS`, `Muon` and `Adafactor` look at many numbers at once; theirs is one gate.
public struct UpdateGraph: Sendable, Equatable {
  /// Where numbers enter, then gates; operands before what uses them.
  public let nodes: [Node]
  /// The new parameter, then what is remembered.
  public let results: [Result]
  /// Dtype and sizes of the parameter.
  public let type: TensorType

  /// A terminal where numbers enter, or a gate.
  public struct Node: Sendable, Equatable {
    /// What it is.
    public let kind: Kind
    /// The elements, in row-major order.
    public let numbers: [Double]

    /// The gate, unless numbers enter here.
    public var gate: Gate? {
      if case .gate(let gate) = kind { return gate }
      return nil
    }
  }

  /// What a node is.
  public enum Kind: Sendable, Equatable {
    /// The parameter before the step.
    case parameter
    /// The gradient that the optimizer saw.
    case gradient
    /// What it remembered: PyTorch's name, and the letter of the formula.
    case state(name: String, symbol: String)
    /// One operation.
    case gate(Gate)
  }

  /// One operation on numbers and coefficients.
  public struct Gate: Sendable, Equatable {
    /// What it does.
    public let operation: UpdateOperation
    /// What it does that with, in order.
    public let operands: [Operand]
  }

  /// What a gate works on.
  public enum Operand: Sendable, Equatable {
    /// The numbers of a node.
    case node(Int)
    /// A number that stands in the gate's notation.
    case coefficient(Coefficient)
  }

  /// A number that options and step number give.
  public struct Coefficient: Sendable, Equatable {
    /// Where it comes from, `1 − β₁`; empty where that is plain.
    public let notation: String
    /// The number, rounded to the parameter's dtype.
    public let value: Double
  }

  /// Something that the update leaves.
  public struct Result: Sendable, Equatable {
    /// PyTorch's name of what is remembered, nil for the parameter.
    public let state: String?
    /// The letter of the formula.
    public let symbol: String
    /// The node whose numbers these are.
    public let node: Int
  }

  /// Whether two graphs differ in numbers only: one drawing fits both.
  ///
  /// - Parameter other: Another graph.
  /// - Returns: True where nodes, operations and results are the same; coefficients may differ.
  public func hasSameStructure(as other: UpdateGraph) -> Bool {
    guard type == other.type, results == other.results, nodes.count == other.nodes.count else {
      return false
    }
    for (a, b) in zip(nodes, other.nodes) where !a.kind.hasSameStructure(as: b.kind) {
      return false
    }
    return true
  }
}

extension UpdateGraph.Kind {
  fileprivate func hasSameStructure(as other: UpdateGraph.Kind) -> Bool {
    guard case .gate(let a) = self, case .gate(let b) = other else { return self == other }
    guard a.operation == b.operation, a.operands.count == b.operands.count else { return false }
    for pair in zip(a.operands, b.operands) {
      switch pair {
      case (.node(let i), .node(let j)) where i == j: continue
      case (.coefficient(let c), .coefficient(let d)) where c.notation == d.notation: continue
      default: return false
      }
    }
    return true
  }
}
