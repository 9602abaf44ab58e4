#if !hasFeature(Embedded)
  /// Elements moved one place along a dimension: `yᵢ = aᵢ₋₁`, or `aᵢ₊₁`; a number fills the gap.
  ///
  /// Part of the derivatives of running products.
  final class Shift: Primitive, ScanKernel {
    let dim: Int
    /// 1 moves to larger indices, −1 to smaller ones.
    let step: Int
    let fill: Int64

    init(_ dim: Int, by step: Int, fill: Int64 = 0) {
      self.dim = dim
      self.step = step
      self.fill = fill
    }

    let name = "shift"
    var symbol: String { step > 0 ? "→" : "←" }
    var acceptsComplex: Bool { true }
    // PyTorch has no such operation; padding is the nearest.
    let gradientFunctionName = "ConstantPadNdBackward0"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      _ = try Shape.dimension(dim, of: inputs[0].shape, name)
      return inputs[0].type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      return .scan(self, x, dim: Shape.normalized(dim: dim, rank: x.ndim) ?? 0)
    }

    func scan<T: NumericElement>(
      _ line: UnsafePointer<T>, _ length: Int, into result: UnsafeMutablePointer<T>
    ) {
      if length == 0 { return }
      for i in 1..<max(length, 1) {
        if step > 0 {
          unsafe result[i] = line[i - 1]
        } else {
          unsafe result[i - 1] = line[i]
        }
      }
      unsafe result[step > 0 ? 0 : length - 1] = T(int64: fill)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      Shift(dim, by: -step)(upstream)
    }

    func pullbackNotation(to slot: Int) -> String { "g, moved back" }
  }
#endif
