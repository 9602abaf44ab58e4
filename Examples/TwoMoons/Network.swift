import Gradwire

/// 2-16-16-1: two hidden layers of 16, and one number that is positive on the inner half-circle.
final class Network: Module {
  let first = Linear(2, 16)
  let second = Linear(16, 16)
  let output = Linear(16, 1)

  func forward(_ x: Tensor) -> Tensor { output(second(first(x).relu()).relu()) }
}
