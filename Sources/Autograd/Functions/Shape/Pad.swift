#if !hasFeature(Embedded)
  /// How `pad` fills what it adds around a tensor.
  public enum PadMode: String, Sendable, CaseIterable {
    /// One number.
    case constant
    /// The elements mirrored at the edge, which is not repeated.
    case reflect
    /// The element at the edge.
    case replicate
    /// The elements from the other end.
    case circular
  }

  /// Elements added around a tensor: a number, or elements of its own, chosen by position.
  enum Pad {
    static let function = Function(
      "pad(input, pad, mode='constant', value=None)",
      summary: "Elements added before and after, for the last dimension first.",
      formula: "…, a, …", derivative: "1 for a, and for every time an element is added"
    ) { call throws(TensorError) in
      let name = try call.choice(2, among: PadMode.allCases.map { $0.rawValue })
      let mode = PadMode(rawValue: name) ?? .constant
      let x = try call.strictTensor(0)
      let number = call.isNone(3) ? Tensor(number: 0) : try call.scalar(3)
      if mode != .constant, number.firstElement != 0 {
        throw .badValue(operation: "pad", reason: "mode '\(name)' takes no value")
      }
      let value = try number.fitted(to: x.dtype, "pad").firstElement
      return .tensor(try Pad.value(x, call.sizes(1), mode, value))
    }

    static func value(
      _ x: Tensor, _ padding: [Int], _ mode: PadMode, _ value: Double
    ) throws(TensorError) -> Tensor {
      try ConstantPad.check(padding, rank: x.ndim)
      if mode == .constant { return try ConstantPad(padding, value: value).apply(.one(x)) }
      // As PyTorch, which has no such kernel.
      if x.dtype == .bool, mode != .circular {
        throw .unsupportedDType(operation: "pad, mode '\(mode.rawValue)'", dtype: .bool)
      }
      let count = padding.count / 2
      guard count >= 1, count <= 3, x.ndim == count + 1 || x.ndim == count + 2 else {
        throw .badSizes(
          operation: "pad",
          reason: "mode '\(mode.rawValue)' pads the last one to three dimensions behind one or two "
            + "others; this tensor has \(x.ndim) dimensions for \(padding.count) numbers")
      }
      var result = x
      for (d, edges) in ConstantPad.edges(padding, rank: x.ndim) {
        let places = try positions(x.shape[d], edges.before, edges.after, mode, d)
        result = try IndexSelect.value(result, d, Tensor(places))
      }
      return result
    }

    private static func positions(
      _ size: Int, _ before: Int, _ after: Int, _ mode: PadMode, _ dim: Int
    ) throws(TensorError) -> [Int] {
      let kept = size + min(before, 0) + min(after, 0)
      let most = max(before, after)
      let isPossible =
        switch mode {
        case .reflect: most < size
        case .circular: most <= size && (most <= 0 || kept > 0)
        default: size > 0
        }
      guard isPossible, kept >= 0, most <= 1 << 30 else {
        throw .badSizes(
          operation: "pad",
          reason: "size \(size) of dimension \(dim) is too small for \(before) before and \(after) "
            + "after it")
      }
      let first = max(-before, 0)
      let end = max(size + after, -before)
      return (-before..<end).map { place in
        switch mode {
        case .reflect: place < 0 ? -place : place >= size ? 2 * (size - 1) - place : place
        case .circular: first + ((place - first) % kept + kept) % kept
        default: min(max(place, 0), size - 1)
        }
      }
    }
  }

  extension Tensor {
    /// Elements added before and after, for the last dimension first; negative numbers take some off.
    ///
    /// `Tensor([1, 2]).pad([1, 2], value: 9)` is `tensor([9, 1, 2, 9, 9])`. Traps if the tensor is too
    /// small. As `torch.nn.functional.pad`.
    ///
    /// - Parameters:
    ///   - padding: Before and after the last dimension, then the one before it, and so on.
    ///   - mode: What is added.
    ///   - value: The number that is added, for `.constant`.
    /// - Returns: A tensor.
    public func pad(_ padding: [Int], mode: PadMode = .constant, value: Double = 0) -> Tensor {
      trapping { () throws(TensorError) in try Pad.value(self, padding, mode, value) }
    }
  }
#endif
