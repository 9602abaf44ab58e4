#if !hasFeature(Embedded)
  /// Mean squared distance from the mean: `y = Σ (a − ā)² / (n − correction)`.
  final class Variance: Primitive, FloatingLineKernel {
    let reduction: Reduction
    let correction: Double

    init(_ reduction: Reduction, correction: Double) {
      self.reduction = reduction
      self.correction = correction
    }

    let name = "var"
    let symbol = "var"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try Variance.type(inputs[0], reduction, name)
    }

    static func type(
      _ x: Tensor, _ reduction: Reduction, _ name: String
    ) throws(TensorError) -> TensorType {
      guard x.dtype.isDifferentiable else {
        throw .unsupportedDType(operation: name, dtype: x.dtype)
      }
      return TensorType(x.dtype.realPart, try reduction.shape(of: x.shape, operation: name))
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let (x, shape) = (inputs[0], context.resultType.shape)
      if !x.dtype.isComplex { return .reduce(self, Lines(x, reduction), shape: shape) }
      // The parts vary each for itself.
      return .reduce(self, Lines(x.part(0), reduction), shape: shape)
        + .reduce(self, Lines(x.part(1), reduction), shape: shape)
    }

    func value<T: FloatingElement>(of line: UnsafePointer<T>, _ length: Int) -> T {
      T(double: unsafe Variance.of(line, length, correction))
    }

    static func of<T: FloatingElement>(
      _ line: UnsafePointer<T>, _ length: Int, _ correction: Double
    ) -> Double {
      // Counted from the first element, so that equal elements have no variance at all, however
      // their mean is rounded.
      unsafe of(line, length, correction, from: length > 0 ? line[0].double : 0)
    }

    private static func of<T: FloatingElement>(
      _ line: UnsafePointer<T>, _ length: Int, _ correction: Double, from origin: Double
    ) -> Double {
      var mean = 0.0
      for i in 0..<length { unsafe mean += line[i].double - origin }
      mean /= Double(length)
      // Elements so far apart that their distance overflows.
      if !mean.isFinite, origin != 0 { return unsafe of(line, length, correction, from: 0) }
      var squares = 0.0
      for i in 0..<length {
        let distance = unsafe (line[i].double - origin) - mean
        squares += distance * distance
      }
      return squares / max(0, Double(length) - correction)
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      Variance.pullback(upstream, to: call.input, reduction, correction)
    }

    static func pullback(
      _ upstream: Tensor, to x: Tensor, _ reduction: Reduction, _ correction: Double
    ) -> Tensor {
      let keeping = Reduction(reduction.dims, keepDim: true)
      let distance = x - Mean(keeping)(x)
      let g = reduction.kept(upstream, x.shape)
      let freedom = Double(reduction.count(of: x.shape)) - correction
      if freedom > 0 || reduction.dims != nil { return g * (2 / freedom) * distance }
      // As in PyTorch, for all elements: infinite, or not a number where one is the mean.
      let (none, all) = (Tensor(number: Double.nan), Tensor(number: Double.infinity))
      return g * Where.shared(distance .== 0, none, all)
    }

    func pullbackNotation(to slot: Int) -> String { "2g (a − ā) / (n − correction)" }
  }

  /// Square root of the variance; at 0 its gradient is 0.
  final class StandardDeviation: Primitive, FloatingLineKernel {
    let reduction: Reduction
    let correction: Double

    init(_ reduction: Reduction, correction: Double) {
      self.reduction = reduction
      self.correction = correction
    }

    let name = "std"
    let symbol = "std"
    var acceptsComplex: Bool { true }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      try Variance.type(inputs[0], reduction, name)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      let x = inputs[0]
      if x.dtype.isComplex {
        return Variance(reduction, correction: correction).forward(inputs, &context).sqrt()
      }
      return .reduce(self, Lines(x, reduction), shape: context.resultType.shape)
    }

    func value<T: FloatingElement>(of line: UnsafePointer<T>, _ length: Int) -> T {
      T(double: Double.sqrt(unsafe Variance.of(line, length, correction)))
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let y = call.output
      let none = Tensor.zeros([], dtype: upstream.dtype)
      let share = Where.shared(y .== 0, none, upstream / (y * 2))
      return Variance.pullback(share, to: call.input, reduction, correction)
    }

    func pullbackNotation(to slot: Int) -> String { "g (a − ā) / (y (n − correction)), 0 at y = 0" }
  }

  extension Tensor {
    /// Variance over some or all dimensions: `y = Σ (a − ā)² / (n − correction)`.
    ///
    /// `Tensor([1.0, 2.0, 3.0]).variance()` is `tensor(1.)`. Traps for integers and bools, or if a
    /// dimension does not exist. As `torch.var`.
    ///
    /// - Parameters:
    ///   - dims: The dimensions; none means all.
    ///   - correction: What is subtracted from the number of elements; 1 makes the estimate unbiased.
    ///   - keepDim: Whether the dimensions stay, with size 1.
    /// - Returns: A tensor of the same dtype.
    public func variance(
      dims: [Int] = [], correction: Double = 1, keepDim: Bool = false
    ) -> Tensor {
      Variance(Reduction(dims, keepDim: keepDim), correction: correction)(self)
    }

    /// Standard deviation over some or all dimensions, the square root of the variance.
    ///
    /// `Tensor([1.0, 2.0, 3.0]).std()` is `tensor(1.)`. Where it is 0, so is its gradient. Traps for
    /// integers and bools, or if a dimension does not exist. As `torch.std`.
    ///
    /// - Parameters:
    ///   - dims: The dimensions; none means all.
    ///   - correction: What is subtracted from the number of elements.
    ///   - keepDim: Whether the dimensions stay, with size 1.
    /// - Returns: A tensor of the same dtype.
    public func std(dims: [Int] = [], correction: Double = 1, keepDim: Bool = false) -> Tensor {
      StandardDeviation(Reduction(dims, keepDim: keepDim), correction: correction)(self)
    }
  }
#endif
