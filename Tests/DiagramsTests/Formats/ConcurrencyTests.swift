import Autograd
import Circuits
import Diagrams
import Foundation
import Pages
import TestSupport
import Testing

@Suite("Many drawings in one process", .serialized)
struct ConcurrencyTests {
  /// Bytes of memory in use, nil where the system does not tell.
  private static func residentMemory() -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else {
      return nil
    }
    return text.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 4096 }
  }

  /// Draws circuits of a few gates, each in its own colours and numbers.
  private static func draw(_ i: Int) throws -> String {
    let x = Tensor(Double(i % 10), dtype: .float64, requiresGrad: true).named("x")
    var style = DiagramStyle()
    style.theme = Theme.all[i % Theme.all.count]
    return try Circuit(of: (x * x + 1).named("y")).svg(style: style)
  }

  /// One drawing after the other in each of eight tasks.
  private static func drawTogether(_ count: Int, _ wanted: [String]) async throws -> Int {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          var wrong = 0
          for i in stride(from: task, to: count, by: 8)
          where try ConcurrencyTests.draw(i) != wanted[i % wanted.count] {
            wrong += 1
          }
          return wrong
        }
      }
      return try await group.reduce(0, +)
    }
  }

  @Test("10,000 drawings by eight tasks are right, and memory stays flat", .timeLimit(.minutes(5)))
  func tenThousand() async {
    // In a process of its own: the memory of other tests, running meanwhile, is none of its business.
    await #expect(processExitsWith: .success) {
      // Every combination of ten numbers and four themes.
      let wanted = try (0..<20).map { try ConcurrencyTests.draw($0) }
      #expect(Set(wanted).count == 20)
      // Until here allocators and caches have grown to their sizes.
      #expect(try await ConcurrencyTests.drawTogether(2_000, wanted) == 0)
      let before = ConcurrencyTests.residentMemory()
      #expect(try await ConcurrencyTests.drawTogether(10_000, wanted) == 0)
      if let before, let after = ConcurrencyTests.residentMemory() {
        #expect(after - before < 6 << 20, "memory grew by \((after - before) >> 10) KiB")
      }
    }
  }

  @Test("bitmaps and layouts take turns")
  func formats() async throws {
    let circuit = try SampleCircuit.square.circuit()
    let wanted = try DiagramFormat.all.map { try $0.encode(Drawing(circuit)) }
    let wrong = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          var wrong = 0
          for (format, bytes) in zip(DiagramFormat.all, wanted) where format.pathExtension != "pdf"
          {
            if try format.encode(Drawing(circuit)) != bytes { wrong += 1 }
          }
          return wrong
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }
}
