import Foundation
import Graphviz
import Testing

extension GraphvizLibraryTests {
  @Suite struct Load {
    @Test func eightTasksGetTheirOwnResults() async throws {
      try await withThrowingTaskGroup { group in
        for task in 1...8 {
          let graph = DOTGraph.chain(task + 1)
          group.addTask {
            let expected = try GraphvizLibrary.layout(graph)
            #expect(expected.nodes.count == task + 1)
            for _ in 0..<200 {
              let geometry = try GraphvizLibrary.layout(graph)
              if geometry != expected { Issue.record("\(geometry)") }
            }
          }
        }
        try await group.waitForAll()
      }
    }

    #if os(Linux)
      @Test func memoryStaysFlat() throws {
        var graph = DOTGraph.chain(20)
        for index in graph.nodes.indices {
          graph.nodes[index].attributes = [.label(.text("\(index)"))]
        }
        graph.nodeDefaults = []
        for _ in 0..<300 { _ = try GraphvizLibrary.layout(graph) }
        let before = try Self.residentBytes()
        for _ in 0..<3000 { _ = try GraphvizLibrary.layout(graph) }
        let growth = try Self.residentBytes() - before
        #expect(growth < 3_000_000)
      }

      private static func residentBytes() throws -> Int {
        let text = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8)
        let pages = try #require(text.split(separator: " ").dropFirst().first.flatMap { Int($0) })
        return pages * sysconf(Int32(_SC_PAGESIZE))
      }
    #endif
  }
}
