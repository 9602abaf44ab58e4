#if !hasFeature(Embedded)
  internal import Autograd

  extension Circuit {
    /// A scope entered once.
    package struct Call: Sendable, Equatable {
      /// Its name.
      package let name: String
      /// What it is, in a line, as modules say it.
      package let detail: String?
      /// The call that it was entered in, by its place in `calls`.
      package let outer: Int?
    }

    /// A call and those around it, the outermost first.
    package func chain(of call: Int?) -> [Int] {
      var chain: [Int] = []
      var next = call
      while let call = next {
        chain.append(call)
        next = calls[call].outer
      }
      return chain.reversed()
    }

    /// The names of a call and of those around it, the outermost first.
    package func path(of call: Int?) -> [String] { chain(of: call).map { calls[$0].name } }
  }

  /// The calls that values were computed in, numbered in the order of the values.
  struct CircuitCalls {
    private(set) var calls: [Circuit.Call] = []
    private(set) var ofNode: [Int?] = []
    private var places: [ObjectIdentifier: Int] = [:]

    init(_ order: [Tensor], _ placeOfTensor: [ObjectIdentifier: Int]) {
      guard order.contains(where: { $0.scopeCall != nil }) else {
        ofNode = Array(repeating: nil, count: order.count)
        return
      }
      // A leaf that was declared in a scope was made before the call in which it is used.
      var homes = [ScopeCall?](repeating: nil, count: order.count)
      for tensor in order {
        guard let call = tensor.scopeCall, let inputs = tensor.history?.call.inputs else {
          continue
        }
        for input in inputs where input.history == nil {
          guard let declared = input.scopeCall, let leaf = placeOfTensor[input.valueIdentity],
            homes[leaf] == nil
          else { continue }
          homes[leaf] = CircuitCalls.around(call, like: declared)
        }
      }
      for (i, tensor) in order.enumerated() {
        ofNode.append((homes[i] ?? tensor.scopeCall).map { place($0) })
      }
    }

    /// The call itself or one around it that has the same path as another.
    private static func around(_ call: ScopeCall, like other: ScopeCall) -> ScopeCall? {
      let path = other.path
      var next: ScopeCall? = call
      while let call = next {
        if call.path == path { return call }
        next = call.outer
      }
      return nil
    }

    private mutating func place(_ call: ScopeCall) -> Int {
      var unknown: [ScopeCall] = []
      var next: ScopeCall? = call
      while let call = next, places[ObjectIdentifier(call)] == nil {
        unknown.append(call)
        next = call.outer
      }
      var outer = next.flatMap { places[ObjectIdentifier($0)] }
      for call in unknown.reversed() {
        places[ObjectIdentifier(call)] = calls.count
        calls.append(Circuit.Call(name: call.name, detail: call.detail, outer: outer))
        outer = calls.count - 1
      }
      return outer ?? 0
    }
  }
#endif
