import Gradwire

/// Points on two half-circles that reach into each other, as `sklearn.datasets.make_moons` has them.
struct Moons {
  /// A row a point.
  let points: Tensor
  /// 0 for the outer half-circle, 1 for the inner one.
  let labels: Tensor

  init(count: Int, noise: Double) {
    let angle = Tensor.linspace(0, .pi, count / 2)
    let outer = stack([angle.cos(), angle.sin()], dim: 1)
    let inner = stack([1 - angle.cos(), 0.5 - angle.sin()], dim: 1)
    let exact = cat([outer, inner])
    points = exact + noise * Tensor.randnLike(exact)
    labels = cat([Tensor.zeros([count / 2, 1]), Tensor.ones([count / 2, 1])])
  }

  /// Which part of the points a network puts on the right half-circle.
  func accuracy(_ network: Network) -> Double {
    let guesses = withoutGradient { network(points) .> 0 }
    return (guesses .== (labels .> 0.5)).to(.float64).mean().item()
  }
}
