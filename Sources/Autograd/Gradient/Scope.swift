#if !hasFeature(Embedded)
  import Synchronization

  /// The parts of a computation that a drawing shows as clusters.
  enum Scope {
    @TaskLocal static var ofTask: [String] = []
    /// Whether any task has ever entered a scope; until then nobody need ask which task it is.
    private static let isEverEntered = Atomic<Bool>(false)

    /// The names of the scopes that are open, the outermost first.
    @inline(__always)
    static var current: [String] { isEverEntered.load(ordering: .relaxed) ? ofTask : [] }

    static func with<R, E: Error>(_ path: [String], _ body: () throws(E) -> R) throws(E) -> R {
      // The task-local's own `withValue` rethrows untyped.
      isEverEntered.store(true, ordering: .relaxed)
      let result: Result<R, E> = $ofTask.withValue(path) {
        do throws(E) { return .success(try body()) } catch { return .failure(error) }
      }
      return try result.get()
    }
  }

  /// Gathers what is computed under a name, so that drawings frame it: a layer, a loss.
  ///
  /// Scopes nest. They change no number; what is named is what happens, not what the tensors are.
  ///
  /// ```swift
  /// let hidden = scope("layer 1") { (w @@ x + b).tanh() }
  /// hidden.scope   // ["layer 1"]
  /// ```
  ///
  /// - Parameters:
  ///   - name: What drawings call it.
  ///   - body: What to compute.
  /// - Returns: What `body` returns.
  /// - Throws: What `body` throws.
  public func scope<R, E: Error>(_ name: String, _ body: () throws(E) -> R) throws(E) -> R {
    try Scope.with(Scope.current + [name], body)
  }

  /// The same for a path of scopes that stands for the open ones.
  package func scope<R, E: Error>(path: [String], _ body: () throws(E) -> R) throws(E) -> R {
    try Scope.with(path, body)
  }

  extension Tensor {
    /// The names of the scopes that the tensor was computed in, the outermost first.
    public var scope: [String] { node.identity.extras?.scope ?? [] }

    /// Puts a leaf into the scopes that are open.
    @discardableResult
    package func scoped() -> Tensor {
      if !Scope.current.isEmpty { node.identity.madeExtras().scope = Scope.current }
      return self
    }
  }

  extension Node {
    /// Notes the scopes that are open on a value just recorded.
    @inline(__always)
    final func noteScope() {
      let path = Scope.current
      if !path.isEmpty { madeExtras().scope = path }
    }
  }
#endif
