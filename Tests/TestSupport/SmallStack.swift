#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif
import Synchronization

/// Runs work on a thread with a small stack, where recursion over the depth of a graph or a text
/// would crash.
///
/// Expectations belong outside: a thread of its own is not part of the test that started it.
///
/// - Parameters:
///   - bytes: The size of the stack.
///   - body: The work.
/// - Returns: What `body` returns.
public func runOnSmallStack<R: Sendable>(
  bytes: Int = 512 * 1024, _ body: @escaping @Sendable () -> R
) -> R {
  let job = Job(body)
  // In memory of its own: which module owns its initializer depends on what else is imported.
  let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
  unsafe pthread_attr_init(attributes)
  defer {
    unsafe pthread_attr_destroy(attributes)
    unsafe attributes.deallocate()
  }
  unsafe pthread_attr_setstacksize(attributes, bytes)
  #if canImport(Darwin)
    var thread: pthread_t?
  #else
    var thread = pthread_t()
  #endif
  let failure = unsafe pthread_create(
    &thread, attributes,
    { pointer in
      #if canImport(Darwin)
        let job = unsafe Unmanaged<AnyJob>.fromOpaque(pointer).takeRetainedValue()
      #else
        guard let pointer = unsafe pointer else { return nil }
        let job = unsafe Unmanaged<AnyJob>.fromOpaque(pointer).takeRetainedValue()
      #endif
      job.run()
      return nil
    }, Unmanaged<AnyJob>.passRetained(job).toOpaque())
  precondition(failure == 0, "no thread could be started")
  #if canImport(Darwin)
    if let thread = unsafe thread { unsafe pthread_join(thread, nil) }
  #else
    pthread_join(thread, nil)
  #endif
  guard let result = job.result else { preconditionFailure("the thread ended without a result") }
  return result
}

private class AnyJob: @unchecked Sendable {
  func run() {}
}

/// Carries the work to the thread and its result back.
private final class Job<R: Sendable>: AnyJob, @unchecked Sendable {
  private let body: @Sendable () -> R
  private let box = Mutex<R?>(nil)

  init(_ body: @escaping @Sendable () -> R) { self.body = body }

  override func run() {
    let value = body()
    box.withLock { $0 = value }
  }

  var result: R? { box.withLock { $0 } }
}
