import Circuits
import Testing

@Suite("Lists that grow")
struct HeldTests {
  @Test("lists can be named and put into lists")
  func lists() throws {
    #expect(
      words(try output("a = [1, x]; b = [a, 2]; b", ["x": 3]))
        == "[[integer 1, tensor [3.0]], integer 2]")
    #expect(words(try output("tensor([[1, 2], [3, 4]])")) == "tensor [1.0, 2.0, 3.0, 4.0]")
  }

  @Test("lists nest 200 levels deep at most, however they are made")
  func depth() throws {
    let level = "a = [a]\n"
    let deepest = "a = 1\n" + String(repeating: level, count: 200)
    #expect(failure(deepest) == nil)
    let error = try #require(failure(deepest + level))
    #expect(error.kind == .listTooLarge)
    #expect(error.category.name == "value")
    #expect(error.location.line == 202)
  }

  @Test("a list that doubles is refused before anything walks through it")
  func doubling() throws {
    let program = "a = [1]\n" + String(repeating: "a = [a, a]\n", count: 100) + "tensor(a)"
    #expect(failure(program)?.kind == .listTooLarge)
  }
}
