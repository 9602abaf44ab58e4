/// Sum of two tensors: `y = a + b`; the gate distributes its gradient to both.
final class Add: ArithmeticPrimitive {
  static let shared = Add()
  let name = "add"
  let symbol = "+"

  static func value<T: NumericElement>(_ a: T, _ b: T) -> T { T.adding(a, b) }

  #if !hasFeature(Embedded)
    // The sweep adds the gradients of a value that several gates use, complex ones too.
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let type = try inputs.arithmeticType(name)
      // A stretched complex input would ask for complex sums, which there are none of yet.
      if type.dtype.isComplex, inputs[0].shape != inputs[1].shape {
        throw .unsupportedDType(operation: name, dtype: type.dtype)
      }
      return type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      switch type.dtype {
      case .complex64: return ComplexSum<Float>.value(inputs, type)
      case .complex128: return ComplexSum<Double>.value(inputs, type)
      default: return .mapArithmetic(Add.self, inputs[0], inputs[1], as: type)
      }
    }
  #endif

  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
    g
  }

  func pullbackNotation(to slot: Int) -> String { "g" }

  static let function = Function(
    "add(input, other, *, alpha=1)", of: shared,
    summary: "Sum; the gate passes its gradient on to both inputs.",
    formula: "a + alpha·b", derivative: "∂/∂a = 1, ∂/∂b = alpha"
  ) { call throws(TensorError) in
    #if hasFeature(Embedded)
      .tensor(try shared.apply(.two(call.tensor(0), call.scaled(1, by: 2))))
    #else
      .tensor(try shared.apply(.two(call.tensor(0), call.scaled(1, by: 2, with: 0))))
    #endif
  }
}

#if !hasFeature(Embedded)
  private enum ComplexSum<Part: FloatingElement> {
    static func value(_ inputs: TensorList, _ type: TensorType) -> Tensor {
      fillPaired(
        inputs[0].converted(to: type.dtype), inputs[1].converted(to: type.dtype), shape: type.shape
      ) { (a: Complex<Part>, b: Complex<Part>) -> Complex<Part> in
        Complex(a.real + b.real, a.imaginaryPart + b.imaginaryPart)
      }
    }
  }
#endif

extension Tensor {
  /// Elementwise sum, broadcast: `y = a + b`, with ∂y/∂a = ∂y/∂b = 1.
  ///
  /// `Tensor([1, 2]) + 3` is `tensor([4, 5])`. Traps if sizes do not broadcast. As `torch.add`.
  public static func + (a: Tensor, b: Tensor) -> Tensor { Add.shared(a, b) }

  /// Rebinds `a` to the sum; other handles of the old tensor keep it.
  public static func += (a: inout Tensor, b: Tensor) { a = a + b }
}
