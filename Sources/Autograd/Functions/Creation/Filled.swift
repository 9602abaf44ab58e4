#if !hasFeature(Embedded)
  /// `full`, `zeros`, `ones` and their likes: one number everywhere.
  enum Filled {
    static let function = Function(
      "full(size, fill_value, *, dtype=None)", summary: "One number everywhere.",
      formula: "fill_value", derivative: "none: it is a constant"
    ) { call throws(TensorError) in
      .tensor(try value(call.sizes(0), number(call, 1), call.optionalDType(2), "full"))
    }

    static let fullLikeFunction = Function(
      "full_like(input, fill_value, *, dtype=None)",
      summary: "One number everywhere, in the sizes and dtype of input.",
      formula: "fill_value", derivative: "none: it is a constant"
    ) { call throws(TensorError) in
      let x = try call.strictTensor(0)
      return .tensor(
        try value(x.shape, number(call, 1), call.optionalDType(2) ?? x.dtype, "full_like"))
    }

    static let zerosFunction = constant("zeros", 0)
    static let onesFunction = constant("ones", 1)
    static let zerosLikeFunction = like("zeros_like", 0)
    static let onesLikeFunction = like("ones_like", 1)

    private static func constant(_ name: String, _ number: Int) -> Function {
      Function(
        "\(name)(size, *, dtype=None)", takesSizesOneByOne: true,
        summary: "A tensor of \(name).", formula: number.description,
        derivative: "none: it is a constant"
      ) { call throws(TensorError) in
        .tensor(
          try value(
            call.sizes(0), Tensor(number: number), call.optionalDType(1) ?? .float32, name))
      }
    }

    private static func like(_ name: String, _ number: Int) -> Function {
      Function(
        "\(name)(input, *, dtype=None)",
        summary: "The number \(number) everywhere, in the sizes and dtype of input.",
        formula: number.description, derivative: "none: it is a constant"
      ) { call throws(TensorError) in
        let x = try call.strictTensor(0)
        return .tensor(
          try value(x.shape, Tensor(number: number), call.optionalDType(1) ?? x.dtype, name))
      }
    }

    /// The number to fill with: a plain one, or a 0-d tensor.
    private static func number(_ call: Arguments, _ i: Int) throws(TensorError) -> Tensor {
      let number = try call.scalar(i)
      ReplayWatch.note(number)
      return number
    }

    /// One number everywhere; without a dtype, that of the number with PyTorch's defaults.
    static func value(
      _ shape: [Int], _ number: Tensor, _ dtype: DType?, _ operation: String
    ) throws(TensorError) -> Tensor {
      let natural: DType =
        switch number.dtype.kind {
        case .bool: .bool
        case .integer: .int64
        case .floating: .float32
        case .complex: .complex64
        }
      let dtype = dtype ?? natural
      try check(shape, operation)
      let element = try number.fitted(to: dtype, operation)
      // Written out, so that nobody meets a storage with one element for all.
      return Tensor.placing(
        TensorType(dtype, shape), [(element.stretched(to: shape), .contiguous(shape))],
        background: nil)
    }

    /// Refuses sizes below zero, and more elements than memory holds, before any is asked for.
    static func check(_ shape: [Int], _ operation: String) throws(TensorError) {
      for size in shape where size < 0 {
        throw .badValue(operation: operation, reason: "sizes must not be negative, not \(size)")
      }
      guard Shape.isComputable(shape) else { throw .tooLarge(operation: operation, shape: shape) }
    }
  }

  extension Tensor {
    /// One number everywhere, in the sizes of another tensor.
    ///
    /// `fullLike(Tensor([1, 2]), 7)` is `tensor([7, 7])`. Traps if the dtype cannot hold the number.
    /// As `torch.full_like`.
    ///
    /// - Parameters:
    ///   - other: Whose sizes and dtype to take.
    ///   - value: The number.
    ///   - dtype: Another element type.
    /// - Returns: A leaf.
    public static func fullLike(_ other: Tensor, _ value: Double, dtype: DType? = nil) -> Tensor {
      trapping { () throws(TensorError) in
        try Filled.value(
          other.shape, Tensor(number: value), dtype ?? other.dtype, "full_like")
      }
    }

    /// Zeros in the sizes of another tensor.
    ///
    /// As `torch.zeros_like`.
    ///
    /// - Parameters:
    ///   - other: Whose sizes and dtype to take.
    ///   - dtype: Another element type.
    /// - Returns: A leaf.
    public static func zerosLike(_ other: Tensor, dtype: DType? = nil) -> Tensor {
      .zeros(other.shape, dtype: dtype ?? other.dtype)
    }

    /// Ones in the sizes of another tensor.
    ///
    /// As `torch.ones_like`.
    ///
    /// - Parameters:
    ///   - other: Whose sizes and dtype to take.
    ///   - dtype: Another element type.
    /// - Returns: A leaf.
    public static func onesLike(_ other: Tensor, dtype: DType? = nil) -> Tensor {
      .ones(other.shape, dtype: dtype ?? other.dtype)
    }
  }
#endif
