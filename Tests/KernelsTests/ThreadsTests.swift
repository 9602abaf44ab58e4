import Kernels
import Synchronization
import Testing

/// The threads that share a job, and the blocks that go round.
@Suite(.serialized) struct ThreadsTests {
  @Test(arguments: [1, 2, 5] as [Int32]) func everyElementIsVisitedOnce(_ threads: Int32) {
    gw_set_thread_count(threads)
    defer { gw_set_thread_count(0) }
    for count in [0, 1, 15, 1_000, 100_003] {
      var visits = [UInt8](repeating: 0, count: count + 1)
      unsafe visits.withUnsafeMutableBufferPointer { visits in
        unsafe gw_parallel(count, 16, visits.baseAddress) { job, lower, upper in
          guard let visits = unsafe job?.assumingMemoryBound(to: UInt8.self) else { return }
          for i in lower..<upper { unsafe visits[i] += 1 }
        }
      }
      #expect(visits.dropLast().allSatisfy { $0 == 1 })
      #expect(visits.last == 0)
    }
  }

  /// Jobs of several tasks, and jobs within jobs, do not wait for each other.
  @Test func jobsMayMeet() async {
    gw_set_thread_count(3)
    defer { gw_set_thread_count(0) }
    let sum = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let total = Total()
          for _ in 0..<50 {
            unsafe gw_parallel(4_000, 16, Unmanaged.passUnretained(total).toOpaque()) {
              job, lower, upper in
              unsafe gw_parallel(upper - lower, 16, job) { job, lower, upper in
                guard let job = unsafe job else { return }
                unsafe Unmanaged<Total>.fromOpaque(job).takeUnretainedValue().add(upper - lower)
              }
            }
          }
          return total.value
        }
      }
      return await group.reduce(0, +)
    }
    #expect(sum == 8 * 50 * 4_000)
  }

  @Test func blocksGoRound() {
    let first = unsafe UInt(bitPattern: gw_block_take(100_000))
    #expect(first % 64 == 0)
    give(first, 100_000)
    let waiting = gw_block_waiting()
    #expect(waiting >= 100_000)
    // A little smaller is the same size of block.
    let second = unsafe UInt(bitPattern: gw_block_take(99_000))
    #expect(second == first)
    #expect(gw_block_waiting() < waiting)
    give(second, 99_000)
  }

  @Test func whatWaitsIsBounded() {
    let blocks = (0..<40).map { _ in unsafe UInt(bitPattern: gw_block_take(16 << 20)) }
    for block in blocks { give(block, 16 << 20) }
    #expect(gw_block_waiting() <= 256 << 20)
  }

  private func give(_ block: UInt, _ bytes: Int) {
    guard let block = unsafe UnsafeMutableRawPointer(bitPattern: block) else { return }
    unsafe gw_block_give(block, bytes)
  }

  private final class Total: Sendable {
    private let sum = Atomic<Int>(0)
    var value: Int { sum.load(ordering: .relaxed) }
    func add(_ n: Int) { sum.add(n, ordering: .relaxed) }
  }
}
