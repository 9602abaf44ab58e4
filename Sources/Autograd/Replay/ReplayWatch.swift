/// Watches a computation that shall be replayed: whether it looks at numbers that will change.
///
/// A computation that takes its way by such numbers cannot be replayed; one that only looks at
/// constants can.
package final class ReplayWatch: Sendable {
  private let variables: Set<ObjectIdentifier>
  /// Written by the one task that the computation belongs to.
  private nonisolated(unsafe) var sawVariable = false
  private nonisolated(unsafe) var randomness = RandomLog()

  private init(_ variables: [Tensor]) {
    var identities: Set<ObjectIdentifier> = []
    for variable in variables { identities.insert(variable.identity) }
    self.variables = identities
  }

  /// Whether a number that depends on a variable was looked at.
  package var hasReadVariables: Bool { unsafe sawVariable }

  /// Whether a generator was seeded or used by somebody else meanwhile.
  package var hasSeededGenerators: Bool { randomLog.isBroken }

  /// What was drawn at random.
  var randomLog: RandomLog { unsafe randomness }

  #if hasFeature(Embedded)
    // A page computes on one thread.
    @safe private nonisolated(unsafe) static var current: ReplayWatch?
  #else
    @TaskLocal private static var current: ReplayWatch?
  #endif

  /// Computes something under watch, with everything recorded.
  ///
  /// Generators are afterwards where they were before, so that the first run draws the same numbers.
  ///
  /// - Parameters:
  ///   - variables: The leaves that will change.
  ///   - body: What to compute.
  /// - Returns: The watch, and what `body` returns.
  /// - Throws: What `body` throws.
  package static func watching<R, E: Error>(
    _ variables: [Tensor], _ body: () throws(E) -> R
  ) throws(E) -> (watch: ReplayWatch, result: R) {
    let watch = ReplayWatch(variables)
    #if hasFeature(Embedded)
      let before = current
      current = watch
      defer {
        current = before
        watch.randomLog.rewind()
      }
      return (watch, try Recording.with(.everything, body))
    #else
      // The task-local's own `withValue` rethrows untyped.
      let result: Result<R, E> = $current.withValue(watch) {
        do throws(E) { return .success(try Recording.with(.everything, body)) } catch {
          return .failure(error)
        }
      }
      watch.randomLog.rewind()
      return (watch, try result.get())
    #endif
  }

  /// Notes that somebody looks at a tensor's elements, or takes them without its history.
  static func note(_ tensor: Tensor) {
    // Pages replay nothing.
    #if !hasFeature(Embedded)
      guard Recording.current == .everything, let watch = current else { return }
      if !watch.hasReadVariables, watch.reaches(tensor) { unsafe watch.sawVariable = true }
    #endif
  }

  /// Notes that random words are taken from a generator.
  static func noteDraw(_ source: RandomSource) {
    #if !hasFeature(Embedded)
      guard Recording.current == .everything, let watch = current else { return }
      unsafe watch.randomness.add(source)
    #endif
  }

  /// Notes that a generator is put to another place.
  static func noteSeeding() {
    #if !hasFeature(Embedded)
      guard Recording.current == .everything, let watch = current else { return }
      unsafe watch.randomness.isBroken = true
    #endif
  }

  /// Runs a kernel: what it looks at is its business.
  @inline(__always)
  static func unwatched<R>(_ body: () -> R) -> R {
    Recording.current == .everything ? Recording.with(.off, body) : body()
  }

  private func reaches(_ tensor: Tensor) -> Bool {
    var seen: Set<ObjectIdentifier> = []
    var open = [tensor]
    while let next = open.popLast() {
      if next.isLeaf {
        if variables.contains(next.identity) { return true }
      } else if seen.insert(next.valueIdentity).inserted {
        open.append(contentsOf: next.node.inputs)
      }
    }
    return false
  }
}
