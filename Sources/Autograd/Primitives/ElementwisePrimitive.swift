#if !hasFeature(Embedded)
  import Kernels
#endif

#if hasFeature(Embedded)
  protocol OptionalNumberRule: AnyObject {}
#else
  typealias OptionalNumberRule = NumberRule & ReplayedPrimitive
#endif

/// Primitives that treat every element alone: their derivative is written once, for tensors and for
/// single numbers.
protocol ElementwisePrimitive: Primitive, OptionalNumberRule {
  /// The value of one element; `b` is `a` again where the primitive has one input.
  func element<T: FloatingElement>(_ a: T, _ b: T) -> T

  /// The pullback.
  ///
  /// - Parameters:
  ///   - g: d(output)/d(result).
  ///   - slot: Which input, 0 or 1.
  ///   - wires: The inputs and the result.
  /// - Returns: d(output)/d(input).
  func share<V: GradientAlgebra>(of g: V, to slot: Int, _ wires: Wires<V>) -> V

  #if !hasFeature(Embedded)
    /// The loop in C that does the same to singles, if there is one.
    var mapLoop: gw_unary? { get }
    /// The loop in C that does the same to singles and doubles, if there is one.
    var pairLoop: gw_binary? { get }

    /// Writes the values of a row of elements; inputs lie at a distance of `stepA` and `stepB`.
    func fill(_ row: ElementRow<Double>)
    /// The same in single precision.
    func fill(_ row: ElementRow<Float>)
  #endif
}

extension ElementwisePrimitive {
  #if !hasFeature(Embedded)
    var numberRule: (any NumberRule)? { self }

    var mapLoop: gw_unary? { nil }

    var pairLoop: gw_binary? { nil }

    func value(_ a: Double, _ b: Double) -> Double { element(a, b) }

    func value(_ a: Float, _ b: Float) -> Float { element(a, b) }

    func share(of upstream: Double, to slot: Int, _ wires: Wires<Double>) -> Double {
      derivative(upstream, slot, wires)
    }

    func share(of upstream: Float, to slot: Int, _ wires: Wires<Float>) -> Float {
      derivative(upstream, slot, wires)
    }
  #endif

  func pullback(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    let a = call.inputs[0].asNumbers(like: upstream)
    let b = call.inputs.count > 1 ? call.inputs[1].asNumbers(like: upstream) : a
    return derivative(upstream, slot, Wires(a, b, call.output))
  }

  // The generic rule under a name of its own, since the three above share its name.
  @inline(__always)
  private func derivative<V: GradientAlgebra>(_ g: V, _ slot: Int, _ wires: Wires<V>) -> V {
    share(of: g, to: slot, wires)
  }

  #if !hasFeature(Embedded)
    func callAsFunction(_ input: Tensor) -> Tensor {
      Tensor.scalar(self, input) ?? Tensor.aligned(self, input)
        ?? trapping { () throws(TensorError) in try self.apply(.one(input)) }
    }

    func callAsFunction(_ a: Tensor, _ b: Tensor) -> Tensor {
      Tensor.scalar(self, a, b) ?? Tensor.aligned(self, a, b)
        ?? trapping { () throws(TensorError) in try self.apply(.two(a, b)) }
    }
  #endif
}

extension Tensor {
  /// Truth values as the numbers 0 and 1, since rules may take differences, which bools do not have.
  @inline(__always)
  fileprivate func asNumbers(like other: Tensor) -> Tensor {
    dtype == .bool ? converted(to: other.dtype) : self
  }
}
