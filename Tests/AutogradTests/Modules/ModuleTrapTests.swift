import Autograd
import Testing

/// Layers that cannot be, and inputs that do not fit, stop the program with a sentence.
struct ModuleTrapTests {
  @Test func impossibleLayersAreRefused() async {
    await #expect(processExitsWith: .failure) { _ = Dropout(1.5) }
    await #expect(processExitsWith: .failure) { _ = MultiheadAttention(5, 2) }
    await #expect(processExitsWith: .failure) { _ = Conv1d(3, 4, 3, groups: 2) }
    await #expect(processExitsWith: .failure) { _ = LSTM(2, 0) }
    await #expect(processExitsWith: .failure) { _ = Embedding(3, 2, paddingIndex: 3) }
  }

  @Test func theSentenceSaysWhatIsWrong() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = BatchNorm2d(3)(Tensor.zeros([2, 3]))
    }
    let words = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(words.contains("BatchNorm2d: expected 4D input, not 2D"))
    let other = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = RNN(2, 3)(Tensor.zeros([4, 5, 1]))
    }
    let text = String(decoding: try #require(other).standardErrorContent, as: UTF8.self)
    #expect(text.contains("rnn: expected 2 features, not 1"))
  }
}
