import Gradwire

/// 64-128-10: of the ten outputs the largest tells the digit.
final class Network: Module {
  let hidden = Linear(64, 128)
  let output = Linear(128, 10)

  func forward(_ x: Tensor) -> Tensor { output(hidden(x).relu()) }

  /// How far the outputs are from the digits, of which a tenth is spread over all ten.
  func loss(_ images: Tensor, _ digits: Tensor) -> Tensor {
    let outputs = self(images)
    return scope("loss") { crossEntropy(outputs, digits, labelSmoothing: 0.1) }
  }
}
