#if !hasFeature(Embedded)
  extension Circuit {
    /// What is inside a gate that is a whole scope.
    public struct Inside: Sendable, Equatable {
      /// What it is, in a line, as modules say it: `Linear(in_features=2, out_features=16, bias=True)`.
      public let detail: String?
      /// The number of gates.
      public let gateCount: Int
      /// The number of elements of its parameters.
      public let parameterCount: Int
      /// Which call of the scope this is, from 1.
      public let call: Int
      /// How often the scope is called.
      public let callCount: Int
    }

    /// The circuit with scopes as one gate each.
    ///
    /// Wires into such a gate carry the values that come in, and as gradients the sums over all their
    /// uses inside. Gates, wires, numbers and parameters inside are not drawn; a parameter that is
    /// used outside, too, and inputs stay terminals. A scope entered twice is two gates, as is one
    /// whose value comes back to it through gates outside. Values keep their labels.
    ///
    /// ```swift
    /// let y = scope("layer") { (w * x + 1).tanh() }
    /// Circuit(of: y * y).gateCount                    // 4
    /// Circuit(of: y * y).collapsing(.all).gateCount   // 2: layer, ×
    /// ```
    ///
    /// - Parameter choice: Which scopes.
    /// - Returns: The collapsed circuit; the same one where there is no such scope.
    public func collapsing(_ choice: ScopeChoice) -> Circuit {
      calls.isEmpty ? self : Collapse(self, choice).circuit
    }

    /// The wires that carry a node's value, by their places in `wires`.
    func wireIndices(from node: Int) -> [Int] { Array(wiresBySource[usesOfNode[node]]) }
  }
#endif
