import Kernels
import Testing

/// Normal numbers depend on their place in the stream alone.
@Suite struct NormalTests {
  @Test func partsAndThreadsMakeNoDifference() {
    func draw(_ block: UInt64, _ count: Int, threads: Int32 = 1) -> [Float] {
      gw_set_thread_count(threads)
      defer { gw_set_thread_count(0) }
      var numbers = [Float](repeating: .nan, count: count)
      unsafe gw_normal_f32(42, block, 1, 2, &numbers, count)
      return numbers
    }
    let whole = draw(0, 100_003)
    #expect(draw(0, 100_003, threads: 3) == whole)
    #expect(draw(1_000, 999) == Array(whole[4_000..<4_999]))
    #expect(whole.allSatisfy { $0.isFinite })
  }
}
