#if !hasFeature(Embedded)
  /// Finer and coarser pictures: a composition of selections and sums, one dimension after another.
  enum Interpolation {
    /// What the results are to be.
    enum Target {
      case sizes([Int])
      case factors([Double])
    }

    private static let name = "interpolate"

    static func value(
      _ x: Tensor, _ target: Target, _ mode: InterpolationMode, alignsCorners: Bool?
    ) throws(TensorError) -> Tensor {
      let rank = x.ndim - 2
      guard rank >= 1, rank <= 3, mode.rank == nil || mode.rank == rank else {
        throw .badSizes(
          operation: name,
          reason: "mode '\(mode.name)' needs \(mode.rank.map { "\($0 + 2)" } ?? "3 to 5") "
            + "dimensions, not \(x.ndim)")
      }
      if alignsCorners != nil, !mode.isSmooth {
        throw .badValue(operation: name, reason: "mode '\(mode.name)' takes no align_corners")
      }
      let (sizes, factors) = try sizes(x, target, rank)
      if case .area = mode { return try AdaptivePooling.mean(name, x, sizes) }
      guard x.dtype.isFloating else { throw .unsupportedDType(operation: name, dtype: x.dtype) }
      guard !x.shape.dropFirst().contains(0), !sizes.contains(0) else {
        throw .badSizes(operation: name, reason: "sizes must be positive")
      }
      guard Shape.isComputable(x.shape.prefix(2) + zip(x.shape.suffix(rank), sizes).map(max)) else {
        throw .tooLarge(operation: name, shape: sizes)
      }
      var result = x
      for (i, count) in sizes.enumerated() {
        let step = InterpolationTaps.Step(
          size: x.shape[i + 2], count: count, factor: factors?[i],
          alignsCorners: alignsCorners ?? false, isSingle: x.dtype == .float32,
          isSmallPlane: rank == 2 && sizes[0] + sizes[1] <= 128)
        result = try mode.taps(step)?.apply(result, dim: i + 2) ?? result
      }
      return result
    }

    private static func sizes(
      _ x: Tensor, _ target: Target, _ rank: Int
    ) throws(TensorError) -> ([Int], factors: [Double]?) {
      func each<T>(_ numbers: [T]) throws(TensorError) -> [T] {
        guard numbers.count == rank else {
          throw .badSizes(
            operation: name, reason: "\(rank) dimensions are made, not \(numbers.count)")
        }
        return numbers
      }
      switch target {
      case .sizes(let sizes):
        for size in sizes where size < 1 || size > 1 << 24 {
          throw .badValue(
            operation: name, reason: "size must be positive and sensible, not \(size)")
        }
        return (try each(sizes), nil)
      case .factors(let factors):
        let most = Double(1 << 24)
        let exact: [Double] = zip(x.shape.dropFirst(2), try each(factors)).map { Double($0) * $1 }
        for size in exact where !(size >= 0 && size < most) {
          throw .badValue(operation: name, reason: "scale_factor must be positive and sensible")
        }
        return (exact.map { Int($0) }, factors)
      }
    }

    static let function = Function(
      "interpolate(input, size=None, scale_factor=None, mode='nearest', align_corners=None)",
      summary: "A finer or coarser picture.", formula: "Σ weights of neighbours · a",
      derivative: "the weight with which an element is in each result"
    ) { call throws(TensorError) in
      let x = try call.strictTensor(0)
      let word = try call.choice(3, among: InterpolationMode.allCases.map { $0.name })
      let mode = InterpolationMode.allCases.first { $0.name == word } ?? .nearest
      let rank = max(x.ndim - 2, 0)
      let target: Target
      switch (call.isNone(1), call.isNone(2)) {
      case (false, true):
        let sizes = try call.sizes(1)
        target = .sizes(call.isList(1) ? sizes : Array(repeating: sizes[0], count: rank))
      case (true, false):
        let factors = try call.numbers(2)
        target = .factors(call.isList(2) ? factors : Array(repeating: factors[0], count: rank))
      default:
        throw .badValue(operation: name, reason: "either size or scale_factor is given")
      }
      return .tensor(try value(x, target, mode, alignsCorners: call.optionalBool(4)))
    }
  }

  /// How `interpolate` fills what lies between elements.
  public enum InterpolationMode: Sendable, CaseIterable {
    /// The element before.
    case nearest
    /// The element whose middle is nearest.
    case nearestExact
    /// The mean of the elements below.
    case area
    /// Between two neighbours in one dimension.
    case linear
    /// Between two neighbours in each of two dimensions.
    case bilinear
    /// Between two neighbours in each of three dimensions.
    case trilinear
    /// Between four neighbours in each of two dimensions.
    case bicubic

    /// The name that programs use.
    public var name: String { facts.name }

    /// The number of dimensions that it is for; nil for any.
    var rank: Int? { facts.rank }

    /// Whether results lie between elements.
    var isSmooth: Bool { rank != nil }

    private var facts: (name: String, rank: Int?) {
      switch self {
      case .nearest: ("nearest", nil)
      case .nearestExact: ("nearest-exact", nil)
      case .area: ("area", nil)
      case .linear: ("linear", 1)
      case .bilinear: ("bilinear", 2)
      case .trilinear: ("trilinear", 3)
      case .bicubic: ("bicubic", 2)
      }
    }

    /// What one dimension is made of; nil where it stays.
    func taps(_ step: InterpolationTaps.Step) -> InterpolationTaps? {
      switch self {
      case .nearest, .area: .nearest(step, isExact: false)
      case .nearestExact: .nearest(step, isExact: true)
      case .linear, .bilinear, .trilinear: .linear(step)
      case .bicubic: .cubic(step)
      }
    }
  }

  /// A finer or coarser picture of given sizes.
  ///
  /// `interpolate(Tensor([[[1.0, 3.0]]]), size: [4], mode: .linear)` is
  /// `tensor([[[1.0000, 1.5000, 2.5000, 3.0000]]])`. Traps if the mode is not for so many dimensions. As
  /// `torch.nn.functional.interpolate`.
  ///
  /// - Parameters:
  ///   - input: Samples, channels and up to three dimensions.
  ///   - size: The sizes of those dimensions.
  ///   - mode: How to fill what lies between elements.
  ///   - alignCorners: Whether first and last elements stay at the ends, rather than the ends of the
  ///     places they stand for.
  /// - Returns: Samples, channels and the new dimensions.
  public func interpolate(
    _ input: Tensor, size: [Int], mode: InterpolationMode = .nearest, alignCorners: Bool? = nil
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try Interpolation.value(input, .sizes(size), mode, alignsCorners: alignCorners)
    }
  }

  /// A picture that is finer by given factors.
  ///
  /// `interpolate(Tensor([[[1.0, 3.0]]]), scaleFactor: [2])` is `tensor([[[1., 1., 3., 3.]]])`. Traps
  /// if the mode is not for so many dimensions. As `torch.nn.functional.interpolate`.
  ///
  /// - Parameters:
  ///   - input: Samples, channels and up to three dimensions.
  ///   - scaleFactor: How much finer each of those dimensions becomes.
  ///   - mode: How to fill what lies between elements.
  ///   - alignCorners: Whether first and last elements stay at the ends, rather than the ends of the
  ///     places they stand for.
  /// - Returns: Samples, channels and the new dimensions.
  public func interpolate(
    _ input: Tensor, scaleFactor: [Double], mode: InterpolationMode = .nearest,
    alignCorners: Bool? = nil
  ) -> Tensor {
    trapping { () throws(TensorError) in
      try Interpolation.value(input, .factors(scaleFactor), mode, alignsCorners: alignCorners)
    }
  }
#endif
