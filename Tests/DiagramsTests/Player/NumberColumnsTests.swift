import Circuits
import Diagrams
import Foundation
import Testing

@Suite("Number columns")
struct NumberColumnsTests {
  /// The numbers of the block.
  private func numbers(_ columns: NumberColumns) throws -> [Double] {
    let text = columns.json.dropFirst().dropLast()
    let data = try #require(Data(base64Encoded: String(text)))
    return stride(from: 0, to: data.count, by: 8).map { start in
      Double(bitPattern: (0..<8).reduce(0) { $0 | UInt64(data[start + $1]) << UInt64(8 * $1) })
    }
  }

  @Test("hold numbers bit for bit, in little-endian base64", arguments: 1...7)
  func bits(count: Int) throws {
    let all: [Double] = [
      0.1, -0.0, .infinity, .leastNonzeroMagnitude, -1.7976931348623157e308, 1 / 3, 12_345,
    ]
    var columns = NumberColumns()
    let column = Array(all.prefix(count)) + [2]
    #expect(columns.add(column).line == "[0]")
    #expect(try numbers(columns).map(\.bitPattern) == column.map(\.bitPattern))
  }

  @Test("keep what never changes as one number, and NaN as a word")
  func constants() {
    var columns = NumberColumns()
    #expect(columns.add([5, 5, 5]).line == "5")
    #expect(columns.add([.nan, .nan]).line == "\"nan\"")
    #expect(columns.add([-.infinity]).line == "\"-inf\"")
    #expect(columns.add([0, -0.0]).line == "[0]")
    #expect(columns.json.count == 2 + 24)
  }

  @Test("keep equal columns once")
  func equal() throws {
    var columns = NumberColumns()
    #expect(columns.add([1, 2]).line == "[0]")
    #expect(columns.add([3, 4]).line == "[2]")
    #expect(columns.add([1, 2]).line == "[0]")
    #expect(try numbers(columns) == [1, 2, 3, 4])
  }
}
