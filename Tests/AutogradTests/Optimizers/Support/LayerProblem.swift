import Autograd

/// The problem of `make_optimizers.py`: one layer with tanh, squared error, four samples.
struct LayerProblem {
  let weight: Tensor
  let bias: Tensor
  private let x: Tensor
  private let t: Tensor

  init(_ dtype: DType = .float64) {
    weight = Tensor(
      [[0.5, -0.25], [1.0, 0.75], [-0.5, 0.125]], dtype: dtype, requiresGrad: true)
    bias = Tensor([0.1, -0.2, 0.3], dtype: dtype, requiresGrad: true)
    x = Tensor([[1.0, 0.5], [-0.5, 2.0], [0.25, -1.0], [1.5, 1.0]], dtype: dtype)
    t = Tensor(
      [[0.5, -0.5, 0.25], [-0.75, 0.5, 0.0], [0.25, 0.75, -0.5], [0.0, -0.25, 0.5]], dtype: dtype)
  }

  /// A problem whose parameters begin where those of another one are.
  init(continuing other: LayerProblem) {
    weight = Tensor(other.weight.scalars, dtype: other.weight.dtype).reshape([3, 2]).detach()
    bias = Tensor(other.bias.scalars, dtype: other.bias.dtype)
    weight.requiresGrad = true
    bias.requiresGrad = true
    x = other.x
    t = other.t
  }

  func loss() -> Tensor {
    (linear(x, weight, bias).tanh() - t).pow(2).sum()
  }

  /// What an optimizer of this name can change.
  func parameters(for name: String) -> [Tensor] { name == "Muon" ? [weight] : [weight, bias] }

  /// One step of any optimizer.
  func step(_ optimizer: any Optimizer, zeroGrad: Bool = true) {
    optimizer.step {
      if zeroGrad || optimizer.declaration.needsClosure { optimizer.zeroGrad() }
      let loss = loss()
      loss.backward()
      return loss
    }
  }

  var numbers: [Double] { weight.scalars + bias.scalars }
}
