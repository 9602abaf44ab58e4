package import Autograd

/// A gate with two inputs and two outputs, as somebody might write it.
package final class SumAndDifference: MultiOutputPrimitive {
  package init() {}

  package let name = "sum_and_difference"
  package let symbol = "±"
  package let inputCount: Int? = 2

  package func outputNames(of inputs: TensorList) -> [String] { ["sum", "difference"] }

  package func resultTypes(of inputs: TensorList) throws(TensorError) -> [TensorType] {
    guard inputs[0].type == inputs[1].type else {
      throw .badArgument(operation: name, reason: "takes two tensors of one type")
    }
    return [inputs[0].type, inputs[1].type]
  }

  package func forward(
    _ inputs: TensorList, _ context: inout MultiForwardContext
  ) -> [Tensor] {
    [inputs[0] + inputs[1], inputs[0] - inputs[1]]
  }

  package func pullback(
    _ upstream: Tensor, of output: Int, to slot: Int, in call: Application
  ) -> Tensor? {
    output == 1 && slot == 1 ? -upstream : upstream
  }
}
