import Autograd
import TestSupport
import Testing

/// What a primitive does to single numbers is, bit for bit, what it does to 0-d tensors.
struct NumberRuleTests {
  /// Ordinary numbers, and the ones that rules stumble over.
  private static let special = [
    0, -0.0, 1, -1, 0.5, 2, .leastNonzeroMagnitude, -1e-40, 1e308, -1e39, .infinity, -.infinity,
    .nan, .pi,
  ]

  private static func pairs(seed: UInt64) -> [(Double, Double)] {
    var generator = SeededGenerator(seed: seed)
    var pairs = special.flatMap { a in special.map { (a, $0) } }
    for _ in 0..<200 {
      pairs.append(
        (.random(in: -4..<4, using: &generator), .random(in: -4..<4, using: &generator)))
    }
    return pairs
  }

  private static let primitives: [any Primitive] =
    PrimitiveCatalog.all.map(\.primitive)
    + [0, 1, 2, -1, -2, 0.5, -0.5, 2.5].map { exponent in
      Tensor(1.0, requiresGrad: true).pow(exponent).history?.primitive
    }.compactMap { $0 }

  @Test func elementwisePrimitivesHaveRules() {
    let names = Set(
      PrimitiveCatalog.all.filter { $0.primitive.numberRule != nil }.map(\.primitive.name))
    let without: Set = [
      "detach", "eq", "isnan", "logical_and", "matmul", "reshape", "sum", "where",
    ]
    #expect(names.isDisjoint(with: without))
    for name in [
      "add", "div", "mul", "neg", "pow", "sub", "maximum", "minimum", "abs", "cos", "exp", "log",
      "relu", "sigmoid", "sign", "sin", "sqrt", "tanh", "atan2", "clamp", "digamma", "elu", "erf",
      "floor", "fmod", "gelu", "hypot", "lgamma", "sinc", "softplus", "xlogy",
    ] { #expect(names.contains(name), "\(name)") }
  }

  @Test func doublesGiveTheBitsOfTensors() throws {
    for primitive in Self.primitives {
      guard let rule = primitive.numberRule else { continue }
      for (x, y) in Self.pairs(seed: 1) {
        let inputs = Self.inputs(of: primitive, x, y, .float64)
        let result = try primitive.apply(inputs)
        let b = inputs.count > 1 ? y : x
        let value = rule.value(x, b)
        #expect(Self.same(value, result), "\(primitive.name)(\(x), \(y))")
        guard let call = result.history?.call else { continue }
        let upstream = 0.37 * (y.isFinite ? y : 1) + 0.2
        for slot in 0..<inputs.count {
          let share = primitive.gradient(
            Tensor(upstream, dtype: .float64), to: slot, of: call)
          let number = rule.share(of: upstream, to: slot, Wires(x, b, value))
          #expect(
            Self.same(number, try #require(share)), "\(primitive.name)(\(x), \(y)) to \(slot)")
        }
      }
    }
  }

  @Test func floatsGiveTheBitsOfTensors() throws {
    for primitive in Self.primitives {
      guard let rule = primitive.numberRule else { continue }
      for (x, y) in Self.pairs(seed: 2) {
        let inputs = Self.inputs(of: primitive, x, y, .float32)
        let result = try primitive.apply(inputs)
        let (a, second) = (Float(x), Float(y))
        let b = inputs.count > 1 ? second : a
        let value = rule.value(a, b)
        #expect(Self.same(Double(value), result), "\(primitive.name)(\(a), \(b))")
        guard let call = result.history?.call else { continue }
        let upstream = 0.37 * (second.isFinite ? second : 1) + 0.2
        for slot in 0..<inputs.count {
          let share = primitive.gradient(
            Tensor(upstream, dtype: .float32), to: slot, of: call)
          let number = rule.share(of: upstream, to: slot, Wires(a, b, value))
          #expect(
            Self.same(Double(number), try #require(share)),
            "\(primitive.name)(\(a), \(b)) to \(slot)"
          )
        }
      }
    }
  }

  private static func inputs(
    of primitive: any Primitive, _ x: Double, _ y: Double, _ dtype: DType
  ) -> TensorList {
    let a = Tensor(x, dtype: dtype, requiresGrad: true)
    if primitive.inputCount == 1 { return .one(a) }
    return .two(a, Tensor(y, dtype: dtype, requiresGrad: true))
  }

  /// Equal bits; any NaN is like any other, since its payload is the processor's affair.
  private static func same(_ number: Double, _ tensor: Tensor) -> Bool {
    let other = tensor.item()
    return number.bitPattern == other.bitPattern || (number.isNaN && other.isNaN)
  }
}
