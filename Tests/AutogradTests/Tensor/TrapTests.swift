import Autograd
import Testing

/// Operators cannot throw; they stop the program with the very sentence.
struct TrapTests {
  @Test func sizesThatDoNotBroadcast() async throws {
    let result = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = Tensor([1.0, 2.0]) + Tensor([1.0, 2.0, 3.0])
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("add: sizes [2] and [3] do not broadcast"))
  }

  @Test func backwardOfSeveralElements() async {
    await #expect(processExitsWith: .failure) {
      Tensor([1.0, 2.0], requiresGrad: true).backward()
    }
  }

  @Test func itemOfSeveralElements() async {
    await #expect(processExitsWith: .failure) { _ = Tensor([1.0, 2.0]).item() }
  }

  @Test func gradientsOfIntegers() async {
    await #expect(processExitsWith: .failure) { _ = Tensor(1, requiresGrad: true) }
  }

  @Test func requiresGradOfAResult() async {
    await #expect(processExitsWith: .failure) {
      (Tensor(1.0, requiresGrad: true) * 2).requiresGrad = false
    }
  }

  @Test func raggedRows() async {
    await #expect(processExitsWith: .failure) { _ = Tensor([[1], [1, 2]]) }
  }
}
