#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// How many threads the driver of the peers asks for, in `BENCH_T`.
enum Threads {
  static let asked = unsafe getenv("BENCH_T").flatMap { unsafe Int(String(cString: $0)) } ?? 1

  /// Makes the engine use that many; before its first operation.
  static func limit() { _ = unsafe setenv("GRADWIRE_THREADS", "\(asked)", 1) }
}
