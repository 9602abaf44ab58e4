import Autograd
import Testing

/// Dtypes, ranges and zeros: what PyTorch 2.13 gives or refuses.
struct ElementwiseRuleTests {
  private static func call(_ name: String, _ arguments: ProgramValue...) throws -> Tensor {
    let function = try #require(FunctionCatalog.named(name))
    guard case .tensor(let y) = try function(arguments) else { throw BadRecord() }
    return y
  }

  private static func category(
    _ name: String, _ arguments: ProgramValue...
  ) throws -> String? {
    let function = try #require(FunctionCatalog.named(name))
    do throws(TensorError) {
      _ = try function(arguments)
      return nil
    } catch {
      return error.category.name
    }
  }

  private static var truths: ProgramValue { .tensor(Tensor([true, false])) }
  private static var bytes: ProgramValue { .tensor(Tensor([7, 200], dtype: .uint8)) }
  private static var whole: ProgramValue { .tensor(Tensor([7, -7, 3])) }

  @Test(arguments: [
    "abs", "ceil", "floor", "round", "trunc", "neg", "positive", "relu", "relu6", "hardtanh",
    "softsign", "tanhshrink", "frac", "gelu", "elu", "mish", "silu", "softplus", "hardswish",
  ])
  func boolsAreRefused(name: String) throws {
    #expect(try Self.category(name, Self.truths) == "dtype")
  }

  @Test(arguments: [
    "frac", "gelu", "elu", "celu", "selu", "mish", "silu", "softplus", "leaky_relu",
  ])
  func activationsRefuseIntegers(name: String) throws {
    #expect(try Self.category(name, Self.whole) == "dtype")
  }

  @Test func roundingLeavesIntegersAlone() throws {
    for name in ["ceil", "floor", "round", "trunc", "sign", "sgn", "nan_to_num", "relu6"] {
      #expect(try Self.call(name, Self.bytes).dtype == .uint8)
    }
    #expect(try Self.call("sign", Self.truths).dtype == .bool)
    #expect(try Self.call("exp2", Self.truths).dtype == .float32)
    #expect(try Self.call("square", Self.truths).dtype == .int64)
  }

  @Test func wholeNumbersAreNotDividedByZero() throws {
    for name in ["floor_divide", "remainder", "fmod"] {
      #expect(try Self.category(name, Self.whole, .integer(0)) == "value")
      #expect(try Self.category(name, Self.truths, Self.truths) == "dtype")
      #expect(try Self.category(name, Self.whole, .real(0)) == nil)
    }
    #expect(try Self.call("div", Self.whole, .integer(0)).dtype == .float32)
  }

  @Test func divisionsRoundTheirWay() throws {
    let x = Tensor([7, -7, 7, -7])
    let y = Tensor([2, 2, -2, -2])
    #expect(x.floorDivide(y).integers == [3, -4, -4, 3])
    #expect(x.div(y, rounding: .trunc).integers == [3, -3, -3, 3])
    #expect((x % y).integers == [1, 1, -1, -1])
    #expect(x.fmod(y).integers == [1, -1, 1, -1])
    #expect(Tensor([Int.min]).floorDivide(Tensor([-1])).integers == [0])
    let floats = Tensor([1.0, -1, 5.3, -5.3], dtype: .float64)
    let divisors = Tensor([Double.infinity, .infinity, 0.1, 0.1], dtype: .float64)
    #expect(floats.floorDivide(divisors).scalars == [0, -1, 52, -53])
  }

  @Test func boundsMustFitTheDType() throws {
    #expect(try Self.category("clamp", Self.bytes, .integer(-5), .integer(300)) == "value")
    #expect(try Self.category("clamp", Self.bytes) == "argument")
    #expect(try Self.category("where", Self.truths, Self.bytes, .integer(300)) == "value")
    #expect(try Self.call("clamp", Self.truths, .integer(0), .integer(1)).dtype == .int64)
    #expect(try Self.call("clamp", Self.whole, .real(0.5), .none).dtype == .float32)
    #expect(try Self.call("where", Self.truths, .real(1), .real(2.5)).dtype == .float32)
  }

  @Test func impossibleOptionsAreNamed() throws {
    let x = ProgramValue.tensor(Tensor([1.0, -2.0]))
    #expect(try Self.category("celu", x, .real(0)) == "value")
    #expect(try Self.category("softshrink", x, .real(-1)) == "value")
    #expect(try Self.category("hardtanh", x, .real(1), .real(-1)) == "value")
    #expect(try Self.category("gelu", x, .string("fast")) != nil)
    #expect(try Self.category("isclose", x, x, .real(-1)) == "value")
    #expect(try Self.category("heaviside", x, Self.truths) == "dtype")
    #expect(try Self.category("hypot", Self.whole, Self.whole) == "dtype")
    #expect(try Self.category("lerp", x, Self.whole, .real(0.5)) == "dtype")
    #expect(try Self.category("addcdiv", x, Self.bytes, Self.bytes) == "dtype")
    #expect(try Self.category("imag", x) == "dtype")
  }

  @Test func tiesAndBoundsShareTheGradient() throws {
    let x = Tensor([-1.0, 0, 1, 2], requiresGrad: true)
    let low = Tensor([0.0, 0, 2, 0], requiresGrad: true)
    let high = Tensor([1.0, 0, 1, 1], requiresGrad: true)
    let y = x.clamp(min: low, max: high)
    #expect(y.scalars == [0, 0, 1, 1])
    let shares = try gradients(of: y.sum(), withRespectTo: [x, low, high]).map { $0?.scalars }
    #expect(shares == [[0, 1, 0, 0], [1, 0, 0, 0], [0, 0, 1, 1]])
    let z = try gradients(of: x.clamp(min: 0, max: 1).sum(), withRespectTo: [x])
    #expect(z[0]?.scalars == [0, 1, 1, 0])
    let pair = try gradients(
      of: x.fmax(Tensor([-1.0, .nan, 5, 2])).sum(), withRespectTo: [x])
    #expect(pair[0]?.scalars == [1, 1, 0, 1])
  }
}
