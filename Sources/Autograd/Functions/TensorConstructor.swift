/// `tensor(data, dtype=None)` of programs: a constant from nested lists.
enum TensorConstructor {
  static let function = Function(
    "tensor(data, *, dtype=None)", summary: "A tensor from a number or nested lists.",
    formula: "the numbers given", derivative: "none: it is a constant"
  ) { call throws(TensorError) in
    .tensor(try value(call.any(0), dtype: call.optionalDType(1)))
  }

  static func value(_ data: ProgramValue, dtype: DType?) throws(TensorError) -> Tensor {
    if case .tensor(let tensor) = data {
      // A copy without a history, which a replay could not follow.
      ReplayWatch.note(tensor)
      return try tensor.alias().converting(to: dtype ?? tensor.dtype)
    }
    var numbers: [TensorNumber] = []
    var natural = DType.bool
    let shape = try gather(data, depth: 0, into: &numbers, &natural)
    // An empty list is float32, as in PyTorch.
    let dtype = dtype ?? (numbers.isEmpty ? .float32 : natural)
    #if !hasFeature(Embedded)
      if dtype != natural { for number in numbers { try number.check(dtype, "tensor") } }
    #endif
    return Tensor(numbers: numbers, TensorType(dtype, shape))
  }

  private static func gather(
    _ data: ProgramValue, depth: Int, into numbers: inout [TensorNumber], _ natural: inout DType
  ) throws(TensorError) -> [Int] {
    switch data {
    case .bool(let b): numbers.append(.integer(b ? 1 : 0))
    case .integer(let n):
      natural = natural.promoted(with: .int64)
      numbers.append(.integer(Int64(n)))
    case .real(let x):
      natural = natural.promoted(with: .float32)
      numbers.append(.real(x))
    case .complex(let real, let imaginary):
      natural = natural.promoted(with: .complex64)
      numbers.append(.complex(real, imaginary))
    case .list(let items):
      guard depth < 64 else {
        throw .badValue(operation: "tensor", reason: "lists are nested deeper than 64 levels")
      }
      var inner: [Int]?
      for item in items {
        let shape = try gather(item, depth: depth + 1, into: &numbers, &natural)
        if let inner, inner != shape { throw .ragged }
        inner = shape
      }
      return [items.count] + (inner ?? [])
    case .tensor(let tensor):
      guard tensor.numel == 1 else {
        throw .notOneElement(operation: "tensor", shape: tensor.shape)
      }
      natural = natural.promoted(with: tensor.dtype)
      numbers.append(number(tensor))
    case .string, .dtype, .outputs, .none:
      throw .badArgument(
        operation: "tensor", reason: "'data' must be numbers in nested lists, not \(data.kindName)")
    }
    return []
  }

  /// The only element of a tensor.
  private static func number(_ tensor: Tensor) -> TensorNumber {
    #if !hasFeature(Embedded)
      if tensor.dtype.isComplex {
        return .complex(tensor.firstElement, tensor.imaginaryScalars[0])
      }
    #endif
    return tensor.dtype.isFloating
      ? .real(tensor.firstElement) : .integer(Int64(tensor.integers[0]))
  }
}

extension ProgramValue {
  /// A tensor made of a number or nested lists.
  ///
  /// - Parameter dtype: The element type; by default that of the numbers.
  /// - Returns: A leaf without gradient.
  /// - Throws: A `TensorError` where rows differ in length or something is not a number.
  public func makeTensor(dtype: DType? = nil) throws(TensorError) -> Tensor {
    try TensorConstructor.value(self, dtype: dtype)
  }
}
