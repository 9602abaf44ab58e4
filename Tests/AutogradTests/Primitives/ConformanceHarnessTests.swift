import Autograd
import TestSupport
import Testing

/// A primitive in which one promise at a time can be broken.
private final class Flawed: Primitive {
  enum Flaw: String, CaseIterable {
    case none, wrongSign, wrongShape, wrongFactor, wrongRule, noSymbol, noNotation, missingGradient
    case wrongSecond, dropsUpstream, undeclaredGradient, reorders, halfPrecise
  }
  let flaw: Flaw
  init(_ flaw: Flaw) { self.flaw = flaw }

  let name = "flawed"
  var symbol: String { flaw == .noSymbol ? "" : "x²" }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    flaw == .wrongRule ? TensorType(inputs[0].dtype, [1]) : inputs[0].type
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let x = inputs[0]
    if flaw == .halfPrecise, x.dtype == .float32 { return x * x * 1.001 }
    return x * x
  }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    let x = call.inputs[0]
    switch flaw {
    case .wrongSign: return -(upstream * 2 * x)
    case .wrongShape: return (upstream * 2 * x).sum()
    case .wrongFactor: return upstream * x
    case .missingGradient: return nil
    case .wrongSecond: return upstream * 2 * x.detach()
    case .dropsUpstream: return 2 * x
    case .reorders: return upstream * 2 * x.transpose(0, 1).reshape(x.shape)
    default: return upstream * 2 * x
    }
  }

  func pullbackNotation(to slot: Int) -> String {
    flaw == .noNotation ? "" : (flaw == .undeclaredGradient ? "no gradient" : "g · 2a")
  }
}

/// A helper that has never failed proves nothing.
struct ConformanceHarnessTests {
  fileprivate static func failures(_ flaw: Flawed.Flaw) -> [String] {
    ConformanceHarness().failures(PrimitiveExample(Flawed(flaw), [2, 3]))
  }

  @Test func aSoundPrimitivePasses() { #expect(Self.failures(.none) == []) }

  @Test(arguments: [
    ("wrongSign", "gradient of slot 0"),
    ("wrongFactor", "gradient of slot 0"),
    ("dropsUpstream", "gradient of slot 0"),
    ("reorders", "gradient of slot 0"),
    ("wrongShape", "the pullback to slot 0 has sizes [], which [2, 3] cannot stretch to"),
    ("wrongRule", "its rule promises float64[1], its forward gave float64[2, 3]"),
    ("noSymbol", "has no symbol"),
    ("noNotation", "has no pullback notation for slot 0"),
    ("missingGradient", "slot 0 gets no gradient and its notation does not say so"),
    ("undeclaredGradient", "slot 0 gets a gradient although its notation says none"),
    ("wrongSecond", "second derivative in slot 0"),
    ("halfPrecise", "value in float32"),
  ])
  func everyFlawIsFound(flaw: String, words: String) throws {
    let failures = Self.failures(try #require(Flawed.Flaw(rawValue: flaw)))
    #expect(failures.contains { $0.contains(words) }, "\(failures)")
  }

  @Test func surplusInputsAreFound() {
    let failures = ConformanceHarness().failures(PrimitiveExample(Cube(), [2], [2]))
    #expect(failures.contains { $0.contains("takes 1 tensors") })
  }

  @Test func seedsGiveDifferentNumbers() {
    var (a, b, c) = (SeededGenerator(seed: 1), SeededGenerator(seed: 1), SeededGenerator(seed: 2))
    let first = a.next()
    #expect(first == b.next())
    #expect(first != c.next())
    // The first output of SplitMix64 for seed 0 is published with the algorithm.
    var zero = SeededGenerator(seed: 0)
    #expect(zero.next() == 0xE220_A839_7B1D_CDAF)
  }
}
