#if !hasFeature(Embedded)
  /// Leaky rectifier: `y = a` above 0, else `slope · a`.
  final class LeakyReLUPrimitive: MappingPrimitive {
    let slope: Double

    init(_ slope: Double = 0.01) { self.slope = slope }

    let name = "leaky_relu"
    let symbol = "leaky"

    func mapped<T: FloatingElement>(_ x: T) -> T { x > 0 ? x : x * T(double: slope) }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      V.choose(wires.a, .greater, V.number(0.0), then: g, else: g * V.number(slope))
    }

    func pullbackNotation(to slot: Int) -> String {
      "g if a > 0, else \(ShortNumber.text(slope)) · g"
    }

    static let function = Function(
      "leaky_relu(input, negative_slope=0.01)",
      summary: "Rectifier that lets a part of negative values pass.",
      formula: "a for a > 0, else slope·a", derivative: "1 for a > 0, else slope"
    ) { call throws(TensorError) in
      .tensor(try LeakyReLUPrimitive(call.number(1)).apply(.one(call.tensor(0))))
    }
  }

  extension Tensor {
    /// Leaky rectifier, elementwise: `y = a` above 0, else `slope · a`; ∂y/∂a is 1 above 0, else slope.
    ///
    /// Type stays; traps unless floating. `Tensor(-2.0).leakyReLU()` is `tensor(-0.0200)`.
    /// As `torch.nn.functional.leaky_relu`.
    ///
    /// - Parameter negativeSlope: The slope up to 0.
    /// - Returns: A tensor of the same type.
    public func leakyReLU(negativeSlope: Double = 0.01) -> Tensor {
      LeakyReLUPrimitive(negativeSlope)(self)
    }
  }
#endif
