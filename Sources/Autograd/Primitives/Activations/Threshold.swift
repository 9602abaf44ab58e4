#if !hasFeature(Embedded)
  /// A number in place of all that is not above a threshold: `y = a` above it, else the number.
  final class Threshold: ElementwisePrimitive {
    let threshold: Double
    let replacement: Double

    init(_ threshold: Double, _ replacement: Double) {
      self.threshold = threshold
      self.replacement = replacement
    }

    let name = "threshold"
    let symbol = "thresh"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      if inputs[0].dtype == .bool { throw .unsupportedDType(operation: name, dtype: .bool) }
      return inputs[0].type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      inputs[0].dtype.runNumeric(
        ThresholdWork(x: inputs[0], threshold: threshold, replacement: replacement))
    }

    func element<T: FloatingElement>(_ a: T, _ b: T) -> T {
      a <= T(double: threshold) ? T(double: replacement) : a
    }

    func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V {
      V.choose(wires.a, .lessOrEqual, V.number(threshold), then: V.zero(like: g), else: g)
    }

    func pullbackNotation(to slot: Int) -> String {
      "g if a > \(ShortNumber.text(threshold)), else 0"
    }

    static let function = Function(
      "threshold(input, threshold, value)",
      summary: "Replaces what is not above a threshold by a number.",
      formula: "a for a > threshold, else value", derivative: "1 for a > threshold, else 0"
    ) { call throws(TensorError) in
      .tensor(try Threshold(call.number(1), call.number(2)).apply(.one(call.tensor(0))))
    }
  }

  private struct ThresholdWork: NumericWork {
    let x: Tensor
    let threshold: Double
    let replacement: Double
    func run<T: NumericElement>(_ type: T.Type) -> Tensor {
      let (threshold, replacement) = (T(double: self.threshold), T(double: self.replacement))
      return fillMapped(x) { (x: T) -> T in x <= threshold ? replacement : x }
    }
  }

  extension Tensor {
    /// A number in place of all that is not above a threshold: `y = a` above it, else the number, with
    /// ∂y/∂a = 1 above it, else 0.
    ///
    /// Type stays; traps for bools. `Tensor([1.0, 3.0]).threshold(2, value: 0)` is `tensor([0., 3.])`.
    /// As `torch.nn.functional.threshold`.
    ///
    /// - Parameters:
    ///   - threshold: What elements must be above.
    ///   - value: What replaces the others.
    /// - Returns: A tensor of the same type.
    public func threshold(_ threshold: Double, value: Double) -> Tensor {
      Threshold(threshold, value)(self)
    }
  }
#endif
