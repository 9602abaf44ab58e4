/// Scales all gradients down together so that their norm is at most `maxNorm`.
///
/// The norm is that of all gradients as one vector. They are multiplied by maxNorm / (norm + 1e-6)
/// where that is below 1. As `torch.nn.utils.clip_grad_norm_`; Pascanu, Mikolov, Bengio: On the
/// difficulty of training recurrent neural networks, ICML 2013.
///
/// ```swift
/// loss.backward()
/// clipGradNorm([w, b], maxNorm: 1)   // the norm before
/// optimizer.step()
/// ```
///
/// - Parameters:
///   - parameters: Whose gradients; those without one are left out.
///   - maxNorm: The largest norm that is left as it is.
///   - normType: The power p of the norm, infinity for the largest magnitude.
/// - Returns: The norm before scaling.
@discardableResult
public func clipGradNorm(
  _ parameters: [Tensor], maxNorm: Double, normType: Double = 2
) -> Double {
  var total = 0.0
  for parameter in parameters {
    for x in parameter.grad?.scalars ?? [] {
      if normType == .infinity {
        total = total.largest(x.magnitude)
      } else if normType == 2 {
        total += x * x
      } else if normType == 0 {
        total += x == 0 ? 0 : 1
      } else {
        total += Double.pow(x.magnitude, normType)
      }
    }
  }
  if normType == 2 {
    total = total.squareRoot()
  } else if normType != .infinity, normType != 0 {
    total = Double.pow(total, 1 / normType)
  }
  let factor = min(maxNorm / (total + 1e-6), 1)
  // A NaN norm makes every gradient NaN, so that it does not go unseen.
  if factor < 1 || factor.isNaN { changeGradients(parameters) { $0 * factor } }
  return total
}

/// Cuts every element of every gradient to the range from −`clipValue` to `clipValue`.
///
/// As `torch.nn.utils.clip_grad_value_`. NaN stays NaN.
///
/// - Parameters:
///   - parameters: Whose gradients; those without one are left out.
///   - clipValue: The largest magnitude that is left as it is.
public func clipGradValue(_ parameters: [Tensor], _ clipValue: Double) {
  changeGradients(parameters) { x in
    x < -clipValue ? -clipValue : x > clipValue ? clipValue : x
  }
}

/// Replaces gradients by new tensors; what was handed out as `grad` before stays as it was.
private func changeGradients(_ parameters: [Tensor], _ change: (Double) -> Double) {
  for parameter in parameters {
    guard let gradient = parameter.grad else { continue }
    parameter.grad = Tensor.leaf(gradient.scalars.map(change), gradient.type)
  }
}
