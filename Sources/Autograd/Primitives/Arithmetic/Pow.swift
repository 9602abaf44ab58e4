#if !hasFeature(Embedded)
  import Kernels
#endif

/// Power with a number as exponent: `y = aⁿ`.
///
/// The exponent is part of the gate.
final class Pow: ElementwisePrimitive {
  let exponent: Double
  /// Whether the exponent was written without a decimal point, so that integers stay integers.
  let isWhole: Bool

  init(_ exponent: Double, isWhole: Bool = false) {
    self.exponent = exponent
    self.isWhole = isWhole
  }

  // The powers that programs are full of are not made again and again.
  static let square = Pow(2, isWhole: true)
  static let cube = Pow(3, isWhole: true)

  let name = "pow"
  var symbol: String { "x" + raised }

  private var raised: String { Superscript.text(exponent) ?? "^" + ShortNumber.text(exponent) }

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let x = inputs[0]
    if x.dtype.isDifferentiable { return x.type }
    if !isWhole { return TensorType(.float32, x.shape) }
    if exponent < 0 {
      throw .badValue(
        operation: name, reason: "integers cannot be raised to a negative power; use a float tensor"
      )
    }
    return TensorType(x.dtype == .bool ? .int64 : x.dtype, x.shape)
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let dtype = context.resultType.dtype
    if dtype.kind == .integer {
      let n = Int64(saturating: exponent)
      return fillMapped(inputs[0].converted(to: .int64)) { (a: Whole) -> Whole in
        Whole(int64: IntegerPower.value(a.int64, n))
      }.converted(to: dtype)
    }
    #if !hasFeature(Embedded)
      if dtype.isComplex {
        return .combineComplex(
          gw_c_pow, inputs[0], Tensor.full([], exponent, dtype: dtype), context.resultType)
      }
    #endif
    let x = inputs[0].converted(to: dtype)
    return x.dtype.runFloating(PowWork(x: x, exponent: exponent))
  }

  func element<T: FloatingElement>(_ a: T, _ b: T) -> T { Pow.value(a, exponent) }

  /// One power.
  @inline(__always)
  static func value<T: FloatingElement>(_ a: T, _ exponent: Double) -> T {
    form(exponent) { (power: (T) -> T) -> T in power(a) }
  }

  /// Hands on the function that raises to a power: the exact forms PyTorch uses, which are also the
  /// cheap ones.
  @inline(__always)
  static func form<T: FloatingElement, R>(_ exponent: Double, _ body: ((T) -> T) -> R) -> R {
    switch exponent {
    case 2: return body { (a: T) -> T in a * a }
    case 3: return body { (a: T) -> T in a * a * a }
    case -1: return body { (a: T) -> T in 1 / a }
    case -2: return body { (a: T) -> T in 1 / (a * a) }
    case 0.5: return body { (a: T) -> T in a.squareRoot() }
    case -0.5: return body { (a: T) -> T in 1 / a.squareRoot() }
    default:
      let n = T(double: exponent)
      return body { (a: T) -> T in T.pow(a, n) }
    }
  }

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    if exponent == 0 { return g * V.zero(like: g) }
    let factor = exponent == 2 ? wires.a : V.power(wires.a, exponent - 1)
    return g * (factor * V.number(exponent))
  }

  func pullbackNotation(to slot: Int) -> String {
    let n = ShortNumber.text(exponent)
    if exponent == 2 { return "g · 2a" }
    return "g · \(n) · a" + (Superscript.text(exponent - 1) ?? "^" + ShortNumber.text(exponent - 1))
  }

  func notation(of operands: [String]) -> String { operands[0] + raised }

  static let function = Function(
    "pow(input, exponent)", summary: "Power; a number as exponent belongs to the gate.",
    formula: "aᵇ", derivative: "∂/∂a = b·aᵇ⁻¹, ∂/∂b = aᵇ·ln a"
  ) { call throws(TensorError) in
    .tensor(try call.tensor(0).raised(to: call.tensor(1)))
  }
}

private struct PowWork: FloatingWork {
  let x: Tensor
  let exponent: Double
  func run<T: FloatingElement>(_ type: T.Type) -> Tensor {
    Pow.form(exponent) { (power: (T) -> T) -> Tensor in fillMapped(x, power) }
  }
}

extension Tensor {
  /// Elementwise power with a number as exponent: `y = aⁿ`, with ∂y/∂a = n·aⁿ⁻¹ (0 for n = 0).
  ///
  /// Floats stay in their dtype, integers become float32. `Tensor([1.0, 3.0]).pow(2)` is
  /// `tensor([1., 9.])`. As `torch.pow`.
  ///
  /// - Parameter exponent: The exponent, a part of the gate in drawings.
  /// - Returns: A tensor of the same sizes.
  public func pow(_ exponent: Double) -> Tensor { Pow(exponent)(self) }

  /// Elementwise power with a whole number as exponent: `y = aⁿ`, with ∂y/∂a = n·aⁿ⁻¹.
  ///
  /// Dtype and sizes stay. `Tensor([1, 3]).pow(2)` is `tensor([1, 9])`. Traps for a negative exponent
  /// of integers. As `torch.pow`.
  ///
  /// - Parameter exponent: The exponent, a part of the gate in drawings.
  /// - Returns: A tensor of the same type.
  public func pow(_ exponent: Int) -> Tensor {
    switch exponent {
    case 2: Pow.square(self)
    case 3: Pow.cube(self)
    default: Pow(Double(exponent), isWhole: true)(self)
    }
  }

  /// Elementwise power with a tensor as exponent, broadcast: `y = aᵇ`.
  ///
  /// ∂y/∂a = b·aᵇ⁻¹ and ∂y/∂b = aᵇ·ln a, both 0 where PyTorch has them 0. Traps if sizes do not
  /// broadcast.
  ///
  /// - Parameter exponent: The exponents.
  /// - Returns: A tensor of the broadcast sizes.
  @_disfavoredOverload
  public func pow(_ exponent: Tensor) -> Tensor {
    trapping { () throws(TensorError) in try self.raised(to: exponent) }
  }

  /// The power, with a plain number as exponent drawn on the gate.
  package func raised(to exponent: Tensor) throws(TensorError) -> Tensor {
    if exponent.isNumber, !exponent.dtype.isComplex {
      return try Pow(exponent.firstElement, isWhole: !exponent.dtype.isFloating).apply(.one(self))
    }
    return try TensorPow.shared.apply(.two(self, exponent))
  }
}
