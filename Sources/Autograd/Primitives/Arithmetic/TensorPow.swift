/// Power with a tensor as exponent: `y = aᵇ`.
final class TensorPow: Primitive, FloatingBinaryKernel {
  static let shared = TensorPow()
  let name = "pow_tensor"
  let symbol = "aᵇ"
  let gradientFunctionName = "PowBackward1"
  let inputCount: Int? = 2

  func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
    let type = try inputs.arithmeticType("pow")
    if type.dtype == .bool { throw .unsupportedDType(operation: "pow", dtype: .bool) }
    return type
  }

  func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
    let type = context.resultType
    if type.dtype.kind == .integer {
      return fillPaired(
        inputs[0].converted(to: .int64), inputs[1].converted(to: .int64), shape: type.shape
      ) { (a: Whole, n: Whole) -> Whole in
        Whole(int64: IntegerPower.value(a.int64, n.int64))
      }.converted(to: type.dtype)
    }
    return .map(TensorPow.self, inputs[0], inputs[1], as: type)
  }

  static func value<T: FloatingElement>(_ a: T, _ b: T) -> T { T.pow(a, b) }

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    let a = call.inputs[0]
    // Truths are 0 and 1 here: nothing can be subtracted from them.
    let b = call.inputs[1].dtype == .bool ? call.inputs[1].to(.int64) : call.inputs[1]
    let none = Tensor.zeros([], dtype: upstream.dtype)
    if slot == 0 {
      return upstream * Where.shared(b .== 0, none, b * a.pow(b - 1))
    }
    // 0ᵇ stays 0 for b ≥ 0, although ln 0 is not finite.
    #if hasFeature(Embedded)
      let flat = LogicalAnd.shared(a .== 0, b .>= 0)
    #else
      var flat = LogicalAnd.shared(a .== 0, b.real() .>= 0)
      if b.dtype.isComplex { flat = LogicalAnd.shared(flat, b.imag() .== 0) }
    #endif
    // The logarithm of a whole base is wanted in the precision of the result.
    return upstream * Where.shared(flat, none, call.output * a.to(call.output.dtype).log())
  }

  func pullbackNotation(to slot: Int) -> String {
    slot == 0 ? "g · b · aᵇ⁻¹" : "g · y · ln a"
  }

  func notation(of operands: [String]) -> String { "\(operands[0]) ^ \(operands[1])" }
}

/// Powers of integers by repeated squaring, wrapping around as PyTorch's.
enum IntegerPower {
  static func value(_ base: Int64, _ exponent: Int64) -> Int64 {
    if exponent < 0 {
      if base == 1 { return 1 }
      if base == -1 { return exponent & 1 == 0 ? 1 : -1 }
      return 0
    }
    var result: Int64 = 1
    var square = base
    var n = exponent
    while n > 0 {
      if n & 1 == 1 { result = result &* square }
      square = square &* square
      n >>= 1
    }
    return result
  }
}
