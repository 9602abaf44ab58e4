#if !hasFeature(Embedded)
  /// Angle of a real number: `y = π` below 0, else 0.
  final class Angle: MappingPrimitive {
    static let shared = Angle()
    let name = "angle"
    let symbol = "∠"
    var acceptsIntegers: Bool { true }

    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      TensorType(inputs[0].dtype.floatingResult.realPart, inputs[0].shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let (x, type) = (inputs[0], context.resultType)
      if x.dtype.isComplex { return .map(Atan2.self, x.part(1), x.part(0), as: type) }
      return mapping(x.converted(to: type.dtype))
    }

    // Turning: across the number, the farther out the slower.
    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let a = call.input
      guard a.dtype.isComplex else { return .zeros(as: upstream) }
      let across = a / a.abs().square() * .imaginaryUnit
      return Where.shared(a .== 0, .zeros([], dtype: a.dtype), upstream * across)
    }

    func mapped<T: FloatingElement>(_ x: T) -> T { x.isNaN ? x : x < 0 ? T(double: .pi) : 0 }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V { V.zeros(as: g) }

    func pullbackNotation(to slot: Int) -> String { "0" }

    static let function = Function(
      "angle(input)", of: shared, summary: "Angle of a number in the complex plane.",
      formula: "atan2(Im a, Re a)", derivative: "i a/|a|², 0 for real numbers"
    )
  }

  extension Tensor {
    /// Angle of a number in the complex plane, elementwise; of real numbers π below 0, else 0.
    ///
    /// Integers give float32, sizes stay; its gradient is i a/|a|² times that from above, 0 for real
    /// numbers. `Tensor(-2.0).angle()` is
    /// `tensor(3.1416)`. As `torch.angle`.
    ///
    /// - Returns: A floating tensor of the same sizes.
    public func angle() -> Tensor { Angle.shared(self) }
  }
#endif
