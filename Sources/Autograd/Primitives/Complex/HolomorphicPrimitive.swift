#if hasFeature(Embedded)
  protocol HolomorphicPrimitive {}
#else
  /// Primitives that are differentiable in complex numbers as in real ones, by the same formula.
  ///
  /// PyTorch's gradient is ∂L/∂Re + i ∂L/∂Im, so what comes from above is multiplied by the
  /// conjugate of the local derivative. The sweep does that, in one place; pullbacks are written as
  /// for real numbers, linear in the gradient from above.
  protocol HolomorphicPrimitive: Primitive {}

  extension HolomorphicPrimitive {
    var acceptsComplex: Bool { true }
  }

  extension Addcdiv: HolomorphicPrimitive {}
  extension Addcmul: HolomorphicPrimitive {}
  extension Div: HolomorphicPrimitive {}
  extension Lerp: HolomorphicPrimitive {}
  extension LogCumSumExp: HolomorphicPrimitive {}
  extension LogSumExp: HolomorphicPrimitive {}
  extension Mul: HolomorphicPrimitive {}
  extension MatMul: HolomorphicPrimitive {}
  extension Pow: HolomorphicPrimitive {}
  extension TensorPow: HolomorphicPrimitive {}
  extension Cumprod: HolomorphicPrimitive {}
  extension Prod: HolomorphicPrimitive {}
  extension Recurrence: HolomorphicPrimitive {}
  extension Sinc: HolomorphicPrimitive {}
#endif

extension Primitive {
  /// The pullback, by the rule for holomorphic functions where numbers are complex.
  @inline(__always)
  func carriedBack(_ upstream: Tensor, to slot: Int, of call: Application) -> Tensor? {
    #if !hasFeature(Embedded)
      if call.output.dtype.isComplex, self is any HolomorphicPrimitive {
        return pullback(upstream.conj(), to: slot, of: call)?.conj()
      }
    #endif
    return pullback(upstream, to: slot, of: call)
  }
}
