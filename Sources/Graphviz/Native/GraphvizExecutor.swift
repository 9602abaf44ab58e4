#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The one thread on which libgvc is called.
///
/// libgvc crashes when two threads use it, even with a context each, and recurses as deep as a graph is
/// long: so there is one thread, and it has a large stack.
package final class GraphvizExecutor: Sendable {
  /// The executor of all calls into libgvc.
  package static let shared = GraphvizExecutor()

  private typealias Job = @Sendable () -> Void
  private let jobs = Monitor<[Job]>([])
  private let isRunning: Bool

  /// Starts a thread, which lives as long as the process.
  package init() {
    isRunning = Self.startThread(for: jobs)
  }

  /// Runs a body on the executor's thread and waits for it; calls are served in their order.
  ///
  /// A body that outlasts the deadline is not stopped, which libgvc has no way to do, but its result is
  /// dropped. Not to be called from a body.
  ///
  /// - Parameters:
  ///   - deadline: the longest wait, `nil` for any length.
  ///   - body: the work.
  /// - Returns: what the body returns.
  /// - Throws: what the body throws; `timedOut` if it began and was not done in time; `busy` if earlier
  ///   work left it no time to begin.
  package func run<T: Sendable>(
    deadline: Duration? = nil, _ body: @escaping @Sendable () throws(GraphvizError) -> T
  ) throws(GraphvizError) -> T {
    guard isRunning else {
      throw .unavailable(feature: "any work", advice: "Allow the process another thread.")
    }
    let end = deadline.map { ContinuousClock.now + $0 }
    let call = Monitor(Call<T>.waiting)
    jobs.update { jobs in
      jobs.append {
        guard call.update({ $0.begin() }) else { return }
        let result = Result(catching: body)
        call.update { $0.end(result) }
      }
    }
    if let result = call.wait(until: end, for: { $0.result }) { return try result.get() }
    switch call.update({ $0.abandon() }) {
    case .done(let result): return try result.get()
    case .waiting: throw .busy
    case .running, .abandoned: throw .timedOut(after: deadline ?? .zero)
    }
  }

  private static func startThread(for jobs: Monitor<[Job]>) -> Bool {
    // Address space, not memory: only pages that are touched count. A process may be held to less.
    [256, 64, 8].contains { megabytes in
      startThread(for: jobs, stackSize: megabytes << 20)
    }
  }

  private static func startThread(for jobs: Monitor<[Job]>, stackSize: Int) -> Bool {
    #if canImport(Glibc)
      var thread: pthread_t = 0
    #else
      var thread: pthread_t?
    #endif
    let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
    defer { unsafe attributes.deallocate() }
    unsafe pthread_attr_init(attributes)
    defer { unsafe pthread_attr_destroy(attributes) }
    unsafe pthread_attr_setstacksize(attributes, stackSize)
    unsafe pthread_attr_setdetachstate(attributes, Int32(PTHREAD_CREATE_DETACHED))

    let argument = unsafe Unmanaged.passRetained(jobs)
    let status = unsafe pthread_create(
      &thread, attributes,
      { argument in
        let pointer: UnsafeMutableRawPointer? = unsafe argument
        if let pointer = unsafe pointer {
          GraphvizExecutor.serve(
            unsafe Unmanaged<Monitor<[Job]>>.fromOpaque(pointer).takeRetainedValue())
        }
        return nil
      }, argument.toOpaque())
    if status != 0 { unsafe argument.release() }
    return status == 0
  }

  private static func serve(_ jobs: Monitor<[Job]>) {
    while let job = jobs.wait(for: { $0.isEmpty ? nil : $0.removeFirst() }) { job() }
  }
}

/// The course of one call, which the caller may leave at any time.
private enum Call<T: Sendable>: Sendable {
  case waiting
  case running
  case done(Result<T, GraphvizError>)
  case abandoned

  var result: Result<T, GraphvizError>? {
    if case .done(let result) = self { result } else { nil }
  }

  /// Whether the work is still wanted.
  mutating func begin() -> Bool {
    guard case .waiting = self else { return false }
    self = .running
    return true
  }

  mutating func end(_ result: Result<T, GraphvizError>) {
    if case .running = self { self = .done(result) }
  }

  /// Leaves, and tells how far the work had come.
  mutating func abandon() -> Self {
    defer { self = .abandoned }
    return self
  }
}
