import Graphviz
import Synchronization
import Testing

/// Executors of their own, so that a body may hold one up without holding up the other tests.
@Suite struct GraphvizExecutorTests {
  /// Holds bodies up until it is opened.
  private final class Gate: Sendable {
    private let isOpen = Mutex(false)

    func open() { isOpen.withLock { $0 = true } }

    /// Waits, and tells whether it was let through rather than lost its patience.
    @discardableResult
    func pass() -> Bool {
      let end = ContinuousClock.now + .seconds(20)
      while ContinuousClock.now < end {
        if isOpen.withLock({ $0 }) { return true }
        let pause = ContinuousClock.now + .milliseconds(1)
        while ContinuousClock.now < pause {}
      }
      return false
    }
  }

  /// Opens a gate when it is freed.
  private final class Token: Sendable {
    let freed: Gate
    init(freed: Gate) { self.freed = freed }
    deinit { freed.open() }
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)

    @discardableResult
    func add(_ number: Int) -> Int {
      count.withLock {
        $0 += number
        return $0
      }
    }
  }

  @Test func returnsWhatTheBodyReturns() throws {
    #expect(try GraphvizExecutor().run { 42 } == 42)
    #expect(try GraphvizExecutor().run(deadline: .seconds(60)) { 42 } == 42)
  }

  @Test func throwsWhatTheBodyThrows() {
    #expect(throws: GraphvizError.busy) {
      try GraphvizExecutor().run { () throws(GraphvizError) -> Int in throw .busy }
    }
  }

  @Test func givesUpAndRecovers() throws {
    let executor = GraphvizExecutor()
    let gate = Gate()
    let late = Counter()
    #expect(throws: GraphvizError.timedOut(after: .milliseconds(20))) {
      try executor.run(deadline: .milliseconds(20)) { gate.pass() }
    }
    #expect(throws: GraphvizError.busy) {
      try executor.run(deadline: .milliseconds(20)) { _ = late.add(1) }
    }
    gate.open()
    #expect(try executor.run { 42 } == 42)
    #expect(try executor.run(deadline: .seconds(60)) { 43 } == 43)
    // Nobody waits for the call that found the executor busy, so it is not made.
    #expect(late.add(0) == 0)
  }

  @Test func dropsALateResult() throws {
    let executor = GraphvizExecutor()
    let gate = Gate()
    let freed = Gate()
    #expect(throws: GraphvizError.timedOut(after: .milliseconds(20))) {
      _ = try executor.run(deadline: .milliseconds(20)) {
        gate.pass()
        return Token(freed: freed)
      }
    }
    gate.open()
    #expect(freed.pass())
  }

  @Test func servesManyTasksOneAtATime() async throws {
    let executor = GraphvizExecutor()
    let running = Counter()
    try await withThrowingTaskGroup { group in
      for task in 0..<8 {
        group.addTask {
          for call in 0..<200 {
            let number = try executor.run { () -> Int in
              defer { running.add(-1) }
              let atOnce = running.add(1)
              // Long enough for two bodies to meet, if they could.
              let end = ContinuousClock.now + .microseconds(50)
              while ContinuousClock.now < end {}
              return atOnce == 1 ? task * 1000 + call : -1
            }
            #expect(number == task * 1000 + call)
          }
        }
      }
      try await group.waitForAll()
    }
  }
}
