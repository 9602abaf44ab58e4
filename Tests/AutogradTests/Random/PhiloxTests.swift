import Autograd
import Testing

/// The known answers that come with Random123, the authors' own implementation (kat_vectors).
struct PhiloxTests {
  struct Answer: Sendable {
    let counter: [UInt32]
    let key: [UInt32]
    let words: [UInt32]
  }

  @Test(arguments: [
    Answer(
      counter: [0, 0, 0, 0], key: [0, 0],
      words: [0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8]),
    Answer(
      counter: [.max, .max, .max, .max], key: [.max, .max],
      words: [0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD]),
    Answer(
      counter: [0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344],
      key: [0xA409_3822, 0x299F_31D0],
      words: [0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1]),
  ])
  func knownAnswers(answer: Answer) {
    let c = answer.counter
    let words = Philox.words((c[0], c[1], c[2], c[3]), key: (answer.key[0], answer.key[1]))
    #expect([words.0, words.1, words.2, words.3] == answer.words)
  }

  @Test func seedsAndPlacesFillKeyAndCounter() {
    let words = Philox.words(
      seed: 0x299F_31D0_A409_3822, block: 0x85A3_08D3_243F_6A88, purpose: 0x1319_8A2E)
    let same = Philox.words(
      (0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0), key: (0xA409_3822, 0x299F_31D0))
    #expect(words == same)
  }
}
