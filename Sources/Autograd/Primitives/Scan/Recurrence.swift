#if !hasFeature(Embedded)
  /// Linear recurrence along a dimension: `yᵢ = bᵢ + aᵢ yᵢ₋₁`; reversed, `yᵢ = bᵢ + aᵢ yᵢ₊₁`.
  ///
  /// What running products and running sums of exponentials are differentiated by; it is closed under
  /// differentiation itself.
  final class Recurrence: Primitive {
    let dim: Int
    let reversed: Bool

    init(_ dim: Int, reversed: Bool) {
      self.dim = dim
      self.reversed = reversed
    }

    let name = "recurrence"
    var symbol: String { reversed ? "b + a y←" : "b + a y→" }
    let inputCount: Int? = 2
    // PyTorch has no such operation; the running product is the nearest.
    let gradientFunctionName = "CumprodBackward0"

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let (a, b) = (inputs[0], inputs[1])
      _ = try Shape.dimension(dim, of: a.shape, name)
      guard a.shape == b.shape else {
        throw .notBroadcastable(operation: name, lhs: a.shape, rhs: b.shape)
      }
      guard a.dtype.isDifferentiable, a.dtype == b.dtype else {
        throw .mixedDTypes(operation: name, lhs: a.dtype, rhs: b.dtype)
      }
      return a.type
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let type = context.resultType
      let d = Shape.normalized(dim: dim, rank: type.shape.count) ?? 0
      let result = type.dtype.runNumeric(
        RecurrenceWork(
          factors: Lines(inputs[0], dim: d), terms: Lines(inputs[1], dim: d), reversed: reversed))
      return Lines.restored(result, type.shape, dim: d)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let step = reversed ? -1 : 1
      let factors = Shift(dim, by: -step)(call.inputs[0])
      let back = Recurrence(dim, reversed: !reversed)(factors, upstream)
      return slot == 1 ? back : back * Shift(dim, by: step)(call.output)
    }

    func pullbackNotation(to slot: Int) -> String {
      slot == 1 ? "the recurrence of g backwards" : "that times yᵢ₋₁"
    }
  }

  private struct RecurrenceWork: NumericWork {
    let factors: Lines
    let terms: Lines
    let reversed: Bool

    func run<T: NumericElement>(_ type: T.Type) -> Tensor {
      let length = factors.length
      return unsafe Tensor.make(factors.elements.shape, of: T.self) { out in
        unsafe factors.elements.withElements(of: T.self) { a in
          unsafe terms.elements.withElements(of: T.self) { b in
            for line in 0..<factors.count {
              var y = T(int64: 0)
              for k in 0..<length {
                let i = line * length + (reversed ? length - 1 - k : k)
                y = unsafe k == 0 ? b[i] : T.adding(b[i], T.multiplying(a[i], y))
                unsafe out[i] = y
              }
            }
          }
        }
      }
    }
  }
#endif
