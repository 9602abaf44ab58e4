#if !hasFeature(Embedded)
  import Synchronization
#endif

/// What operations leave behind.
enum Recording: Sendable {
  /// Histories where an input requires a gradient, as PyTorch does.
  case gradients
  /// No histories.
  case off
  /// Histories of everything, so that a drawing also shows gates behind which no gradient is asked
  /// for.
  case everything

  #if hasFeature(Embedded)
    // A page computes on one thread.
    @safe nonisolated(unsafe) static var current = Recording.gradients

    static func with<R, E: Error>(_ mode: Recording, _ body: () throws(E) -> R) throws(E) -> R {
      let before = current
      current = mode
      defer { current = before }
      return try body()
    }
  #else
    @TaskLocal private static var ofTask = Recording.gradients
    /// Whether any task has ever left the usual mode; until then nobody need ask which task it is.
    private static let isEverSet = Atomic<Bool>(false)

    @inline(__always)
    static var current: Recording { isEverSet.load(ordering: .relaxed) ? ofTask : .gradients }

    static func with<R, E: Error>(_ mode: Recording, _ body: () throws(E) -> R) throws(E) -> R {
      // The task-local's own `withValue` rethrows untyped.
      isEverSet.store(true, ordering: .relaxed)
      let result: Result<R, E> = $ofTask.withValue(mode) {
        do throws(E) { return .success(try body()) } catch { return .failure(error) }
      }
      return try result.get()
    }
  #endif
}

/// Computes without recording histories, as PyTorch's `no_grad` does.
///
/// - Parameter body: What to compute.
/// - Returns: What `body` returns; tensors made inside do not require a gradient.
/// - Throws: What `body` throws.
///
/// ```swift
/// withoutGradient { w - w.grad! * 0.1 }
/// ```
public func withoutGradient<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
  try Recording.with(.off, body)
}

/// Computes and keeps the history of everything, also of what needs no gradient.
package func recordingEverything<R, E: Error>(_ body: () throws(E) -> R) throws(E) -> R {
  try Recording.with(.everything, body)
}
