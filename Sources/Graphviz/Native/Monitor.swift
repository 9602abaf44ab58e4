#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A value behind a lock, with threads that wait for it to change.
///
/// Unchecked, because `Mutex` has nothing to wait on: the lock below guards every access to `state`, and
/// the two pointers never change.
@safe
final class Monitor<State: Sendable>: @unchecked Sendable {
  private let mutex: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var state: State

  init(_ state: State) {
    self.state = state
    unsafe mutex = .allocate(capacity: 1)
    unsafe changed = .allocate(capacity: 1)
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(mutex)
    unsafe changed.deallocate()
    unsafe mutex.deallocate()
  }

  /// Changes the value and wakes all who wait for it.
  func update<Result>(_ body: (inout State) -> Result) -> Result {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    let result = body(&state)
    unsafe pthread_cond_broadcast(changed)
    return result
  }

  /// Waits until the value has what `body` looks for.
  ///
  /// - Returns: what `body` found, `nil` if the deadline came first.
  func wait<Result>(
    until deadline: ContinuousClock.Instant? = nil, for body: (inout State) -> Result?
  ) -> Result? {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while true {
      if let result = body(&state) { return result }
      guard let deadline else {
        unsafe pthread_cond_wait(changed, mutex)
        continue
      }
      let remaining = ContinuousClock.now.duration(to: deadline)
      if remaining <= .zero { return nil }
      waitForChange(atMost: min(remaining, .seconds(1)))
    }
  }

  /// Waits on the wall clock, the only one that every platform has here: a leap of that clock costs at
  /// most one such short wait.
  private func waitForChange(atMost duration: Duration) {
    var end = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &end)
    let (seconds, attoseconds) = duration.components
    let nanoseconds = Int(end.tv_nsec) + Int(attoseconds / 1_000_000_000)
    end.tv_sec += time_t(seconds) + time_t(nanoseconds / 1_000_000_000)
    end.tv_nsec = numericCast(nanoseconds % 1_000_000_000)
    unsafe pthread_cond_timedwait(changed, mutex, &end)
  }
}
