#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import ArgumentParser
import Synchronization

/// Ctrl-C and its like: what is in hand is finished, then the command ends and cleans up.
enum Interrupt {
  private static let received = Atomic<Int32>(0)

  /// From here on, the first such signal is only noted; a second one ends the process at once.
  static func watch() {
    // The atomic is made now, since a signal handler may not do it.
    received.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      // What is ignored, by nohup for instance, stays so.
      var old = sigaction()
      _ = unsafe sigaction(number, nil, &old)
      if unsafe unsafeBitCast(old[keyPath: field], to: Int.self) == ignored { continue }
      // Without SA_RESTART, so that whoever waits for input wakes up.
      var action = sigaction()
      action[keyPath: field] = { number in
        Interrupt.received.store(number, ordering: .relaxed)
        _ = signal(number, SIG_DFL)
      }
      _ = unsafe sigaction(number, &action, nil)
      // Some programs start others with all signals blocked.
      var set = sigset_t()
      _ = unsafe sigemptyset(&set)
      _ = unsafe sigaddset(&set, number)
      _ = unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    }
  }

  /// SIG_IGN as C has it.
  private static let ignored = 1

  /// Where each system keeps the handler.
  private static var field: WritableKeyPath<sigaction, (@convention(c) (Int32) -> Void)?> {
    #if canImport(Darwin)
      unsafe \.__sigaction_u.__sa_handler
    #elseif canImport(Musl)
      unsafe \.__sa_handler.sa_handler
    #else
      unsafe \.__sigaction_handler.sa_handler
    #endif
  }

  /// Whether to stop.
  static var isPending: Bool { received.load(ordering: .relaxed) != 0 }

  /// How the command ends then: 130 after Ctrl-C.
  ///
  /// - Parameter message: What was kept.
  /// - Returns: The failure to throw.
  static func failure(_ message: String) -> Failure {
    .interrupted(message, signal: received.load(ordering: .relaxed))
  }
}
