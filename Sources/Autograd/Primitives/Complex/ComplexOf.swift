#if !hasFeature(Embedded)
  /// Complex numbers from their parts: `y = a + i b`.
  final class ComplexOf: Primitive {
    static let shared = ComplexOf()
    let name = "complex"
    let symbol = "a + ib"
    let inputCount: Int? = 2

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (a, b) = (inputs[0], inputs[1])
      for x in inputs where !x.dtype.isFloating {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      guard a.dtype == b.dtype else {
        throw .mixedDTypes(operation: name, lhs: a.dtype, rhs: b.dtype)
      }
      return TensorType(a.dtype.complexResult, try inputs.broadcastShape(name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      .joining(inputs[0], inputs[1], context.resultType.shape)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      slot == 0 ? upstream.real() : upstream.imag()
    }

    func pullbackNotation(to slot: Int) -> String { slot == 0 ? "Re g" : "Im g" }

    func notation(of operands: [String]) -> String { "\(operands[0]) + i·\(operands[1])" }

    static let function = Function(
      "complex(real, imag)", of: shared, summary: "Complex numbers from their parts.",
      formula: "a + i b", derivative: "∂/∂a = 1, ∂/∂b = i"
    )
  }

  extension Tensor {
    /// Complex numbers from their parts, broadcast: `y = a + i b`, with the gradients Re g and Im g.
    ///
    /// `Tensor.complex(Tensor(1.0), Tensor(2.0))` is `tensor(1.+2.j)`. Traps unless both have the same
    /// floating dtype and sizes broadcast. As `torch.complex`.
    ///
    /// - Parameters:
    ///   - real: The real parts.
    ///   - imaginary: The imaginary parts.
    /// - Returns: A complex tensor of the broadcast sizes.
    public static func complex(_ real: Tensor, _ imaginary: Tensor) -> Tensor {
      ComplexOf.shared(real, imaginary)
    }
  }
#endif
