#if !hasFeature(Embedded)
  /// Whether elements are among others, NaN being among nothing; no gradient passes.
  final class IsIn: Primitive {
    static let shared = IsIn()
    let name = "isin"
    let symbol = "∈"
    let inputCount: Int? = 2

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      for input in inputs where input.dtype == .bool {
        throw .unsupportedDType(operation: name, dtype: .bool)
      }
      return TensorType(.bool, inputs[0].shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let dtype = inputs.promotedDType
      return dtype.runNumeric(
        IsInWork(
          elements: inputs[0].converted(to: dtype).contiguous(),
          among: inputs[1].converted(to: dtype).contiguous()))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? { nil }

    func pullbackNotation(to slot: Int) -> String { "no gradient" }

    static let function = Function(
      "isin(elements, test_elements)", summary: "Whether elements are among others.",
      formula: "a ∈ b", derivative: "none"
    ) { call throws(TensorError) in
      let elements = call.isTensor(0) ? try call.strictTensor(0) : try call.scalar(0)
      if !call.isTensor(0) && !call.isTensor(1) {
        throw .badArgument(operation: "isin", reason: "one of the arguments must be a tensor")
      }
      return .tensor(try shared.apply(.two(elements, call.tensor(1))))
    }
  }

  private struct IsInWork: NumericWork {
    let elements: Tensor
    let among: Tensor

    func run<T: NumericElement>(_ type: T.Type) -> Tensor {
      let count = among.numel
      return unsafe Tensor.make(elements.shape, of: Bool.self) { out in
        unsafe elements.withElements(of: T.self) { a in
          unsafe among.withElements(of: T.self) { b in
            // NaN would break the order, and is among nothing.
            let numbers = unsafe UnsafeBufferPointer(start: b, count: count)
            let sorted = unsafe numbers.filter { $0 == $0 }.sorted()
            for i in 0..<elements.numel {
              let x = unsafe a[i]
              var (low, high) = (0, sorted.count)
              while low < high {
                let middle = (low + high) / 2
                if sorted[middle] < x { low = middle + 1 } else { high = middle }
              }
              unsafe out[i] = low < sorted.count && sorted[low] == x
            }
          }
        }
      }
    }
  }

  extension Tensor {
    /// Whether elements are among those of another tensor; NaN is among nothing.
    ///
    /// `Tensor([1, 2, 3]).isIn(Tensor([2]))` is `tensor([false, true, false])`. Traps for bools.
    /// As `torch.isin`.
    ///
    /// - Parameter others: The elements to look among.
    /// - Returns: A bool tensor of the same sizes.
    public func isIn(_ others: Tensor) -> Tensor { IsIn.shared(self, others) }
  }
#endif
