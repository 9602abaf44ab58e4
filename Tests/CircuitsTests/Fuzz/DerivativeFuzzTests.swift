import Foundation
import TestSupport
import Testing

/// `GRADWIRE_FUZZ=100000` tries so many programs instead of a slice.
private let count = ProcessInfo.processInfo.environment["GRADWIRE_FUZZ"].flatMap(Int.init) ?? 3000

@Suite("Random programs against finite differences")
struct DerivativeFuzzTests {
  @Test("gradients are slopes, and second derivatives do not depend on the order")
  func derivatives() throws {
    var (unsettled, onKinks) = (0, 0)
    var forms: Set<String> = []
    for seed in 0..<UInt64(count) {
      let program = FuzzProgram(seed: seed)
      switch try DerivativeFuzz.verdict(program) {
      case .agrees: forms.formUnion(program.forms)
      case .unsettled: unsettled += 1
      case .onKink: onKinks += 1
      case .disagrees(let why): Issue.record("seed \(seed): \(why)\n\(program.text)")
      }
    }
    // Where most programs could not be judged, little would be known.
    #expect(unsettled * 3 < count, "\(unsettled) of \(count)")
    #expect(onKinks * 500 <= count, "\(onKinks) of \(count)")
    let untried = FuzzGrammar.forms.filter { !forms.contains($0) }
    #expect(untried.isEmpty, "\(untried)")
    print("\(count) programs, \(unsettled) not settled, \(onKinks) on kinks, \(forms.count) forms")
  }
}
