#if !hasFeature(Embedded)
  import Synchronization

  /// A scope entered once: entered again, it is another call of the same name.
  package final class ScopeCall: Sendable {
    package let name: String
    /// What it is in a line, such as `Linear(in_features=2, out_features=16, bias=True)`.
    package let detail: String?
    /// The call that it was entered in.
    package let outer: ScopeCall?

    package init(_ name: String, detail: String? = nil, in outer: ScopeCall? = nil) {
      self.name = name
      self.detail = detail
      self.outer = outer
    }

    /// The innermost scope that is open now.
    package static var current: ScopeCall? { Scope.current }

    /// The names from the outermost scope on.
    package var path: [String] {
      var names: [String] = []
      var call: ScopeCall? = self
      while let open = call {
        names.append(open.name)
        call = open.outer
      }
      return names.reversed()
    }
  }

  /// The parts of a computation that a drawing shows as clusters, or each as one gate.
  enum Scope {
    @TaskLocal static var ofTask: ScopeCall?
    /// Whether any task has ever entered a scope; until then nobody need ask which task it is.
    private static let isEverEntered = Atomic<Bool>(false)

    /// The innermost scope that is open.
    @inline(__always)
    static var current: ScopeCall? { isEverEntered.load(ordering: .relaxed) ? ofTask : nil }

    static func with<R, E: Error>(_ call: ScopeCall, _ body: () throws(E) -> R) throws(E) -> R {
      // The task-local's own `withValue` rethrows untyped.
      isEverEntered.store(true, ordering: .relaxed)
      let result: Result<R, E> = $ofTask.withValue(call) {
        do throws(E) { return .success(try body()) } catch { return .failure(error) }
      }
      return try result.get()
    }
  }

  /// Gathers what is computed under a name, so that drawings frame it or show it as one gate: a
  /// layer, a loss.
  ///
  /// Scopes nest. They change no number; what is named is what happens, not what the tensors are. A
  /// name may be used again, as a layer may: every call is a part of its own.
  ///
  /// ```swift
  /// let hidden = scope("layer 1") { (w.matmul(x) + b).tanh() }
  /// hidden.scope   // ["layer 1"]
  /// ```
  ///
  /// - Parameters:
  ///   - name: What drawings call it.
  ///   - detail: What it is, in a line: `Linear(in_features=2, out_features=16)`.
  ///   - body: What to compute.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public func scope<R, E: Error>(
    _ name: String, detail: String? = nil, _ body: () throws(E) -> R
  ) throws(E) -> R {
    try Scope.with(ScopeCall(name, detail: detail, in: Scope.current), body)
  }

  /// The same for a call that stands for the open ones, and may have been left in the meantime.
  package func scope<R, E: Error>(
    entering call: ScopeCall, _ body: () throws(E) -> R
  ) throws(E) -> R {
    try Scope.with(call, body)
  }

  extension Tensor {
    /// The names of the scopes that the tensor was computed in, the outermost first.
    public var scope: [String] { scopeCall?.path ?? [] }

    /// The innermost scope that the tensor was computed in.
    package var scopeCall: ScopeCall? { node.identity.extras?.scope }

    /// Puts a leaf into the scopes that are open.
    @discardableResult
    package func scoped() -> Tensor {
      if let call = Scope.current { node.identity.madeExtras().scope = call }
      return self
    }
  }

  extension Node {
    /// Notes the scopes that are open on a value just recorded.
    @inline(__always)
    final func noteScope() {
      if let call = Scope.current { madeExtras().scope = call }
    }
  }
#endif
