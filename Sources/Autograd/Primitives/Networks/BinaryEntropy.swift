#if !hasFeature(Embedded)
  /// Cross-entropy between probabilities, elementwise: `y = −b ln a − (1 − b) ln(1 − a)`.
  ///
  /// As in PyTorch, a logarithm counts as −100 at least, and the derivative's denominator a(1 − a) as
  /// 10⁻¹² at least.
  final class BinaryEntropy: Primitive {
    static let shared = BinaryEntropy()
    let name = "binary_cross_entropy"
    let symbol = "H(a, b)"
    let inputCount: Int? = 2

    /// PyTorch's bound is 10⁻¹² in single precision, for all dtypes.
    private static let least = Double(Float(1e-12))

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (a, b) = (inputs[0], inputs[1])
      try NetworkRule.sameSizes(name, a, b)
      return TensorType(try NetworkRule.oneDType(name, a, b), a.shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let (a, b) = (inputs[0], inputs[1])
      return (b - 1) * (-a).log1p().clamp(min: -100.0) - b * a.log().clamp(min: -100.0)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let (a, b) = (call.inputs[0], call.inputs[1])
      if slot == 1 { return -upstream * a.logit() }
      return upstream * (a - b) / ((1 - a) * a).clamp(min: BinaryEntropy.least)
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 0 ? "g · (a − b)/(a(1 − a))" : "g · ln((1 − a)/a)"
    }
  }
#endif
