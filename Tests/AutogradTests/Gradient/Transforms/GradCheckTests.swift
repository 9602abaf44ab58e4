import Autograd
import TestSupport
import Testing

/// Derivative rules against finite differences, on functions that are right, wrong, bent and torn.
struct GradCheckTests {
  private static var x: Tensor { Tensor([0.5, -1.0], dtype: .float64) }

  @Test func examplesOfTheDocumentation() throws {
    let check = try gradCheck(at: Self.x) { $0.tanh() }
    #expect(check.passes)
    #expect(check.description == "gradCheck: all 4 derivatives agree with finite differences")
    #expect(try gradGradCheck(at: Self.x) { $0.tanh() }.passes)
  }

  @Test func aWrongRuleIsFound() throws {
    let check = try gradCheck(at: [Tensor(1.0, dtype: .float64), Self.x]) {
      $0[0] * WrongCube()($0[1])
    }
    // d(x³)/dx is 3x² = 0.75 and 3, the rule says 2x².
    #expect(check.count == 6)
    #expect(check.mismatches.map(\.element) == [[0], [1]])
    #expect(check.mismatches.map(\.outputElement) == [[0], [1]])
    #expect(check.mismatches.allSatisfy { $0.input == 1 && $0.output == 0 && !$0.isKink })
    #expect(check.mismatches.map(\.analytical) == [0.5, 2])
    for (mismatch, slope) in zip(check.mismatches, [0.75, 3]) {
      #expect(abs(mismatch.numerical - slope) < 1e-8)
    }
    let words =
      "gradCheck: 2 of 6 derivatives disagree; the first: "
      + "d(result 0[0]) / d(input 1[0]) is 0.5 by its rule, 0.7"
    #expect(check.description.hasPrefix(words), "\(check)")
  }

  @Test func aWrongSecondDerivativeIsFound() throws {
    #expect(try gradCheck(at: Self.x) { FlatSquare()($0) }.passes)
    let check = try gradGradCheck(at: Self.x) { FlatSquare()($0) }
    #expect(check.mismatches.map(\.element) == [[0], [1]])
    #expect(check.mismatches.allSatisfy { $0.input == 0 && $0.analytical == 0 })
  }

  @Test func kinksAllowAnySlopeBetweenBothSides() throws {
    let zero = Tensor([0.0, 1.0], dtype: .float64)
    let check = try gradCheck(at: zero) { $0.relu() }
    #expect(check.passes)
    #expect(check.kinks.map(\.element) == [[0]])
    #expect(check.kinks.map(\.analytical) == [0])
    let words = "gradCheck: all 4 derivatives agree with finite differences, 1 of them at kinks"
    #expect(check.description == words)
    // |x| has slopes from −1 to 1 there; 2 is none of them.
    let steep = try gradCheck(at: Tensor(0.0, dtype: .float64)) { SteepAbs()($0) }
    #expect(steep.mismatches.map(\.isKink) == [true])
    #expect(steep.description.hasSuffix("is 2.0 by its rule, 0.0 by finite differences, at a kink"))
  }

  @Test func jumpsHaveNoSlopeToCompareWith() throws {
    let check = try gradCheck(at: Tensor([1.0, 0.3], dtype: .float64)) { $0.floor() }
    #expect(check.passes)
    #expect(check.kinks.map(\.element) == [[0]])
    #expect(try gradCheck(at: Tensor(0.0, dtype: .float64)) { $0.sign() }.kinks.count == 1)
  }

  @Test func steepCurvesAreNoKinks() throws {
    let x = Tensor([1.0, -2.0], dtype: .float64)
    let check = try gradCheck(at: x) { ($0 * 8).exp() }
    #expect(check.passes)
    #expect(check.kinks.isEmpty)
  }

  @Test func complexNumbersAreTakenApart() throws {
    let parts = Tensor([0.5, -1.0], dtype: .float64)
    let z = Tensor.complex(parts, parts.flip([0]))
    let check = try gradCheck(at: z) { $0 * $0 + $0.conj().exp() }
    #expect(check.passes, "\(check)")
    #expect(check.count == 16)
    #expect(try gradGradCheck(at: z) { ($0 * $0).sin() }.passes)
    let wrong = try gradCheck(at: z) { WrongCube()($0) }
    #expect(wrong.mismatches.contains { $0.parts.isImaginaryInput && $0.parts.isImaginaryOutput })
  }

  @Test func severalResultsAreChecked() throws {
    let check = try gradCheck(at: [Self.x]) { given in [given[0].sin(), WrongCube()(given[0])] }
    #expect(check.count == 8)
    #expect(check.mismatches.map(\.output) == [1, 1])
  }

  @Test func whatCannotBeCheckedIsRefused() {
    func words(_ body: () throws(TensorError) -> GradCheck) -> String {
      do throws(TensorError) { return try body().description } catch { return error.description }
    }
    #expect(
      words { () throws(TensorError) in try gradCheck(at: Tensor([1.0])) { $0 } }
        == "gradCheck: the input is float32, too coarse for finite differences; give float64")
    #expect(
      words { () throws(TensorError) in try gradCheck(at: Tensor([1])) { $0 } }
        == "gradCheck: derivatives exist for floating and complex tensors, this one is int64")
    #expect(
      words { () throws(TensorError) in try gradCheck(at: Self.x, eps: 0) { $0 } }
        == "gradCheck: eps must be above zero, not 0.0")
    #expect(
      words { () throws(TensorError) in
        try gradCheck(at: Self.x) { $0 * Tensor.rand([2], dtype: .float64) }
      }.hasPrefix("gradCheck: the function gives different results for the same inputs"))
    #expect(
      words { () throws(TensorError) in
        try gradCheck(at: Tensor([0.0, 1.0], dtype: .float64)) { $0.maskedSelect($0 .> 0) }
      } == "gradCheck: the sizes of the result depend on the input's numbers")
  }
}

/// x³ whose pullback says 2x².
private final class WrongCube: Primitive {
  let name = "wrong_cube"
  let symbol = "x³"
  var acceptsComplex: Bool { true }
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }
  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    inputs[0] * inputs[0] * inputs[0]
  }
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    upstream * 2 * call.inputs[0] * call.inputs[0]
  }
}

/// x² whose pullback forgets that it depends on x.
private final class FlatSquare: Primitive {
  let name = "flat_square"
  let symbol = "x²"
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }
  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    inputs[0] * inputs[0]
  }
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    upstream * 2 * call.inputs[0].detach()
  }
}

/// |x| whose pullback says 2.
private final class SteepAbs: Primitive {
  let name = "steep_abs"
  let symbol = "|x|"
  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType { inputs[0].type }
  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor { inputs[0].abs() }
  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { upstream * 2 }
}
