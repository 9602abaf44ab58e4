#if !hasFeature(Embedded)
  /// Step: `y = 0` below 0, 1 above, b at 0.
  final class Heaviside: ArithmeticPrimitive {
    static let shared = Heaviside()
    let name = "heaviside"
    let symbol = "step"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      if inputs[0].dtype != inputs[1].dtype {
        throw .mixedDTypes(operation: name, lhs: inputs[0].dtype, rhs: inputs[1].dtype)
      }
      return try inputs.arithmeticType(name)
    }

    static func value<T: NumericElement>(_ a: T, _ b: T) -> T {
      let zero = T(int64: 0)
      return a == zero ? b : a > zero ? T(int64: 1) : zero
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V { V.zeros(as: g) }

    func pullbackNotation(to slot: Int) -> String { "0" }

    static let function = Function(
      "heaviside(input, values)", of: shared,
      summary: "Step from 0 to 1; values says what it is at 0.",
      formula: "0 for a < 0, b for a = 0, 1 for a > 0", derivative: "0"
    )
  }

  extension Tensor {
    /// Step, elementwise and broadcast: `y = 0` below 0, 1 above, and a given value at 0.
    ///
    /// Its gradient is 0. `Tensor([-2.0, 0.0]).heaviside(Tensor(0.5))` is `tensor([0.0000, 0.5000])`.
    /// Traps if dtypes differ or sizes do not broadcast. As `torch.heaviside`.
    ///
    /// - Parameter values: What to give at 0.
    /// - Returns: A tensor of the broadcast sizes.
    public func heaviside(_ values: Tensor) -> Tensor { Heaviside.shared(self, values) }
  }
#endif
