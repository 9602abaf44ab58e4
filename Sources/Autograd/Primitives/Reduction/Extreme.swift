#if !hasFeature(Embedded)
  /// Largest or smallest of elements: `y = max a`; equal ones share the gradient equally.
  ///
  /// `amax` and `max` differ where there are NaNs alone: the gradient of `amax` is then NaN, that of
  /// `max` goes to the NaNs.
  final class Extreme: Primitive, LineKernel {
    let reduction: Reduction
    let largest: Bool
    let isAMax: Bool

    init(largest: Bool, _ reduction: Reduction, isAMax: Bool = true) {
      self.largest = largest
      self.reduction = reduction
      self.isAMax = isAMax
    }

    var name: String { (isAMax ? "a" : "") + (largest ? "max" : "min") }
    var symbol: String { largest ? "max" : "min" }
    var gradientFunctionName: String { PrimitiveText.gradientFunction(name, isAMax ? 0 : 1) }

    func resultType(of inputs: TensorList) throws(TensorError) -> TensorType {
      let x = inputs[0]
      let shape = try reduction.shape(of: x.shape, operation: name)
      try reduction.requireElements(of: x.shape, operation: name)
      return TensorType(x.dtype, shape)
    }

    func forward(_ inputs: TensorList, _ context: inout ForwardContext) -> Tensor {
      .reduce(self, Lines(inputs[0], reduction), shape: context.resultType.shape)
    }

    func value<T: NumericElement>(of line: UnsafePointer<T>, _ length: Int) -> T {
      var best = unsafe line[0]
      for i in 1..<max(length, 1) {
        let x = unsafe line[i]
        // A NaN is not equal to itself and stays.
        if x != x || (largest ? best < x : x < best) { best = x }
        if best != best { return best }
      }
      return best
    }

    func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
      let x = call.input
      return reduction.shared(
        upstream, among: x, equalTo: call.output, findingNaN: !isAMax)
    }

    func pullbackNotation(to slot: Int) -> String { "g / n for the n that are \(symbol)" }

    static let amax = function(largest: true)
    static let amin = function(largest: false)

    private static func function(largest: Bool) -> Function {
      let word = largest ? "Largest" : "Smallest"
      return Function(
        "\(largest ? "amax" : "amin")(input, dim=None, keepdim=False)",
        summary: "\(word) element over all or some dimensions.",
        formula: largest ? "max a" : "min a",
        derivative: "1/n for each of the n that are equal to it"
      ) { call throws(TensorError) in
        .tensor(
          try Extreme(largest: largest, Reduction(call.dims(1), keepDim: call.bool(2)))
            .apply(.one(call.strictTensor(0))))
      }
    }
  }

  extension Reduction {
    /// Refuses to reduce nothing, where the operation has no value for nothing.
    func requireElements(of shape: [Int], operation: String) throws(TensorError) {
      if count(of: shape) == 0, !removedIsAmongNothing(shape) {
        throw .badValue(
          operation: operation,
          reason: "there is no element to choose from in sizes \(Shape.text(shape))")
      }
    }

    // A result without elements needs none.
    private func removedIsAmongNothing(_ shape: [Int]) -> Bool {
      zip(shape, removed(from: shape)).contains { $0.0 == 0 && !$0.1 }
    }

    /// A gradient shared equally among the elements that are equal to the result.
    func shared(
      _ upstream: Tensor, among x: Tensor, equalTo y: Tensor, findingNaN: Bool
    ) -> Tensor {
      let (value, g) = (kept(y, x.shape), kept(upstream, x.shape))
      var isEqual = x .== value
      if findingNaN {
        isEqual = Maximum.shared(isEqual, LogicalAnd.shared(x .!= x, value .!= value))
      }
      let mask = isEqual.to(upstream.dtype)
      let count = Sum(Reduction(dims, keepDim: !isTotal || !x.shape.isEmpty))(mask)
      let share = g / kept(count, x.shape)
      if findingNaN { return Where.shared(isEqual, share, .zeros([], dtype: upstream.dtype)) }
      return mask * share
    }

    /// A result with the removed dimensions standing again, with size 1.
    func kept(_ result: Tensor, _ shape: [Int]) -> Tensor {
      let sizes = zip(shape, removed(from: shape)).map { $0.1 ? 1 : $0.0 }
      return result.shape == sizes ? result : result.reshape(sizes)
    }
  }

  extension Tensor {
    /// Largest element over some or all dimensions; equal ones share the gradient.
    ///
    /// `Tensor([1.0, 3.0, 3.0]).amax()` is `tensor(3.)`, with gradient `[0, ½, ½]`. NaN wins. Traps
    /// where there is no element to choose from. As `torch.amax`.
    ///
    /// - Parameters:
    ///   - dims: The dimensions; none means all.
    ///   - keepDim: Whether the dimensions stay, with size 1.
    /// - Returns: A tensor of the same dtype.
    public func amax(dims: [Int] = [], keepDim: Bool = false) -> Tensor {
      Extreme(largest: true, Reduction(dims, keepDim: keepDim))(self)
    }

    /// Smallest element over some or all dimensions; equal ones share the gradient.
    ///
    /// `Tensor([1.0, 3.0]).amin()` is `tensor(1.)`. As `torch.amin`.
    ///
    /// - Parameters:
    ///   - dims: The dimensions; none means all.
    ///   - keepDim: Whether the dimensions stay, with size 1.
    /// - Returns: A tensor of the same dtype.
    public func amin(dims: [Int] = [], keepDim: Bool = false) -> Tensor {
      Extreme(largest: false, Reduction(dims, keepDim: keepDim))(self)
    }

    /// Largest of all elements; equal ones share the gradient.
    ///
    /// `Tensor([1, 5, 2]).max()` is `tensor(5)`. Traps if there is none. As `torch.max`.
    ///
    /// - Returns: A 0-d tensor.
    public func max() -> Tensor {
      Extreme(largest: true, Reduction(nil, keepDim: false), isAMax: false)(self)
    }

    /// Smallest of all elements; equal ones share the gradient.
    ///
    /// `Tensor([4, 5, 2]).min()` is `tensor(2)`. Traps if there is none. As `torch.min`.
    ///
    /// - Returns: A 0-d tensor.
    public func min() -> Tensor {
      Extreme(largest: false, Reduction(nil, keepDim: false), isAMax: false)(self)
    }
  }
#endif
